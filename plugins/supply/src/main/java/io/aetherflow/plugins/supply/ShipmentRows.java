package io.aetherflow.plugins.supply;

import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes shipments of rows, the columns' positions looked up once. */
final class ShipmentRows {

    /** What is read of a row. */
    static final List<String> COLUMNS = List.of(
            "item",
            "supplier",
            "carrier",
            "origin",
            "destination",
            "mode",
            "ordered_on",
            "promised_on",
            "shipped_on",
            "delivered_on",
            "promised_days",
            "actual_days",
            "quantity",
            "value",
            "weight",
            "status");

    private final int[] at;
    private final Cancellations cancellations = new Cancellations();

    ShipmentRows(TableSchema schema) {
        at = COLUMNS.stream().mapToInt(schema::indexOf).toArray();
    }

    Shipment read(Row row) {
        return new Shipment(
                row.number(),
                row.sourceLine(),
                new Shipment.Goods(text(row, 0), text(row, 1), text(row, 2), text(row, 3), text(row, 4), text(row, 5)),
                new Shipment.Dates(
                        moment(row, 6),
                        (LocalDate) row.get(at[7]),
                        moment(row, 8),
                        moment(row, 9),
                        number(row, 10),
                        number(row, 11)),
                new Shipment.Measures(number(row, 12), number(row, 13), number(row, 14)),
                cancellations.named(text(row, 15)));
    }

    private @Nullable String text(Row row, int column) {
        return (String) row.get(at[column]);
    }

    private @Nullable LocalDateTime moment(Row row, int column) {
        return (LocalDateTime) row.get(at[column]);
    }

    private @Nullable BigDecimal number(Row row, int column) {
        return (BigDecimal) row.get(at[column]);
    }
}
