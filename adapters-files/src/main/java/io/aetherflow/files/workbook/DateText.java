package io.aetherflow.files.workbook;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates and times as ISO 8601. A workbook stores them as days, and parts of a day, since one of two days. */
final class DateText {

    private static final long DAY = 86_400;
    /** 9999-12-31, counted from 1900. */
    private static final long LAST = 2_958_465;

    private static final long DAYS_TO_1904 = 1_462;

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    /** From 1900 on Excel counts a 29 February that there was not; before it, a day less. */
    private static final LocalDate EPOCH_BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);

    private static final int NO_SUCH_DAY = 60;

    private DateText() {}

    /** To the second; null for a number that the format can't show as a date. */
    static @Nullable String of(double serial, NumberKind kind, boolean from1904) {
        if (!(serial >= 0 && serial < last(from1904) + 1)) {
            return null;
        }
        long seconds = Math.round(serial * DAY);
        if (kind == NumberKind.ELAPSED) {
            return elapsed(seconds);
        }
        long day = seconds / DAY;
        long second = seconds % DAY;
        if (day == 0 && (kind == NumberKind.TIME || (!from1904 && second > 0))) {
            return time(second);
        }
        String date = date(day, from1904);
        return date == null || second == 0 ? date : date + 'T' + time(second);
    }

    private static long last(boolean from1904) {
        return from1904 ? LAST - DAYS_TO_1904 : LAST;
    }

    private static @Nullable String date(long day, boolean from1904) {
        if (from1904) {
            return EPOCH_1904.plusDays(day).toString();
        }
        if (day == NO_SUCH_DAY) {
            return "1900-02-29";
        }
        if (day == 0) {
            return null;
        }
        return (day < NO_SUCH_DAY ? EPOCH_BEFORE_MARCH_1900 : EPOCH_1900)
                .plusDays(day)
                .toString();
    }

    private static String time(long second) {
        return LocalTime.ofSecondOfDay(second).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    private static String elapsed(long seconds) {
        String rest = time(seconds % 3_600).substring(2);
        long hours = seconds / 3_600;
        return (hours < 10 ? "0" : "") + hours + rest;
    }
}
