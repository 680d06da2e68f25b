package io.aetherflow.core.spi;

import io.aetherflow.core.identity.Department;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The smallest department that has everything: a schema, a model, a dashboard and samples. */
public class LemonadePlugin implements DepartmentPlugin {

    private static final String SCHEMA = "lemonade_cups";

    @Override
    public Department department() {
        return Department.of("lemonade", "Lemonade");
    }

    @Override
    public List<TableSchema> schemas() {
        return List.of(TableSchema.named(SCHEMA)
                .columns(Column.date("sold_on"), Column.money("amount"), Column.text("street"))
                .requires(Requirement.column("sold_on"), Requirement.column("amount"))
                .build());
    }

    @Override
    public List<InsightModel> models() {
        return List.of(new Takings(SCHEMA));
    }

    @Override
    public DashboardLayout dashboard() {
        return new DashboardLayout("Lemonade", List.of("lemonade_total"), List.of());
    }

    @Override
    public Optional<SampleData> samples() {
        return Optional.of(new Cups());
    }

    private record Takings(String schema) implements InsightModel {

        @Override
        public String name() {
            return "takings";
        }

        @Override
        public List<Insight> infer(DatasetView dataset, ModelContext context) {
            BigDecimal[] sum = {BigDecimal.ZERO};
            dataset.forEach(row -> sum[0] = sum[0].add(row.decimal("amount")));
            Field total = Field.of("total", "Takings", Field.Format.MONEY);
            String summary = "All in all " + sum[0];
            return List.of(Insight.of("lemonade_total", "Takings", summary, Severity.INFO, Map.of("total", sum[0]))
                    .withChart(Chart.kpi("Takings", summary, total, sum[0])));
        }
    }

    private static final class Cups implements SampleData {

        @Override
        public String schema() {
            return SCHEMA;
        }

        @Override
        public void write(long rows, long seed, Writer out) throws IOException {
            Random random = new Random(seed);
            out.write("sold_on,amount,street\n");
            for (long i = 0; i < rows; i++) {
                out.write("2026-01-0" + (1 + random.nextInt(9)) + "," + random.nextInt(500)
                        + ",\"Elm, corner\n of Oak\"\n");
            }
        }
    }
}
