package io.aetherflow.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RequirementProperties {

    private static final Requirement AMOUNT =
            Requirement.anyOf(Requirement.allOf("amount"), Requirement.allOf("debit", "credit"));

    @Property(seed = "51240613423")
    void oneWholeAlternativeIsEnough(@ForAll Set<Letter> present) {
        boolean amount = present.contains(Letter.AMOUNT);
        boolean both = present.contains(Letter.DEBIT) && present.contains(Letter.CREDIT);
        assertThat(AMOUNT.metBy(column -> present.contains(Letter.of(column)))).isEqualTo(amount || both);
    }

    enum Letter {
        AMOUNT,
        DEBIT,
        CREDIT,
        OTHER;

        static Letter of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
