package io.aetherflow.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A regular series: one exact value for each period, none missing.
 *
 * @param first the first day of the first period
 */
public record Series(Grain grain, LocalDate first, List<BigDecimal> values) {

    public Series {
        values = List.copyOf(values);
    }

    public int size() {
        return values.size();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The first day of the period at an index; an index past the end names a period to come. */
    public LocalDate date(int index) {
        return grain.plus(first, index);
    }

    /** The first day of the last period. */
    public LocalDate last() {
        return date(size() - 1);
    }

    /** The last day of the last period. */
    public LocalDate lastDay() {
        return date(size()).minusDays(1);
    }

    public BigDecimal value(int index) {
        return values.get(index);
    }

    public BigDecimal sum() {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The periods from {@code from} (inclusive) to {@code to} (exclusive). */
    public Series slice(int from, int to) {
        return new Series(grain, date(from), values.subList(from, to));
    }

    /** The newest periods, at most {@code count}. */
    public Series tail(int count) {
        return slice(Math.max(0, size() - count), size());
    }

    /** For statistics. */
    public double[] doubles() {
        return values.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    public List<LocalDate> dates() {
        return IntStream.range(0, size()).mapToObj(this::date).toList();
    }
}
