package io.aetherflow.core.identity;

import java.time.DayOfWeek;
import java.time.Month;

/** How a department cuts the year: the first day of its week, the first month of its fiscal year, the quarter's weeks. */
public record RetailCalendar(DayOfWeek weekStart, Month fiscalYearStart, Pattern pattern) {

    public enum Pattern {
        CALENDAR_MONTHS,
        WEEKS_4_4_5,
        WEEKS_4_5_4,
        WEEKS_5_4_4
    }

    public static final RetailCalendar USUAL =
            new RetailCalendar(DayOfWeek.MONDAY, Month.JANUARY, Pattern.CALENDAR_MONTHS);
}
