package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.table.Column;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class NullTokensProperties {

    @Property(tries = 2000, seed = "20394857123")
    void matchesWhatEqualsATokenWithoutCase(
            @ForAll @Size(max = 5) List<@From("words") String> tokens, @ForAll("words") String cell) {
        NullTokens nulls = NullTokens.of(column(tokens), Cleaned.nullTokens());

        assertThat(nulls.matches(cell)).isEqualTo(tokens.stream().anyMatch(cell::equalsIgnoreCase));
        tokens.forEach(token -> assertThat(nulls.matches(token.toUpperCase(Locale.ROOT)))
                .as(token)
                .isTrue());
    }

    @Example
    void longTokensAreToldApart() {
        NullTokens nulls = NullTokens.of(column(List.of("n".repeat(100))), Cleaned.nullTokens());

        assertThat(nulls.matches("N".repeat(100))).isTrue();
        assertThat(nulls.matches("n".repeat(99))).isFalse();
        assertThat(nulls.matches("n".repeat(36))).isFalse();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("nNaA/-#éÉ0").ofMinLength(1).ofMaxLength(4);
    }

    private static Column column(List<String> tokens) {
        return Column.text("code").nullTokens(tokens.toArray(String[]::new));
    }
}
