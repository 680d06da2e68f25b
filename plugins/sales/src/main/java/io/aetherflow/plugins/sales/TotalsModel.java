package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.Money;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.Series;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The sums: revenue, units, orders, the average order, returns; and revenue month by month. */
final class TotalsModel implements InsightModel {

    private final FactsMemo memo;

    TotalsModel(FactsMemo memo) {
        this.memo = memo;
    }

    @Override
    public String name() {
        return "sales_totals";
    }

    @Override
    public String schema() {
        return SalesSchema.NAME;
    }

    @Override
    public List<Insight> infer(DatasetView dataset, ModelContext context) {
        SalesFacts facts = memo.of(dataset, context);
        List<Insight> insights = new ArrayList<>();
        insights.add(revenue(facts));
        if (facts.hasOrders()) {
            insights.add(orders(facts));
            insights.add(averageOrder(facts));
        }
        if (facts.hasUnits()) {
            insights.add(units(facts));
        }
        if (facts.kinds().gross().signum() > 0) {
            insights.add(returns(facts));
        }
        if (!facts.revenue().isEmpty()) {
            insights.add(byMonth(facts, context));
        }
        return insights;
    }

    private static Insight revenue(SalesFacts facts) {
        KindTotals kinds = facts.kinds();
        Money money = facts.money();
        String summary = "Revenue is " + money.format(kinds.revenue()) + "." + parts(kinds, money)
                + (facts.mixedCurrencies() ? " Careful: several currencies are added as they are." : "");
        return Insight.of(InsightTypes.REVENUE, "Revenue", summary, Severity.INFO, revenuePayload(kinds))
                .withEvidence(TotalsSql.REVENUE)
                .withChart(Chart.kpi("Revenue", summary, Charts.money("revenue", "Revenue", money), kinds.revenue()));
    }

    private static String parts(KindTotals kinds, Money money) {
        StringBuilder parts = new StringBuilder();
        boolean moved = kinds.rows(SaleKind.RETURN) + kinds.rows(SaleKind.ADJUSTMENT) > 0;
        if (moved) {
            parts.append(" It is ").append(money.format(kinds.gross())).append(" sold, less ");
            parts.append(money.format(kinds.returned())).append(" returned, with adjustments of ");
            parts.append(money.format(kinds.amount(SaleKind.ADJUSTMENT))).append('.');
        }
        if (kinds.rows(SaleKind.CANCELLED) > 0) {
            parts.append(" Not counted: ");
            parts.append(Numbers.count(kinds.rows(SaleKind.CANCELLED), "cancelled line", "cancelled lines"));
            parts.append(" over ")
                    .append(money.format(kinds.amount(SaleKind.CANCELLED)))
                    .append('.');
        }
        return parts.toString();
    }

    private static Map<String, Object> revenuePayload(KindTotals kinds) {
        return Map.of(
                "revenue", kinds.revenue(),
                "gross", kinds.gross(),
                "returned", kinds.returned(),
                "adjustments", kinds.amount(SaleKind.ADJUSTMENT),
                "cancelled", kinds.amount(SaleKind.CANCELLED),
                "sale_lines", kinds.rows(SaleKind.SALE),
                "return_lines", kinds.rows(SaleKind.RETURN),
                "adjustment_lines", kinds.rows(SaleKind.ADJUSTMENT),
                "cancelled_lines", kinds.rows(SaleKind.CANCELLED));
    }

    private static Insight orders(SalesFacts facts) {
        long orders = facts.orders().count();
        long without = facts.salesWithoutOrder();
        String summary = Numbers.count(orders, "order", "orders") + " in "
                + Numbers.count(facts.kinds().rows(SaleKind.SALE), "sale line", "sale lines")
                + (without == 0 ? "." : "; " + Numbers.count(without, "line names", "lines name") + " no order.");
        Map<String, Object> payload = Map.of("orders", orders, "lines_without_order", without);
        return Insight.of(InsightTypes.ORDERS, "Orders", summary, Severity.INFO, payload)
                .withEvidence(TotalsSql.ORDERS)
                .withChart(Chart.kpi("Orders", summary, Field.of("orders", "Orders", Field.Format.WHOLE), orders));
    }

