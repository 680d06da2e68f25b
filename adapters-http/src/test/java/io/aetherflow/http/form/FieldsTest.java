package io.aetherflow.http.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static final String LONGEST = "x".repeat(Fields.LONGEST);

    /** Refused by name, in words that have these in them. */
    static void refused(String field, String words, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(AetherException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(FailureCode.INVALID_REQUEST);
            assertThat(refusal.failure().details()).containsEntry("field", field);
            assertThat(refusal).hasMessageContaining(words);
        });
    }

    @Test
    void aBodyHasToBeThere() {
        assertThat(Fields.body("text")).isEqualTo("text");
        assertThatThrownBy(() -> Fields.body(null)).hasMessageContaining("The body is missing");
    }

    @Test
    void aSecretIsTakenAsItWasSent() {
        assertThat(Fields.secret(" \u0007 x ", "password")).isEqualTo(" \u0007 x ");
        assertThat(Fields.secret(LONGEST, "password")).isEqualTo(LONGEST);
        refused("password", "is missing", () -> Fields.secret(null, "password"));
        refused("password", "is missing", () -> Fields.secret("  ", "password"));
        refused("password", "longer than 1000", () -> Fields.secret(LONGEST + "x", "password"));
    }

    @Test
    void aLineHasNothingThatCanNotBeShown() {
        assertThat(Fields.required(" a b ", "name")).isEqualTo(" a b ");
        refused("name", "U+0007", () -> Fields.required("a\u0007b", "name"));
        refused("name", "U+000A", () -> Fields.required("a\nb", "name"));
        refused("name", "U+D800", () -> Fields.required("a\ud800b", "name"));
        assertThat(Fields.required("a\ud83d\ude00b", "name")).hasSize(4);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void whatIsLeftEmptyIsNotThere(String blank) {
        assertThat(Fields.optional(blank, "note")).isNull();
        assertThat(Fields.optionalLines(blank, "note")).isNull();
        assertThat(Fields.uuid(blank, "id")).isNull();
        assertThat(Fields.day(blank, "from")).isNull();
    }

    @Test
    void whatIsNotRequiredIsHeldToTheSameRules() {
        assertThat(Fields.optional(" a ", "note")).isEqualTo("a");
        assertThat(Fields.optional(LONGEST, "note")).isEqualTo(LONGEST);
        refused("note", "longer than 1000", () -> Fields.optional(LONGEST + "x", "note"));
        refused("note", "U+0009", () -> Fields.optional("a\tb", "note"));
        assertThat(Fields.optionalLines(" a\t\r\nb ", "note")).isEqualTo("a\t\r\nb");
        refused("note", "U+000B", () -> Fields.optionalLines("a\u000bb", "note"));
    }

    @Test
    void lengthsAndNumbersOfEntriesHaveAnEnd() {
        assertThat(Fields.atMost(3, null, "code")).isNull();
        assertThat(Fields.atMost(3, "abc", "code")).isEqualTo("abc");
        refused("code", "longer than 3", () -> Fields.atMost(3, "abcd", "code"));
        Fields.checkSize(2, 2, "ids");
        refused("ids", "more than 2 entries", () -> Fields.checkSize(2, 3, "ids"));
    }

    @Test
    void anIdIsAUuid() {
        UUID id = UUID.randomUUID();
        assertThat(Fields.uuid(" " + id + " ", "id")).isEqualTo(id);
        refused("id", "must be a UUID", () -> Fields.uuid("1-2", "id"));
    }

    @Test
    void aNumberIsWholeAndWithin() {
        assertThat(Fields.number("1", "limit", 100)).isEqualTo(1);
        assertThat(Fields.number("100", "limit", 100)).isEqualTo(100);
        for (String other : new String[] {"0", "-1", "101", "1.5", "", "ten", "99999999999"}) {
            refused("limit", "from 1 to 100", () -> Fields.number(other, "limit", 100));
        }
    }

    @Test
    void aDayIsOneThatThereIs() {
        assertThat(Fields.day(" 2026-01-31 ", "from")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(Fields.day("0001-01-01", "from")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(Fields.day("9999-12-31", "from")).isEqualTo(LocalDate.of(9999, 12, 31));
        for (String other : new String[] {"2026-02-30", "31.01.2026", "0000-12-31", "-0001-01-01", "+10000-01-01"}) {
            refused("from", "a day that there is", () -> Fields.day(other, "from"));
        }
    }
}
