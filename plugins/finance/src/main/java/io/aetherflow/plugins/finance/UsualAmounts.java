package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.RobustRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The sizes of one category's amounts of one sign, and its few largest and smallest payments. Sizes are compared on the
 * logarithmic scale, where payments of a kind are about symmetric and twice as much is as far as half as much.
 */
final class UsualAmounts {

    /** Robust standard deviations from the median that are still usual: noise goes beyond in 6 of 100,000 cases. */
    static final double REACH = 4;

    /** A spread of 26 %: below it differences are too small to be worth a look, however regular a category is. */
    private static final double SMALLEST_SPREAD = 0.1;

    private final Comparator<Payment> smallestFirst = Comparator.comparing(
                    (Payment payment) -> payment.amount().abs())
            .thenComparing(Payment::line, Comparator.reverseOrder());
    private final PriorityQueue<Payment> largest = new PriorityQueue<>(smallestFirst);
    private final PriorityQueue<Payment> smallest = new PriorityQueue<>(smallestFirst.reversed());
    private final int kept;
    private double[] logs = new double[16];
    private int size;

    /** @param kept payments remembered at each end */
    UsualAmounts(int kept) {
        this.kept = kept;
    }

    void add(Payment payment) {
        if (size == logs.length) {
            logs = Arrays.copyOf(logs, size * 2);
        }
        logs[size++] = log(payment.amount());
        keep(largest, payment);
        keep(smallest, payment);
    }

    int size() {
        return size;
    }

    Range range() {
        RobustRange robust = RobustRange.of(Arrays.copyOf(logs, size));
        return new Range(robust.median(), Math.max(robust.spread(), SMALLEST_SPREAD), size);
    }

    long outside(Range range) {
        return Arrays.stream(logs, 0, size)
                .filter(log -> Math.abs(range.score(log)) > REACH)
                .count();
    }

    /** The extreme payments outside the range; all of them where there are at most {@code kept} at each end. */
    List<Payment> candidates(Range range) {
        List<Payment> found = new ArrayList<>();
        largest.stream()
                .filter(payment -> range.score(log(payment.amount())) > REACH)
                .forEach(found::add);
        smallest.stream()
                .filter(payment -> range.score(log(payment.amount())) < -REACH)
                .forEach(found::add);
        return found;
    }

    static double log(BigDecimal amount) {
        return Math.log10(amount.abs().doubleValue());
    }

    private void keep(PriorityQueue<Payment> queue, Payment payment) {
        Payment weakest = queue.peek();
        if (queue.size() < kept) {
            queue.add(payment);
        } else if (weakest != null && queue.comparator().compare(payment, weakest) > 0) {
            queue.poll();
            queue.add(payment);
        }
    }

    /** What is usual, in decimal logarithms. */
    record Range(double median, double spread, int size) {

        double score(double log) {
            return (log - median) / spread;
        }

        double usual() {
            return Math.pow(10, median);
        }

        double low() {
            return Math.pow(10, median - REACH * spread);
        }

        double high() {
            return Math.pow(10, median + REACH * spread);
        }
    }
}
