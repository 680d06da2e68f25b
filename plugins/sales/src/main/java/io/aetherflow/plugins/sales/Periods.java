package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.DailySums;
import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.Series;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** The periods that a dataset's span allows to speak about, and how they are said. */
record Periods(Grain grain, DayOfWeek weekStart) {

    private static final int TWO_YEARS = 24;
    private static final int FEWEST_MONTHS = 10;
    private static final int FEWEST_WEEKS = 12;
    private static final int FEWEST_DAYS = 14;

    /** Months where there are two years of them, else weeks, else months, else days; empty where none are enough. */
    static Optional<Periods> of(DailySums days, DayOfWeek weekStart) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        int months = days.complete(Grain.MONTH, weekStart).size();
        int weeks =
                days.usualGap() > 7 ? 0 : days.complete(Grain.WEEK, weekStart).size();
        if (months < TWO_YEARS && weeks >= FEWEST_WEEKS) {
            return Optional.of(new Periods(Grain.WEEK, weekStart));
        }
        if (months >= FEWEST_MONTHS) {
            return Optional.of(new Periods(Grain.MONTH, weekStart));
        }
        boolean daily = days.usualGap() == 1 && days.days() >= FEWEST_DAYS;
        return daily ? Optional.of(new Periods(Grain.DAY, weekStart)) : Optional.empty();
    }

    Series complete(DailySums days) {
        return days.complete(grain, weekStart);
    }

    /** {@code January 2021 to March 2021}; one period alone where there is but one. */
    static String span(Series series) {
        String first = series.grain().label(series.first());
        String last = series.grain().label(series.last());
        return first.equals(last) ? first : first + " to " + last;
    }

    static String day(LocalDate day) {
        return Grain.DAY.label(day);
    }

    /** On how many different days there are sales, and between which. */
    static Facts known(DailySums days) {
        return days.isEmpty()
                ? Facts.of("days", 0L)
                : Facts.of("days", (long) days.days())
                        .and("first_day", days.firstDay())
                        .and("last_day", days.lastDay());
    }

    /** Why nothing can be said about time. */
    static String tooShort(DailySums days) {
        if (days.isEmpty()) {
            return "The data has no sale with a day and an amount.";
        }
        if (days.days() == 1) {
            return "All sales are of one day, " + day(days.firstDay()) + ".";
        }
        return "The sales lie on " + days.days() + " different days between " + day(days.firstDay()) + " and "
                + day(days.lastDay()) + "; at least " + FEWEST_DAYS + " days, " + FEWEST_WEEKS + " full weeks or "
                + FEWEST_MONTHS + " full months are needed.";
    }
}
