package io.aetherflow.plugins.sales;

import io.aetherflow.core.identity.Department;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.SampleData;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import java.util.Optional;

/** The sales department. */
public final class SalesPlugin implements DepartmentPlugin {

    private final List<InsightModel> models;

    public SalesPlugin() {
        FactsMemo facts = new FactsMemo();
        models = List.of(
                new TotalsModel(facts),
                new ForecastModel(facts),
                new ChangeModel(facts),
                new TrendModel(facts),
                new ProductsModel(facts),
                new AdviceModel(facts),
                new OddityModel(facts));
    }

    @Override
    public Department department() {
        return Department.of("sales", "Sales");
    }

    @Override
    public List<TableSchema> schemas() {
        return List.of(SalesSchema.TRANSACTIONS);
    }

    @Override
    public List<InsightModel> models() {
        return models;
    }

    @Override
    public DashboardLayout dashboard() {
        return new DashboardLayout(
                "Sales",
                List.of(
                        InsightTypes.REVENUE,
                        InsightTypes.ORDERS,
                        InsightTypes.AVERAGE_ORDER,
                        InsightTypes.UNITS,
                        InsightTypes.RETURN_SHARE),
                List.of(
                        InsightTypes.BY_MONTH,
                        InsightTypes.FORECAST,
                        InsightTypes.CHANGE,
                        InsightTypes.TREND,
                        InsightTypes.TOP_PRODUCTS,
                        InsightTypes.FALLING_PRODUCTS,
                        InsightTypes.ADVICE,
                        InsightTypes.AMOUNT_ODDITY));
    }

    @Override
    public Optional<SampleData> samples() {
        return Optional.of(new SalesSamples());
    }
}
