package io.aetherflow.plugins.supply;

import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code supply_shipments}: any of it may be missing.
 *
 * @param number of the row
 * @param line of the file
 * @param cancelled nobody waits for it any more, whatever became of it
 */
record Shipment(long number, long line, Goods goods, Dates dates, Measures measures, boolean cancelled) {

    record Goods(
            @Nullable String item,
            @Nullable String supplier,
            @Nullable String carrier,
            @Nullable String origin,
            @Nullable String destination,
            @Nullable String mode) {}

    record Dates(
            @Nullable LocalDateTime orderedAt,
            @Nullable LocalDate promised,
            @Nullable LocalDateTime shippedAt,
            @Nullable LocalDateTime deliveredAt,
            @Nullable BigDecimal promisedDays,
            @Nullable BigDecimal actualDays) {

        @Nullable
        LocalDate ordered() {
            return orderedAt == null ? null : orderedAt.toLocalDate();
        }

        @Nullable
        LocalDate shipped() {
            return shippedAt == null ? null : shippedAt.toLocalDate();
        }

        @Nullable
        LocalDate delivered() {
            return deliveredAt == null ? null : deliveredAt.toLocalDate();
        }
    }

    record Measures(
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal value,
            @Nullable BigDecimal weight) {}

    static Shipment of(Row row) {
        return new ShipmentRows(row.schema()).read(row);
    }

    /** The day it was promised for, from the order's day and the promised days where no date says so. */
    @Nullable
    LocalDate due() {
        LocalDate ordered = dates.ordered();
        BigDecimal days = dates.promisedDays();
        if (dates.promised() != null) {
            return dates.promised();
        }
        return ordered == null || days == null ? null : ordered.plusDays(days.longValue());
    }

    /** Days from order to promise; null where the file does not say. */
    @Nullable
    Long daysAllowed() {
        LocalDate ordered = dates.ordered();
        if (dates.promisedDays() != null) {
            return dates.promisedDays().longValue();
        }
        return ordered == null || dates.promised() == null
                ? null
                : (Long) ChronoUnit.DAYS.between(ordered, dates.promised());
    }

    /** The first day it appears in the books; null where it only says when it arrived. */
    @Nullable
    LocalDate known() {
        return dates.ordered() != null ? dates.ordered() : due();
    }

    /** The day it is counted in: the first one that is known. */
    @Nullable
    LocalDate counted() {
        LocalDate known = known();
        if (known != null) {
            return known;
        }
        return dates.shipped() != null ? dates.shipped() : dates.delivered();
    }
}
