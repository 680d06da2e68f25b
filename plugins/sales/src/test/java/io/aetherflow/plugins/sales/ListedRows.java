package io.aetherflow.plugins.sales;

import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Rows in memory, as a model sees a dataset. */
final class ListedRows implements DatasetView {

    private final TableSchema schema;
    private final List<Row> rows = new ArrayList<>();

    ListedRows(TableSchema schema) {
        this.schema = schema;
    }

    static ListedRows empty() {
        return new ListedRows(SalesSchema.TRANSACTIONS);
    }

    List<Row> list() {
        return rows;
    }

    void add(Row original) {
        Row copy = new Row(schema);
        for (int i = 0; i < schema.columns().size(); i++) {
            copy.set(i, original.get(i));
        }
        copy.place(original.number(), original.sourceLine(), original.extra());
        rows.add(copy);
    }

    /** A sale of one unit. */
    Row sale(LocalDate day, String product, String amount) {
        Row row = new Row(schema);
        row.set("sold_on", day);
        row.set("product", product);
        row.set("amount", new BigDecimal(amount));
        row.set("kind", "sale");
        row.place(rows.size() + 1L, rows.size() + 2L, java.util.Map.of());
        rows.add(row);
        return row;
    }

    @Override
    public UUID id() {
        return new UUID(0, 1);
    }

    @Override
    public String name() {
        return "test.csv";
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public long rowCount() {
        return rows.size();
    }

    @Override
    public void forEach(Consumer<Row> consumer) {
        rows.forEach(consumer);
    }
}
