package io.aetherflow.plugins.supply;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;

/** The days a stock file was counted on; the newest thousand of them. */
final class StockDates {

    private static final int MOST = 1_000;
    private static final int DAYS_BETWEEN = 28;

    private final TreeSet<LocalDate> days = new TreeSet<>();

    void add(LocalDate day) {
        if (days.add(day) && days.size() > MOST) {
            days.pollFirst();
        }
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    LocalDate latest() {
        return days.last();
    }

    /** The newest day at least four weeks before the latest: what has not moved since then is slow. */
    Optional<LocalDate> comparable() {
        return Optional.ofNullable(days.floor(latest().minusDays(DAYS_BETWEEN)));
    }
}