    private static Insight averageOrder(SalesFacts facts) {
        BigDecimal orders = BigDecimal.valueOf(facts.orders().count());
        BigDecimal average = facts.salesInOrders().divide(orders, 2, RoundingMode.HALF_UP);
        String summary = "An order is worth " + facts.money().format(average) + " on average: "
                + facts.money().format(facts.salesInOrders()) + " before returns in "
                + Numbers.count(facts.orders().count(), "order", "orders") + ".";
        Map<String, Object> payload = Map.of("average_order", average, "sales", facts.salesInOrders());
        return Insight.of(InsightTypes.AVERAGE_ORDER, "Average order", summary, Severity.INFO, payload)
                .withEvidence(TotalsSql.AVERAGE_ORDER)
                .withChart(Chart.kpi(
                        "Average order",
                        summary,
                        Charts.money("average_order", "Average order", facts.money()),
                        average));
    }

    private static Insight units(SalesFacts facts) {
        String summary = Numbers.plain(facts.unitsSold()) + " units were sold, returned ones taken off.";
        return Insight.of(InsightTypes.UNITS, "Units", summary, Severity.INFO, Map.of("units", facts.unitsSold()))
                .withEvidence(TotalsSql.UNITS)
                .withChart(Chart.kpi(
                        "Units", summary, Field.of("units", "Units", Field.Format.DECIMAL), facts.unitsSold()));
    }

    private static Insight returns(SalesFacts facts) {
        KindTotals kinds = facts.kinds();
        BigDecimal share = kinds.returned().divide(kinds.gross(), 6, RoundingMode.HALF_UP);
        long lines = kinds.rows(SaleKind.RETURN);
        String summary = lines == 0
                ? "No line is a return."
                : Numbers.count(lines, "line is a return", "lines are returns") + ", worth "
                        + facts.money().format(kinds.returned()) + ", which is " + Numbers.percent(share) + " of the "
                        + facts.money().format(kinds.gross()) + " sold.";
        Map<String, Object> payload =
                Map.of("share", share, "returned", kinds.returned(), "lines", kinds.rows(SaleKind.RETURN));
        Severity severity = share.compareTo(new BigDecimal("0.2")) > 0 ? Severity.MEDIUM : Severity.INFO;
        return Insight.of(InsightTypes.RETURN_SHARE, "Returns", summary, severity, payload)
                .withEvidence(TotalsSql.RETURNS)
                .withChart(Chart.kpi(
                        "Returns", summary, Field.of("share", "Share returned", Field.Format.PERCENT), share));
    }

    private static Insight byMonth(SalesFacts facts, ModelContext context) {
        Series months = facts.revenue().series(Grain.MONTH, context.calendar().weekStart());
        int best = IntStream.range(0, months.size())
                .reduce(0, (left, right) -> months.value(right).compareTo(months.value(left)) > 0 ? right : left);
        String summary = "Revenue by month from " + Periods.day(facts.revenue().firstDay()) + " to "
                + Periods.day(facts.revenue().lastDay()) + ". The best month is "
                + Grain.MONTH.label(months.date(best)) + " with "
                + facts.money().format(months.value(best)) + ".";
        Map<String, Object> payload = Map.of(
                "first_day", facts.revenue().firstDay(),
                "last_day", facts.revenue().lastDay(),
                "best_month", months.date(best),
                "best_revenue", months.value(best));
        Chart chart = Chart.of(
                Chart.Type.TIMESERIES,
                "Revenue by month",
                summary,
                Charts.period(Grain.MONTH),
                List.of(Charts.money("revenue", "Revenue", facts.money())),
                IntStream.range(0, months.size())
                        .mapToObj(i -> Map.<String, Object>of("period", months.date(i), "revenue", months.value(i)))
                        .toList());
        return Insight.of(InsightTypes.BY_MONTH, "Revenue by month", summary, Severity.INFO, payload)
                .withEvidence(TotalsSql.byMonth(context.calendar().weekStart()))
                .withChart(chart);
    }
}
