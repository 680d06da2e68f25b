package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.QueryResult;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows in a map, by key. It profiles by looking at every value; it has no engine for questions. */
public final class MemoryLake extends MemoryAdapter implements Lake {

    private final Map<String, List<Row>> tables = new ConcurrentHashMap<>();

    @Override
    public Writer begin(Load load) {
        return new MemoryWriter(load.schema());
    }

    @Override
    public Optional<LakeTable> open(String key, TableSchema schema) {
        return Optional.ofNullable(tables.get(key)).map(rows -> new MemoryTable(rows, schema));
    }

    @Override
    public Optional<LakeTable> open(String key, TableSchema schema, Slice slice) {
        return Optional.ofNullable(tables.get(key))
                .map(rows -> rows.stream().filter(row -> isOf(slice, row)).toList())
                .map(rows -> new MemoryTable(rows, schema));
    }

    private static boolean isOf(Slice slice, Row row) {
        LocalDate day = row.schema().indexOf(slice.column()) < 0 ? null : row.date(slice.column());
        return day != null && slice.includes(day);
    }

    private final class MemoryWriter implements Writer {

        private final TableSchema schema;
        private final List<Row> rows = new ArrayList<>();

        MemoryWriter(TableSchema schema) {
            this.schema = schema;
        }

        @Override
        public void write(Row row) {
            rows.add(copy(
                    row,
                    row.schema(),
                    schema.columns().stream().map(Column::name).toList()));
        }

        @Override
        public List<ColumnProfile> finish(String key) {
            if (tables.putIfAbsent(key, rows) != null) {
                throw new AetherException(FailureCode.CONFLICT, "The key " + key + " is taken.");
            }
            return schema.columns().stream()
                    .map(column -> MemoryProfiler.profile(
                            column,
                            rows.stream().map(row -> row.get(column.name())).toList()))
                    .toList();
        }

        @Override
        public void close() {}
    }

    private record MemoryTable(List<Row> rows, TableSchema schema) implements LakeTable {

        @Override
        public long rowCount() {
            return rows.size();
        }

        @Override
        public void forEach(Collection<String> columns, Consumer<Row> consumer) {
            rows.forEach(row -> consumer.accept(copy(row, schema, columns)));
        }

        @Override
        public QueryResult sql(String select) {
            throw new UnsupportedOperationException("There is no analytical engine in memory");
        }

        @Override
        public void close() {}
    }

    private static Row copy(Row row, TableSchema schema, Collection<String> columns) {
        Row copy = new Row(schema);
        for (String column : columns) {
            copy.set(column, value(row, column));
        }
        copy.place(row.number(), row.sourceLine(), Map.copyOf(row.extra()));
        return copy;
    }

    private static @Nullable Object value(Row row, String column) {
        return row.schema().indexOf(column) < 0 ? null : row.get(column);
    }
}
