package io.aetherflow.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {

    private static final DepartmentId TOYS = new DepartmentId("toys");

    private static User user(Role role, @Nullable DepartmentId department) {
        UUID id = new UUID(0, 1);
        Instant now = Instant.EPOCH;
        return new User(
                id,
                "a@example.com",
                "A",
                "secret-hash",
                role,
                department,
                Tier.FREE,
                UserStatus.ACTIVE,
                now,
                now,
                null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "ANALYST"})
    void onlyAnAdministratorHasNoDepartment(Role role) {
        assertThatIllegalArgumentException().isThrownBy(() -> user(role, null));
        assertThat(user(Role.ADMIN, null).home()).isEmpty();
    }

    @Test
    void whatAUserSeesIsTheirDepartmentUnlessTheyAdminister() {
        assertThat(user(Role.VIEWER, TOYS).scope()).isEqualTo(Scope.of(TOYS));
        assertThat(user(Role.ANALYST, TOYS).scope()).isEqualTo(Scope.of(TOYS));
        assertThat(user(Role.ADMIN, TOYS).scope()).isEqualTo(Scope.all());
        assertThat(user(Role.ADMIN, null).scope()).isEqualTo(Scope.all());
        assertThat(user(Role.ADMIN, TOYS).home()).contains(TOYS);
    }

    @ParameterizedTest
    @EnumSource(UserStatus.class)
    void onlyAnActiveUserIsActive(UserStatus status) {
        User changed = user(Role.VIEWER, TOYS).changed(Role.VIEWER, TOYS, Tier.FREE, status);
        assertThat(changed.active()).isEqualTo(status == UserStatus.ACTIVE);
    }

    @Test
    void rolesBuildOnOneAnother() {
        assertThat(Role.ADMIN.atLeast(Role.ANALYST)).isTrue();
        assertThat(Role.ANALYST.atLeast(Role.ANALYST)).isTrue();
        assertThat(Role.VIEWER.atLeast(Role.ANALYST)).isFalse();
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(user(Role.VIEWER, TOYS).toString()).doesNotContain("secret-hash", "a@example.com");
        SigningKey key = new SigningKey("kid", new byte[] {42}, new byte[] {43}, Instant.EPOCH);
        assertThat(key.toString()).contains("kid").doesNotContain("42", "[B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Toys", "1toys", "to ys", "töys", "_toys", "abcdefghijklmnopqrstuvwxyz_12345"})
    void aDepartmentsIdHasAShape(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DepartmentId(id));
    }

    @Test
    void aDepartmentAnswersToItsIdAndItsAliases() {
        Department toys = Department.of("toys", "Toys", "toy_shop");
        assertThat(toys.answersTo("toys")).isTrue();
        assertThat(toys.answersTo("toy_shop")).isTrue();
        assertThat(toys.answersTo("Toys")).isFalse();
        assertThat(toys.id()).hasToString("toys");
        assertThat(toys.calendar()).isEqualTo(RetailCalendar.USUAL);
    }
}
