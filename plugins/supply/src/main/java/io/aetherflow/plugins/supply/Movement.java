package io.aetherflow.plugins.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Items whose stock is the same on the latest day and at least four weeks before. Only files with several days tell, and
 * only the first 200,000 items of each day are compared.
 */
final class Movement {

    private static final int MOST = 200_000;

    private final LocalDate latest;
    private final Optional<LocalDate> earlier;
    private final Map<String, BigDecimal> then = new HashMap<>();
    private final Map<String, StockItem> now = new HashMap<>();

    Movement(StockDates dates) {
        latest = dates.latest();
        earlier = dates.comparable();
    }

    void add(StockItem item) {
        if (earlier.isEmpty()) {
            return;
        }
        if (item.asOf().equals(latest) && now.size() < MOST) {
            now.put(item.key(), item);
        } else if (item.asOf().equals(earlier.get()) && then.size() < MOST) {
            then.put(item.key(), item.levels().onHand());
        }
    }

    /** The day compared with; empty where the file does not reach back four weeks. */
    Optional<LocalDate> since() {
        return earlier;
    }

    /** Items found on both days. */
    long compared() {
        return now.keySet().stream().filter(then::containsKey).count();
    }

    /** Those with stock, all of it unmoved; by value, else by units. */
    Ranked unmoved() {
        Ranked unmoved = new Ranked(StockHealth.SHOWN);
        now.forEach((key, item) -> {
            BigDecimal before = then.get(key);
            BigDecimal onHand = item.levels().onHand();
            if (before != null && onHand.signum() > 0 && before.compareTo(onHand) == 0) {
                BigDecimal worth = item.value();
                unmoved.add(item, worth == null ? BigDecimal.ZERO : worth);
            }
        });
        return unmoved;
    }
}
