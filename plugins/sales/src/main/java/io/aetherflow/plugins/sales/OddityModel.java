package io.aetherflow.plugins.sales;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sale lines whose amount is not quantity × unit price, beyond rounding, discount and tax. */
final class OddityModel implements InsightModel {

    private static final BigDecimal MOSTLY = new BigDecimal("0.9");

    private final FactsMemo memo;

    OddityModel(FactsMemo memo) {
        this.memo = memo;
    }

    @Override
    public String name() {
        return "sales_amount_oddity";
    }

    @Override
    public String schema() {
        return SalesSchema.NAME;
    }

    @Override
    public List<Insight> infer(DatasetView dataset, ModelContext context) {
        SalesFacts facts = memo.of(dataset, context);
        AmountCheck check = facts.amounts();
        BigDecimal share = Numbers.share(BigDecimal.valueOf(check.odd()), BigDecimal.valueOf(check.checked()));
        return share == null || check.odd() == 0 ? List.of() : List.of(odd(facts, share));
    }

    private static Insight odd(SalesFacts facts, BigDecimal share) {
        AmountCheck check = facts.amounts();
        String summary = "In " + Numbers.whole(check.odd()) + " of "
                + Numbers.count(check.checked(), "sale line", "sale lines") + " (" + Numbers.percent(share)
                + ") the amount is not quantity × unit price, with or without discount and tax; together they are "
                + facts.money().signed(check.difference()) + " off." + ratio(check) + meaning(share);
        return Insight.of(
                        InsightTypes.AMOUNT_ODDITY,
                        "Amounts that don't add up",
                        summary,
                        share.compareTo(new BigDecimal("0.05")) > 0 ? Severity.HIGH : Severity.MEDIUM,
                        payload(check, share))
                .withEvidence(OdditySql.of(check.usualRatio()))
                .withChart(Chart.of(
                        Chart.Type.PIE,
                        "Amounts against quantity × unit price",
                        summary,
                        Field.of("check", "Check", Field.Format.TEXT),
                        List.of(Field.of("lines", "Lines", Field.Format.WHOLE)),
                        List.of(
                                Map.of("check", "adds up", "lines", check.checked() - check.odd()),
                                Map.of("check", "does not", "lines", check.odd()))));
    }

    private static String ratio(AmountCheck check) {
        TopN.Group usual = check.usualRatio();
        return usual == null
                ? ""
                : " In " + Numbers.whole(usual.rows()) + " of them it is " + usual.key() + " times as much.";
    }

    private static String meaning(BigDecimal share) {
        return share.compareTo(MOSTLY) > 0
                ? " As nearly all lines differ, the columns probably mean something else than their names say."
                : "";
    }

    private static Map<String, Object> payload(AmountCheck check, BigDecimal share) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("odd_lines", check.odd());
        payload.put("checked_lines", check.checked());
        payload.put("share", share);
        payload.put("difference", check.difference());
        TopN.Group usual = check.usualRatio();
        if (usual != null) {
            payload.put("usual_ratio", new BigDecimal(usual.key()));
            payload.put("usual_ratio_lines", usual.rows());
        }
        return payload;
    }
}
