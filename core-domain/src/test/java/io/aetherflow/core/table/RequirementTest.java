package io.aetherflow.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequirementTest {

    private static final Requirement AMOUNT =
            Requirement.anyOf(Requirement.allOf("amount"), Requirement.allOf("debit", "credit"));

    @Test
    void aRequirementSpeaksInWords() {
        assertThat(AMOUNT.inWords()).isEqualTo("amount, or debit and credit");
        assertThat(Requirement.column("day").inWords()).isEqualTo("day");
        assertThat(Requirement.oneOf("sku", "warehouse").inWords()).isEqualTo("sku, or warehouse");
    }

    @Test
    void theShortFormsMeanWhatTheySay() {
        assertThat(Requirement.column("day").anyOf()).containsExactly(Set.of("day"));
        assertThat(Requirement.oneOf("sku", "warehouse").anyOf()).containsExactly(Set.of("sku"), Set.of("warehouse"));
    }

    @Test
    void aRequirementOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Requirement(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Requirement(List.of(Set.of("a"), Set.of())));
    }
}
