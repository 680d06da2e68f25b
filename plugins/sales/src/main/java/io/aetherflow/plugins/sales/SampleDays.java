package io.aetherflow.plugins.sales;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Spreads a number of rows over days: more on Saturdays and before Christmas, a little more each year. */
final class SampleDays {

    private static final double[] MONTHS = {0.8, 0.82, 0.92, 1.0, 1.0, 0.96, 0.9, 0.88, 1.0, 1.02, 1.25, 1.55};
    private static final double DAILY_GROWTH = 0.08 / 365;

    private final LocalDate first;
    private final double[] cumulated;
    private final long rows;

    SampleDays(LocalDate first, LocalDate last, long rows) {
        this.first = first;
        this.rows = rows;
        cumulated = new double[Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += weight(first.plusDays(i), i);
            cumulated[i] = sum;
        }
    }

    int count() {
        return cumulated.length;
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** How much of the span has passed, 0 to 1. */
    double share(int day) {
        return day / (double) (cumulated.length - 1);
    }

    /** Rows of one day; over all days exactly as many as asked for. */
    long rows(int day) {
        return until(day) - (day == 0 ? 0 : until(day - 1));
    }

    private long until(int day) {
        return day == cumulated.length - 1
                ? rows
                : (long) Math.floor(rows * (cumulated[day] / cumulated[cumulated.length - 1]));
    }

    private static double weight(LocalDate day, int index) {
        double weekday =
                day.getDayOfWeek() == DayOfWeek.SATURDAY ? 1.6 : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0.5 : 1;
        return MONTHS[day.getMonthValue() - 1] * weekday * (1 + DAILY_GROWTH * index);
    }
}
