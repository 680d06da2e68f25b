package io.aetherflow.core.dataset;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of whole days.
 *
 * @param from the first day
 * @param to the last one
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("A period does not end before it begins: " + from + " to " + to);
        }
    }

    /** At least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean covers(Period other) {
        return includes(other.from) && includes(other.to);
    }

    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The shortest period that covers both. */
    public Period and(Period other) {
        return new Period(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /**
     * The one of the same length right before; as many whole months before whole calendar months, since that is what
     * people hold a month against.
     */
    public Period before() {
        LocalDate start = wholeMonths()
                ? from.minusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1)))
                : from.minusDays(days());
        return new Period(start, from.minusDays(1));
    }

    /** The same days a year earlier; 28 February for the 29th. */
    public Period yearBefore() {
        return new Period(from.minusYears(1), to.minusYears(1));
    }

    private boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
    }

    /** As in a sentence: {@code 2025-01-01 to 2025-01-31}. */
    @Override
    public String toString() {
        return from + " to " + to;
    }
}
