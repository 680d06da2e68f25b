package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Money;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.TopN;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The products that bring most, and those that bring clearly less than before. */
final class ProductsModel implements InsightModel {

    private static final int SHOWN = 10;

    private final FactsMemo memo;

    ProductsModel(FactsMemo memo) {
        this.memo = memo;
    }

    @Override
    public String name() {
        return "sales_products";
    }

    @Override
    public String schema() {
        return SalesSchema.NAME;
    }

    @Override
    public List<Insight> infer(DatasetView dataset, ModelContext context) {
        SalesFacts facts = memo.of(dataset, context);
        List<TopN.Group> named = top(facts, SHOWN);
        if (named.isEmpty()) {
            return List.of(Insight.of(
                            InsightTypes.TOP_PRODUCTS,
                            "No products to rank",
                            "The data names no products.",
                            Severity.INFO,
                            Map.of("products", 0L))
                    .withEvidence(ProductsSql.NONE));
        }
        return List.of(
                topProducts(facts, named),
                Comparison.of(facts, context.calendar().weekStart())
                        .filter(Comparison::monthly)
                        .map(comparison -> falling(facts, comparison))
                        .orElseGet(() -> notComparable(facts)));
    }

    /** Named products by revenue, the largest first. */
    static List<TopN.Group> top(SalesFacts facts, int count) {
        return facts.members(Dimension.PRODUCT).totals().top(count + 1).stream()
                .filter(group -> !group.key().equals(SalesDerivations.NOT_NAMED))
                .limit(count)
                .toList();
    }

    private static Insight topProducts(SalesFacts facts, List<TopN.Group> top) {
        Money money = facts.money();
        TopN totals = facts.members(Dimension.PRODUCT).totals();
        BigDecimal sum = top.stream().map(TopN.Group::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal revenue = facts.kinds().revenue();
        BigDecimal share = revenue.signum() > 0 ? Numbers.share(sum, revenue) : null;
        TopN.Group best = top.get(0);
        TopN.Group unnamed = totals.find(SalesDerivations.NOT_NAMED);
        long products = totals.size() - (unnamed == null ? 0 : 1);
        String summary = "Of " + Numbers.count(products, "product", "products") + ", " + best.key()
                + " brings most: " + money.format(best.sum()) + ". The first " + top.size() + " together bring "
                + money.format(sum) + (share == null ? "." : ", " + Numbers.percent(share) + " of revenue.")
                + (unnamed == null ? "" : " " + money.format(unnamed.sum()) + " are of lines that name no product.")
                + (totals.complete()
                        ? ""
                        : " There are more products; those met after the first " + Numbers.whole(totals.size())
                                + " are not ranked.");
        List<Map<String, Object>> rows = top.stream().map(ProductsModel::row).toList();
        return Insight.of(
                        InsightTypes.TOP_PRODUCTS,
                        "Top products",
                        summary,
                        Severity.INFO,
                        Map.of("products", products, "top", rows, "top_revenue", sum))
                .withEvidence(ProductsSql.top(facts.members(Dimension.PRODUCT), SHOWN))
                .withChart(Chart.of(
                        Chart.Type.BAR,
                        "Top products by revenue",
                        summary,
                        Field.of("product", "Product", Field.Format.TEXT),
                        List.of(Charts.money("revenue", "Revenue", money)),
                        rows));
    }

    private static Map<String, Object> row(TopN.Group group) {
        return Map.of("product", group.key(), "revenue", group.sum(), "lines", group.rows());
    }

    private static Insight notComparable(SalesFacts facts) {
        return Insight.of(
                        InsightTypes.FALLING_PRODUCTS,
                        "Falling products can't be told",
                        "Falling products are told from full months that can be compared; the data does not have them.",
                        Severity.INFO,
                        Periods.known(facts.revenue())
                                .and("compared", false)
                                .and("significant", false)
                                .map())
                .withEvidence(LineSql.days());
    }

    private static Insight falling(SalesFacts facts, Comparison comparison) {
        List<MemberChange> falling = FallingProducts.in(comparison);
        String against = Periods.span(comparison.periods().after()) + " against "
                + Periods.span(comparison.periods().before());
        if (falling.isEmpty()) {
            return Insight.of(
                            InsightTypes.FALLING_PRODUCTS,
                            "No product clearly falls",
                            "Comparing " + against + ", no product sells clearly less than chance explains.",
                            Severity.INFO,
                            Map.of("compared", true, "significant", false, "products", 0L))
                    .withEvidence(ProductsSql.falling(comparison, false, SHOWN));
        }
        MemberChange worst = falling.get(0);
        String summary = "Comparing " + against + ", "
                + Numbers.count(falling.size(), "product sells", "products sell") + " clearly less. The largest loss: "
                + worst.member() + " fell by "
                + facts.money().format(worst.difference().abs()) + ", from "
                + facts.money().format(worst.before()) + " to " + facts.money().format(worst.after()) + " ("
                + Numbers.whole(worst.rowsBefore()) + " lines before, " + Numbers.whole(worst.rowsAfter()) + " now).";
        return fallen(falling, facts.money(), summary).withEvidence(ProductsSql.falling(comparison, true, SHOWN));
    }

    private static Insight fallen(List<MemberChange> falling, Money money, String summary) {
        List<Map<String, Object>> rows =
                falling.stream().limit(SHOWN).map(ProductsModel::fallenRow).toList();
        return Insight.of(
                        InsightTypes.FALLING_PRODUCTS,
                        "Falling products",
                        summary,
                        Severity.MEDIUM,
                        Map.of(
                                "compared",
                                true,
                                "significant",
                                true,
                                "products",
                                (long) falling.size(),
                                "falling",
                                rows))
                .withChart(Chart.of(
                        Chart.Type.TABLE,
                        "Falling products",
                        summary,
                        Field.of("product", "Product", Field.Format.TEXT),
                        List.of(
                                Charts.money("before", "Before", money),
                                Charts.money("after", "Now", money),
                                Charts.money("difference", "Change", money)),
                        rows));
    }

    private static Map<String, Object> fallenRow(MemberChange change) {
        return Map.of(
                "product", change.member(),
                "before", change.before(),
                "after", change.after(),
                "difference", change.difference(),
                "lines_before", change.rowsBefore(),
                "lines_after", change.rowsAfter());
    }
}
