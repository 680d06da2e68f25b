package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Department;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.RowRule;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A department that sums what it is given. */
final class ToyPlugin implements DepartmentPlugin {

    private final String id;
    private final Consumer<Row> onRow;

    ToyPlugin(String id, Consumer<Row> onRow) {
        this.id = id;
        this.onRow = onRow;
    }

    @Override
    public Department department() {
        return Department.of(id, "Toys", id + "_alias");
    }

    @Override
    public List<TableSchema> schemas() {
        return List.of(TableSchema.named(id + "_orders")
                .columns(Column.date("day"), Column.money("amount"), Column.text("item"))
                .requires(Requirement.column("day"), Requirement.column("amount"))
                .rules(new RowRule("not_cursed", List.of("amount"), "The amount is cursed.", "Lift the curse.", row -> {
                    onRow.accept(row);
                    return !BigDecimal.valueOf(666).equals(row.decimal("amount"));
                }))
                .build());
    }

    @Override
    public List<InsightModel> models() {
        return List.of(new Total(id + "_orders"));
    }

    @Override
    public DashboardLayout dashboard() {
        return new DashboardLayout("Toys at a glance", List.of("total"), List.of());
    }

    private record Total(String schema) implements InsightModel {

        @Override
        public String name() {
            return "total";
        }

        @Override
        public List<Insight> infer(DatasetView dataset, ModelContext context) {
            BigDecimal[] sum = {BigDecimal.ZERO};
            dataset.forEach(row -> sum[0] = sum[0].add(row.decimal("amount")));
            context.cancellation().check();
            return List.of(Insight.of(
                            "total",
                            "Total",
                            "All in all " + sum[0],
                            Severity.INFO,
                            Map.of("sum", sum[0], "rows", dataset.rowCount(), "others", (long)
                                    context.history().size()))
                    .withChart(Chart.kpi("Total", "The sum", Field.of("sum", "Sum", Field.Format.MONEY), sum[0])));
        }
    }
}
