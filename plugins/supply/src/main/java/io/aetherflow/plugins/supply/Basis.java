package io.aetherflow.plugins.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What "late" means in a file, by the columns it has; the best first. */
enum Basis {
    DELIVERED_AFTER_PROMISE(
            "delivered_on is after promised_on",
            false,
            shipment -> between(shipment.dates().promised(), shipment.dates().delivered())),
    DAYS_OVER_PROMISE(
            "actual_days is more than promised_days",
            false,
            shipment -> over(shipment.dates().actualDays(), shipment.dates().promisedDays())),
    DELIVERED_AFTER_DAYS(
            "delivered_on is more than promised_days whole days after ordered_on",
            false,
            shipment -> over(
                    wholeDays(shipment.dates().orderedAt(), shipment.dates().deliveredAt()),
                    shipment.dates().promisedDays())),
    SHIPPED_AFTER_PROMISE(
            "shipped_on is after promised_on, since the file does not say when they were delivered",
            true,
            shipment -> between(shipment.dates().promised(), shipment.dates().shipped())),
    SHIPPED_AFTER_DAYS(
            "shipped_on is more than promised_days whole days after ordered_on, since the file does not say when they were delivered",
            true,
            shipment -> over(
                    wholeDays(shipment.dates().orderedAt(), shipment.dates().shippedAt()),
                    shipment.dates().promisedDays()));

    private final String sentence;
    private final boolean byShipping;
    private final Function<Shipment, @Nullable Double> daysLate;

    Basis(String sentence, boolean byShipping, Function<Shipment, @Nullable Double> daysLate) {
        this.sentence = sentence;
        this.byShipping = byShipping;
        this.daysLate = daysLate;
    }

    /** Completes "a shipment is late when …". */
    String sentence() {
        return sentence;
    }

    /** Judged by when it left, not by when it arrived. */
    boolean byShipping() {
        return byShipping;
    }

    /** Days after the promise, negative where early; null where the shipment is not finished or a column is missing. */
    @Nullable Double daysLate(Shipment shipment) {
        return daysLate.apply(shipment);
    }

    private static @Nullable Double between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : (double) ChronoUnit.DAYS.between(from, to);
    }

    /** Of 24 hours each: what leaves 12 hours after the order took no whole day, even past midnight. */
    private static @Nullable BigDecimal wholeDays(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return from == null || to == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    private static @Nullable Double over(@Nullable BigDecimal taken, @Nullable BigDecimal promised) {
        return taken == null || promised == null
                ? null
                : taken.subtract(promised).doubleValue();
    }
}
