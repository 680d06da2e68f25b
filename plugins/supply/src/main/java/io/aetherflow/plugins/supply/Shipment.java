package io.aetherflow.plugins.supply;

import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code supply_shipments}: any of it may be missing.
 *
 * @param number of the row
 * @param line of the file
 */
record Shipment(
        long number,
        long line,
        Goods goods,
        Dates dates,
        Measures measures,
        @Nullable String status) {

    /** Parts of the words for it, in lower case. */
    static final List<String> CANCELLATION = List.of("cancel", "annul", "anulad", "storn", "abgebroch");

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
        return new Shipment(
                row.number(),
                row.sourceLine(),
                new Goods(
                        row.text("item"),
                        row.text("supplier"),
                        row.text("carrier"),
                        row.text("origin"),
                        row.text("destination"),
                        row.text("mode")),
                new Dates(
                        row.timestamp("ordered_on"),
                        row.date("promised_on"),
                        row.timestamp("shipped_on"),
                        row.timestamp("delivered_on"),
                        row.decimal("promised_days"),
                        row.decimal("actual_days")),
                new Measures(row.decimal("quantity"), row.decimal("value"), row.decimal("weight")),
                row.text("status"));
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

    /** Nobody waits for it any more, whatever became of it. */
    boolean cancelled() {
        if (status == null) {
            return false;
        }
        String folded = status.toLowerCase(Locale.ROOT);
        return CANCELLATION.stream().anyMatch(folded::contains);
    }
}
