package io.aetherflow.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final DepartmentId TOYS = new DepartmentId("toys");
    private static final DepartmentId BOOKS = new DepartmentId("books");

    @Test
    void oneDepartmentsScopeIncludesItAlone() {
        assertThat(Scope.of(TOYS).includes(TOYS)).isTrue();
        assertThat(Scope.of(TOYS).includes(new DepartmentId("toys"))).isTrue();
        assertThat(Scope.of(TOYS).includes(BOOKS)).isFalse();
        assertThat(Scope.of(TOYS).only()).contains(TOYS);
    }

    @Test
    void theWholeScopeIncludesEveryDepartment() {
        assertThat(Scope.all().includes(TOYS)).isTrue();
        assertThat(Scope.all().includes(BOOKS)).isTrue();
        assertThat(Scope.all().only()).isEmpty();
    }

    @Test
    void scopesOfOneDepartmentAreEqual() {
        assertThat(Scope.of(TOYS)).isEqualTo(Scope.of(new DepartmentId("toys"))).isNotEqualTo(Scope.all());
        assertThat(Scope.all()).isEqualTo(Scope.all());
    }
}
