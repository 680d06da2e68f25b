package io.aetherflow.analytics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The length of a series' periods. A period is named by its first day. */
public enum Grain {
    DAY("day", 7, ChronoUnit.DAYS, "d MMMM yyyy"),
    WEEK("week", 52, ChronoUnit.WEEKS, "'week of' d MMMM yyyy"),
    MONTH("month", 12, ChronoUnit.MONTHS, "MMMM yyyy");

    private final String noun;
    private final int season;
    private final ChronoUnit unit;
    private final DateTimeFormatter label;

    Grain(String noun, int season, ChronoUnit unit, String label) {
        this.noun = noun;
        this.season = season;
        this.unit = unit;
        this.label = DateTimeFormatter.ofPattern(label, Locale.ENGLISH);
    }

    /** For texts: {@code day}, {@code week}, {@code month}. */
    public String noun() {
        return noun;
    }

    /** Periods until the pattern repeats: 7 days, 52 weeks, 12 months. */
    public int season() {
        return season;
    }

    /** The first day of the period that holds {@code day}. */
    public LocalDate start(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The start of the period {@code count} periods after the one that starts at {@code start}. */
    public LocalDate plus(LocalDate start, long count) {
        return start.plus(count, unit);
    }

    /** How many periods lie from one start to another. */
    public long between(LocalDate from, LocalDate to) {
        return unit.between(from, to);
    }

    /** The period for people: {@code March 2024}. */
    public String label(LocalDate start) {
        return start.format(label);
    }
}
