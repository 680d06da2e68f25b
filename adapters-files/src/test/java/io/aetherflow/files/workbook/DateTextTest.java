package io.aetherflow.files.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01",
        "59, 1900-02-28",
        "60, 1900-02-29",
        "61, 1900-03-01",
        "43831, 2020-01-01",
        "43831.5729166667, 2020-01-01T13:45:00",
        "43831.999999, 2020-01-02",
        "2958465, 9999-12-31",
        "0.5729166667, 13:45:00",
    })
    void daysCountFrom1900WithTheDayThatWasNot(double serial, String text) {
        assertThat(DateText.of(serial, NumberKind.DATE, false)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "0.5, 1904-01-01T12:00:00", "42369, 2020-01-01", "60, 1904-03-01"})
    void orFrom1904(double serial, String text) {
        assertThat(DateText.of(serial, NumberKind.DATE, true)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 00:00:00", "0.5729166667, 13:45:00", "0.999988425925926, 23:59:59", "43831.5, 2020-01-01T12:00:00"})
    void timesOfDayStandAlone(double serial, String text) {
        assertThat(DateText.of(serial, NumberKind.TIME, false)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 00:00:00", "0.25, 06:00:00", "1.104166666667, 26:30:00", "10.00001, 240:00:01"})
    void durationsMayBeLongerThanADay(double serial, String text) {
        assertThat(DateText.of(serial, NumberKind.ELAPSED, false)).isEqualTo(text);
    }

    @Test
    void whatExcelShowsAsNoDateIsNone() {
        assertThat(DateText.of(-1, NumberKind.DATE, false)).isNull();
        assertThat(DateText.of(2_958_466, NumberKind.DATE, false)).isNull();
        assertThat(DateText.of(0, NumberKind.DATE, false)).isNull();
        assertThat(DateText.of(Double.NaN, NumberKind.DATE, false)).isNull();
    }
}
