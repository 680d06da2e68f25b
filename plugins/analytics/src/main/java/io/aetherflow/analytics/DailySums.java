package io.aetherflow.analytics;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums by day, collected while rows stream by, read as series of any grain. Memory grows with the days that occur,
 * not with the rows.
 */
public final class DailySums {

    /** A series never has more periods than this; older ones are left out. A stray date can't fill memory. */
    public static final int MOST_PERIODS = 20_000;

    private static final class Sum {
        private BigDecimal value = BigDecimal.ZERO;
    }

    private final Map<LocalDate, Sum> sums = new HashMap<>();

    /** Rows of a day mostly follow each other: the usual one costs no look-up. */
    private @Nullable LocalDate latest;

    private Sum latestSum = new Sum();

    public void add(LocalDate day, BigDecimal value) {
        if (!day.equals(latest)) {
            latestSum = sums.computeIfAbsent(day, first -> new Sum());
            latest = day;
        }
        latestSum.value = latestSum.value.add(value);
    }

    public boolean isEmpty() {
        return sums.isEmpty();
    }

    /** How many different days occur. */
    public int days() {
        return sums.size();
    }

    /** @throws java.util.NoSuchElementException where there is no day */
    public LocalDate firstDay() {
        return sums.keySet().stream().min(LocalDate::compareTo).orElseThrow();
    }

    /** @throws java.util.NoSuchElementException where there is no day */
    public LocalDate lastDay() {
        return sums.keySet().stream().max(LocalDate::compareTo).orElseThrow();
    }

    /** The usual number of days from one day that occurs to the next: 1 in daily data, 7 in weekly, 0 with one day only. */
    public int usualGap() {
        long[] days =
                sums.keySet().stream().mapToLong(LocalDate::toEpochDay).sorted().toArray();
        if (days.length < 2) {
            return 0;
        }
        long[] gaps = new long[days.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = days[i + 1] - days[i];
        }
        Arrays.sort(gaps);
        return Math.toIntExact(gaps[gaps.length / 2]);
    }

    /** From the first to the last period that occurs; a period without a row is zero. */
    public Series series(Grain grain, DayOfWeek weekStart) {
        if (sums.isEmpty()) {
            return new Series(grain, LocalDate.EPOCH, List.of());
        }
        LocalDate end = grain.start(lastDay(), weekStart);
        LocalDate start = grain.start(firstDay(), weekStart);
        long periods = grain.between(start, end) + 1;
        if (periods > MOST_PERIODS) {
            start = grain.plus(end, 1L - MOST_PERIODS);
            periods = MOST_PERIODS;
        }
        return new Series(grain, start, filled(grain, weekStart, start, (int) periods));
    }

    /**
     * The periods that the data covers in full. The first and the last one are left out where their first or last days
     * are further from the data than its usual gap (and, in months, two days more: shops close on holidays).
     */
    public Series complete(Grain grain, DayOfWeek weekStart) {
        Series all = series(grain, weekStart);
        if (all.isEmpty()) {
            return all;
        }
        int slack = Math.max(1, usualGap()) + (grain == Grain.MONTH ? 2 : 0);
        int from = firstDay().minusDays(slack).isBefore(all.first()) ? 0 : 1;
        int to = lastDay().plusDays(slack).isAfter(all.lastDay()) ? all.size() : all.size() - 1;
        return from >= to ? all.slice(0, 0) : all.slice(from, to);
    }

    private List<BigDecimal> filled(Grain grain, DayOfWeek weekStart, LocalDate start, int periods) {
        List<BigDecimal> values = new ArrayList<>(Collections.nCopies(periods, BigDecimal.ZERO));
        sums.forEach((day, sum) -> {
            LocalDate at = grain.start(day, weekStart);
            if (!at.isBefore(start)) {
                int index = Math.toIntExact(grain.between(start, at));
                values.set(index, values.get(index).add(sum.value));
            }
        });
        return values;
    }
}
