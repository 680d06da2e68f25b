package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.table.ColumnType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeGuessTest {

    @ParameterizedTest
    @CsvSource({
        "R26001 R26002 R26003, TEXT",
        "C0 C1 C16, TEXT",
        "R100.50 R250.00, DECIMAL",
        "US$100 US$250, DECIMAL",
        "$5 $7, DECIMAL",
        "100 R250 300 400, DECIMAL",
        "100 250, WHOLE",
        "2026-01-31 2026-02-01, DATE",
        "yes no yes, BOOLEAN"
    })
    void aColumnLooksLikeMostOfItsCells(String cells, ColumnType type) {
        TypeGuess guess = new TypeGuess();
        for (String cell : cells.split(" ")) {
            guess.see(cell);
        }
        assertThat(guess.type()).isEqualTo(type);
    }
}
