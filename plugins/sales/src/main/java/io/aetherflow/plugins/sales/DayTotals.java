package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.DailySums;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each day brought. Lines of a day mostly follow each other, so that a usual line costs no look-up. */
final class DayTotals {

    private static final class Day {
        private BigDecimal revenue = BigDecimal.ZERO;
        private @Nullable BigDecimal units;
        private long orders;
        private long sales;
    }

    private final Map<LocalDate, Day> days = new HashMap<>();
    private @Nullable LocalDate latest;
    private Day latestTotals = new Day();

    void revenue(LocalDate day, BigDecimal amount) {
        Day totals = of(day);
        totals.revenue = totals.revenue.add(amount);
    }

    void units(LocalDate day, BigDecimal quantity) {
        Day totals = of(day);
        BigDecimal units = totals.units;
        totals.units = units == null ? quantity : units.add(quantity);
    }

    /** An order's first line. */
    void order(LocalDate day) {
        of(day).orders++;
    }

    /** A line that is a sale. */
    void sale(LocalDate day) {
        of(day).sales++;
    }

    DailySums revenue() {
        DailySums sums = new DailySums();
        days.forEach((day, totals) -> sums.add(day, totals.revenue));
        return sums;
    }

    DailySums units() {
        DailySums sums = new DailySums();
        days.forEach((day, totals) -> {
            if (totals.units != null) {
                sums.add(day, totals.units);
            }
        });
        return sums;
    }

    /** Days without any are left out. */
    DailySums orders() {
        DailySums sums = new DailySums();
        days.forEach((day, totals) -> count(sums, day, totals.orders));
        return sums;
    }

    DailySums sales() {
        DailySums sums = new DailySums();
        days.forEach((day, totals) -> count(sums, day, totals.sales));
        return sums;
    }

    private static void count(DailySums sums, LocalDate day, long count) {
        if (count > 0) {
            sums.add(day, BigDecimal.valueOf(count));
        }
    }

    private Day of(LocalDate day) {
        if (!day.equals(latest)) {
            latestTotals = days.computeIfAbsent(day, first -> new Day());
            latest = day;
        }
        return latestTotals;
    }
}
