package io.aetherflow.http.export;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellProperties {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "-",
                "+",
                "--1",
                "-1-1"
            })
    void whatAProgramCouldRunGetsAnApostrophe(String cell) {
        assertThat(SafeCell.of(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-12.50",
                "+3",
                "-0",
                "-1,234.56",
                "-1.234,56",
                "-5%",
                "-1e-7",
                "1.5E+10",
                "",
                "plain",
                "a=b",
                "2-1"
            })
    void numbersAndPlainTextStayAsTheyAre(String cell) {
        assertThat(SafeCell.of(cell)).isEqualTo(cell);
    }

    @Property(seed = "52782846013")
    void nothingButAnApostropheIsEverAdded(@ForAll String cell) {
        assertThat(SafeCell.of(cell)).isIn(cell, "'" + cell);
    }

    @Property(seed = "62317830568")
    void aStarterIsKeptOnlyInFrontOfDigitsAndMarks(@ForAll String tail) {
        String cell = "=" + tail;
        assertThat(SafeCell.of(cell)).startsWith("'=");
    }
}
