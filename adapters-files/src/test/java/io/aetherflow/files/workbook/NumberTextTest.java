package io.aetherflow.files.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "56250.000000000051, 56250",
        "-80000.500000000058, -80000.5",
        "0.0000000001, 0.0000000001",
        "1234.123456789, 1234.123456789",
        "0, 0",
        "-0, 0",
        "0.0, 0",
        "9648, 9648",
        "9648.0, 9648",
        "-9648.00, -9648",
        "007, 7",
        "+5, 5",
        "1234.5, 1234.5",
        "1234.50, 1234.5",
        "-1234.5, -1234.5",
        "-0.5, -0.5",
        ".5, 0.5",
        "0.30000000000000004, 0.3",
        "0.44999999999999996, 0.45",
        "508750.00000000006, 508750",
        "2.2999999999999998, 2.3",
        "1E5, 100000",
        "1.5E-3, 0.0015",
        "1.2345678901234567E19, 12345678901234600000",
        "4.9406564584124654E-400, 0",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "12345678901234567.0, 12345678901234567",
        "123456789.123456789, 123456789.123457",
        "' 12 ', 12",
    })
    void numbersAreShownAsExcelShowsThemWithRoom(String stored, String shown) {
        assertThat(NumberText.of(stored)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", "abc", "1,5", "NaN", "Infinity", "1d", "0x1p3", "1E400", "1E999999999", "--1", "1E"
            })
    void whatIsNoNumberIsNone(String stored) {
        assertThat(NumberText.of(stored)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7.5"})
    void noNumberIsThatLong(String digit) {
        assertThat(NumberText.of(digit.repeat(300)))
                .satisfiesAnyOf(
                        text -> assertThat(text).isNull(),
                        text -> assertThat(text).hasSize(300));
        assertThat(NumberText.of(digit.repeat(1_000_000))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1E300, 301", "1E-300, 302"})
    void exponentsAreWrittenOut(String stored, int length) {
        assertThat(NumberText.of(stored)).hasSize(length);
    }
}
