package io.aetherflow.kit.plugin;

import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows in memory, as a model sees a dataset: the row that it is handed is one and the same every time. */
public class ListedRows implements DatasetView {

    private final TableSchema schema;
    private final List<Row> rows = new ArrayList<>();

    public ListedRows(TableSchema schema) {
        this.schema = schema;
    }

    /** The rows themselves, to be looked at and changed. */
    public final List<Row> list() {
        return rows;
    }

    public final Row addCopy(Row original) {
        Row copy = new Row(schema);
        copy(original, copy);
        rows.add(copy);
        return copy;
    }

    /**
     * Adds a row made by hand; nothing is derived or checked.
     *
     * @param cells column, value, column, value, …
     */
    public final Row add(@Nullable Object... cells) {
        Row row = new Row(schema);
        for (int i = 0; i < cells.length; i += 2) {
            row.set(String.valueOf(cells[i]), cells[i + 1]);
        }
        row.place(rows.size() + 1L, rows.size() + 2L, Map.of());
        rows.add(row);
        return row;
    }

    @Override
    public final UUID id() {
        return new UUID(0, 1);
    }

    @Override
    public final String name() {
        return "file.csv";
    }

    @Override
    public final TableSchema schema() {
        return schema;
    }

    @Override
    public final long rowCount() {
        return rows.size();
    }

    @Override
    public final void forEach(Consumer<Row> consumer) {
        Row reused = new Row(schema);
        for (Row row : rows) {
            copy(row, reused);
            consumer.accept(reused);
        }
    }

    private void copy(Row from, Row to) {
        for (int i = 0; i < schema.columns().size(); i++) {
            to.set(i, from.get(i));
        }
        to.place(from.number(), from.sourceLine(), from.extra());
    }
}
