package io.aetherflow.analytics;

import java.util.Optional;

/**
 * The newest stretch of a series and the one it compares with: the same periods a year before where the series reaches
 * back that far, otherwise the stretch just before.
 *
 * @param yearAgo whether {@code before} is the same season of the year before
 */
public record ComparablePeriods(Series before, Series after, boolean yearAgo) {

    /** Of the last {@code length} periods; empty where there is nothing to compare them with. */
    public static Optional<ComparablePeriods> latest(Series series, int length) {
        int size = series.size();
        int year = yearOf(series.grain());
        if (length > 0 && length <= year && size >= year + length) {
            return Optional.of(pair(series, length, year));
        }
        return length > 0 && size >= 2 * length ? Optional.of(pair(series, length, length)) : Optional.empty();
    }

    public Change change() {
        return new Change(before.sum(), after.sum());
    }

    private static ComparablePeriods pair(Series series, int length, int lag) {
        int end = series.size();
        Series after = series.slice(end - length, end);
        Series before = series.slice(end - length - lag, end - lag);
        return new ComparablePeriods(before, after, lag == yearOf(series.grain()));
    }

    /** 52 whole weeks, so that weekdays face weekdays. */
    private static int yearOf(Grain grain) {
        return switch (grain) {
            case DAY -> 364;
            case WEEK -> 52;
            case MONTH -> 12;
        };
    }
}
