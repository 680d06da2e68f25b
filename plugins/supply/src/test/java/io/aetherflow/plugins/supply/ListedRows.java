package io.aetherflow.plugins.supply;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Rows in memory, as a model sees a dataset. */
final class ListedRows implements DatasetView {

    private final TableSchema schema;
    private final List<Row> rows = new ArrayList<>();

    ListedRows(TableSchema schema) {
        this.schema = schema;
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

    /** Column, value, column, value, … */
    Row add(Object... cells) {
        Row row = new Row(schema);
        for (int i = 0; i < cells.length; i += 2) {
            row.set((String) cells[i], cells[i + 1]);
        }
        row.place(rows.size() + 1L, rows.size() + 2L, Map.of());
        rows.add(row);
        return row;
    }

    List<Insight> insights(ModelContext context) {
        return new SupplyPlugin()
                .models().stream()
                        .filter(model -> model.schema().equals(schema.name()))
                        .map((InsightModel model) -> model.infer(this, context))
                        .flatMap(List::stream)
                        .toList();
    }

    Insight insight(String type, ModelContext context) {
        return insights(context).stream()
                .filter(insight -> insight.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no insight of type " + type));
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
