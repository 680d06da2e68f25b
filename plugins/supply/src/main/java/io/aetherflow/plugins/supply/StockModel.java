package io.aetherflow.plugins.supply;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.Cancellation;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.table.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Stock at risk and stock that lies: on the file's latest day, found in a first pass. */
final class StockModel implements InsightModel {

    private static final String AS_OF = "as_of";
    private static final int ROWS_BETWEEN_CHECKS = 10_000;

    @Override
    public String name() {
        return "supply_stock_health";
    }

    @Override
    public String schema() {
        return StockSchema.NAME;
    }

    @Override
    public List<Insight> infer(DatasetView dataset, ModelContext context) {
        StockDates dates = new StockDates();
        eachRow(dataset, List.of(AS_OF), context.cancellation(), row -> dates.add(asOf(row)));
        if (dates.isEmpty()) {
            return List.of();
        }
        StockHealth health = new StockHealth(dates.latest());
        Movement movement = new Movement(dates);
        eachRow(dataset, StockItem.COLUMNS, context.cancellation(), row -> {
            boolean latest = asOf(row).equals(dates.latest());
            if (latest || movement.since().filter(asOf(row)::equals).isPresent()) {
                StockItem item = StockItem.of(row);
                movement.add(item);
                if (latest) {
                    health.add(item);
                }
            }
        });
        return new StockInsights(health, movement).all();
    }

    private static LocalDate asOf(Row row) {
        return Objects.requireNonNull(row.date(AS_OF), AS_OF);
    }

    private static void eachRow(
            DatasetView dataset, List<String> columns, Cancellation cancellation, Consumer<Row> consumer) {
        dataset.forEach(columns, row -> {
            if (row.number() % ROWS_BETWEEN_CHECKS == 0) {
                cancellation.check();
            }
            consumer.accept(row);
        });
    }
}
