package io.aetherflow.plugins.supply;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Counts and sums what is added, and keeps the items with the largest measures, ties by line. */
final class Ranked {

    /** @param measure what it is ranked by */
    record Entry(StockItem item, BigDecimal measure) {}

    private static final Comparator<Entry> WEAKEST_FIRST = Comparator.comparing(Entry::measure)
            .thenComparing(entry -> entry.item().line(), Comparator.reverseOrder());

    private final int room;
    private final PriorityQueue<Entry> kept = new PriorityQueue<>(WEAKEST_FIRST);
    private long count;
    private BigDecimal sum = BigDecimal.ZERO;

    Ranked(int room) {
        this.room = room;
    }

    void add(StockItem item, BigDecimal measure) {
        count++;
        sum = sum.add(measure);
        kept.add(new Entry(item, measure));
        if (kept.size() > room) {
            kept.poll();
        }
    }

    long count() {
        return count;
    }

    BigDecimal sum() {
        return sum;
    }

    /** The largest first. */
    List<StockItem> largest() {
        return kept.stream().sorted(WEAKEST_FIRST.reversed()).map(Entry::item).toList();
    }
}
