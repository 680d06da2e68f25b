package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.spi.Cancellation;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.QueryResult;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A dataset's stored rows, or a slice of them, as a model sees them: typed by the plugin's schema of today. */
final class CleanDatasetView implements DatasetView {

    private static final int ROWS_BETWEEN_CHECKS = 1024;

    private final CleanRows rows;
    private final OpenTables tables;
    private final Scope scope;
    private final Dataset dataset;
    private final TableSchema schema;
    private final Cancellation cancellation;

    CleanDatasetView(
            CleanRows rows,
            OpenTables tables,
            Scope scope,
            Dataset dataset,
            TableSchema schema,
            Cancellation cancellation) {
        this.rows = rows;
        this.tables = tables;
        this.scope = scope;
        this.dataset = dataset;
        this.schema = schema;
        this.cancellation = cancellation;
    }

    @Override
    public UUID id() {
        return dataset.id();
    }

    @Override
    public String name() {
        return dataset.upload().name();
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public long rowCount() {
        LoadReport report = dataset.report();
        if (tables.slice().isPresent()) {
            return tables.of(dataset, schema).map(LakeTable::rowCount).orElseGet(this::countStored);
        }
        return report == null ? 0 : report.accepted();
    }

    private long countStored() {
        long[] count = {0};
        forEachStored(row -> count[0]++);
        return count[0];
    }

    @Override
    public void forEach(Consumer<Row> consumer) {
        forEach(schema.columns().stream().map(Column::name).toList(), consumer);
    }

    @Override
    public void forEach(Collection<String> columns, Consumer<Row> consumer) {
        long[] seen = {0};
        Consumer<Row> cancellable = row -> {
            if (seen[0]++ % ROWS_BETWEEN_CHECKS == 0) {
                cancellation.check();
            }
            consumer.accept(row);
        };
        tables.of(dataset, schema)
                .ifPresentOrElse(table -> table.forEach(columns, cancellable), () -> forEachStored(cancellable));
    }

    @Override
    public QueryResult sql(String select) {
        return tables.of(dataset, schema)
                .map(table -> table.sql(select))
                .orElseThrow(() -> new UnsupportedOperationException(
                        "This dataset was loaded before questions could be asked of it; have it processed again"));
    }

    private void forEachStored(Consumer<Row> consumer) {
        Row row = new Row(schema);
        List<String> names = schema.columns().stream().map(Column::name).toList();
        Predicate<Row> wanted = tables.slice().map(CleanDatasetView::isOf).orElse(any -> true);
        rows.stream(scope, dataset.id(), stored -> {
            if (wanted.test(typed(stored, row, names))) {
                consumer.accept(row);
            }
        });
    }

    private static Predicate<Row> isOf(Slice slice) {
        return row -> {
            LocalDate day = row.date(slice.column());
            return day != null && slice.includes(day);
        };
    }

    private static Row typed(CleanRow stored, Row row, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            row.set(i, stored.values().get(names.get(i)));
        }
        row.place(stored.number(), stored.sourceLine(), stored.extra());
        return row;
    }
}
