package io.aetherflow.http.export;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
                "-1-1",
                " =1+1",
                "\u00A0@SUM(1)",
                "\uFEFF=1+1",
                "\u200B+cmd",
                "\u0000=1",
                " \t5"
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
                "2-1",
                " plain",
                " -5",
                "\uFEFF",
                "'=1"
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

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings()
                .withChars(" =+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20'\",;5.%e\u00A0\uFEFF\u200B\u0000aZ")
                .ofMaxLength(8);
    }

    /** Looked at as the most careless program would: without what can't be seen in front. */
    @Property(seed = "77120094511", tries = 5000)
    void whatIsWrittenNeverStartsAFormula(@ForAll("hostile") String cell) {
        String written = SafeCell.of(cell);
        String seen = written.replaceAll("^[ \\u00A0\\uFEFF\\u200B\\u0000]+", "");
        boolean starts = !seen.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(seen.charAt(0)) >= 0;
        assertThat(starts && !seen.matches("[+-]?[\\d.,' \u00A0]*\\d([eE][+-]?\\d+)?%?"))
                .isFalse();
    }
}
