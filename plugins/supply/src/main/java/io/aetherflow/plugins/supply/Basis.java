package io.aetherflow.plugins.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What "late" means in a file, by the columns it has; the best first. */
enum Basis {
    DELIVERED_AFTER_PROMISE("delivered_on is after promised_on", false),
    DAYS_OVER_PROMISE("actual_days is more than promised_days", false),
    DELIVERED_AFTER_DAYS("delivered_on is more than promised_days whole days after ordered_on", false),
    SHIPPED_AFTER_PROMISE(
            "shipped_on is after promised_on, since the file does not say when they were delivered", true),
    SHIPPED_AFTER_DAYS(
            "shipped_on is more than promised_days whole days after ordered_on, since the file does not say when they were "
                    + "delivered",
            true);

    private final String sentence;
    private final boolean byShipping;

    Basis(String sentence, boolean byShipping) {
        this.sentence = sentence;
        this.byShipping = byShipping;
    }

    /** From 0, the best first. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
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
    @Nullable
    Double daysLate(Shipment shipment) {
        Shipment.Dates dates = shipment.dates();
        return switch (this) {
            case DELIVERED_AFTER_PROMISE -> between(dates.promised(), dates.delivered());
            case DAYS_OVER_PROMISE -> over(dates.actualDays(), dates.promisedDays());
            case DELIVERED_AFTER_DAYS -> over(dates.orderedAt(), dates.deliveredAt(), dates.promisedDays());
            case SHIPPED_AFTER_PROMISE -> between(dates.promised(), dates.shipped());
            case SHIPPED_AFTER_DAYS -> over(dates.orderedAt(), dates.shippedAt(), dates.promisedDays());
        };
    }

    private static @Nullable Double between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : (double) ChronoUnit.DAYS.between(from, to);
    }

    /** Days of 24 hours each: what leaves 12 hours after the order took no whole day, even past midnight. */
    private static @Nullable Double over(
            @Nullable LocalDateTime from, @Nullable LocalDateTime to, @Nullable BigDecimal promised) {
        return from == null || to == null || promised == null
                ? null
                : over(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), promised);
    }

    private static @Nullable Double over(@Nullable BigDecimal taken, @Nullable BigDecimal promised) {
        return taken == null || promised == null
                ? null
                : taken.subtract(promised).doubleValue();
    }
}
