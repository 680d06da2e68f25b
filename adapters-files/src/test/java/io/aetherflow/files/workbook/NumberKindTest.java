package io.aetherflow.files.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberKindTest {

    @ParameterizedTest
    @CsvSource({
        "0, NUMBER",
        "9, NUMBER",
        "13, NUMBER",
        "14, DATE",
        "17, DATE",
        "18, TIME",
        "21, TIME",
        "22, DATE",
        "23, NUMBER",
        "26, NUMBER",
        "27, DATE",
        "32, TIME",
        "33, TIME",
        "36, DATE",
        "37, NUMBER",
        "44, NUMBER",
        "45, TIME",
        "46, ELAPSED",
        "47, TIME",
        "48, NUMBER",
        "49, NUMBER",
        "50, DATE",
        "58, DATE",
        "59, NUMBER",
        "164, NUMBER"
    })
    void builtInFormatsAreKnownByNumber(int id, NumberKind kind) {
        assertThat(NumberKind.ofBuiltIn(id)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "yyyy-mm-dd|DATE",
                "dd/mm/yyyy\\ hh:mm:ss|DATE",
                "[$-409]d-mmm-yy;@|DATE",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy|DATE",
                "mmm\\-yy|DATE",
                "mmmm|DATE",
                "m/d/yyyy h:mm AM/PM|DATE",
                "yyyy\"年\"m\"月\"d\"日\"|DATE",
                "hh:mm:ss|TIME",
                "h:mm AM/PM|TIME",
                "h:mm a/p|TIME",
                "mm:ss.0|TIME",
                "hh:mm:ss.000|TIME",
                "[h]:mm:ss|ELAPSED",
                "[mm]:ss|ELAPSED",
                "[hh]|ELAPSED",
                "General|NUMBER",
                "Standard|NUMBER",
                "0.00|NUMBER",
                "#,##0.00|NUMBER",
                "#,##0.00\\ \"days\"|NUMBER",
                "0.00%|NUMBER",
                "0.00E+00|NUMBER",
                "[Red]#,##0|NUMBER",
                "#,##0_d|NUMBER",
                "0\\d|NUMBER",
                "\"day\" 0|NUMBER",
                "# ?/?|NUMBER",
                "@|NUMBER",
                "_-* #,##0.00\\ [$€-407]_-;-* #,##0.00|NUMBER",
                "0;d|NUMBER",
                "[$USD] 0.00|NUMBER",
                "\"unclosed d|NUMBER",
                "[unclosed d|NUMBER",
                "\\|NUMBER",
            })
    void othersByTheirLettersOutsideQuotesAndBrackets(String code, NumberKind kind) {
        assertThat(NumberKind.ofCode(code)).isEqualTo(kind);
    }
}
