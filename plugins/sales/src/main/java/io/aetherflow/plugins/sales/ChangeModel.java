package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Change;
import io.aetherflow.analytics.Money;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.RankSum;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Driver;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What changed since the comparable period, and which products, categories, places and channels explain how much. */
final class ChangeModel implements InsightModel {

    private static final double LEVEL = 0.01;
    private static final int DRIVERS_EACH = 2;

    private final FactsMemo memo;

    ChangeModel(FactsMemo memo) {
        this.memo = memo;
    }

    @Override
    public String name() {
        return "sales_change";
    }

    @Override
    public String schema() {
        return SalesSchema.NAME;
    }

    @Override
    public List<Insight> infer(DatasetView dataset, ModelContext context) {
        SalesFacts facts = memo.of(dataset, context);
        return List.of(Comparison.of(facts, context.calendar().weekStart())
                .map(comparison -> changed(facts.money(), comparison))
                .orElseGet(() -> Insight.of(
                                InsightTypes.CHANGE,
                                "Nothing to compare with",
                                "A comparison needs two full weeks or months that follow each other; the data does not have them.",
                                Severity.INFO,
                                Periods.known(facts.revenue())
                                        .and("compared", false)
                                        .map())
                        .withEvidence(LineSql.days())));
    }

    /** The members that moved the way the whole did, the strongest first. */
    static List<Driver> drivers(Comparison comparison, Dimension dimension, int most) {
        BigDecimal whole = comparison.change().difference();
        List<MemberChange> members = comparison.members(dimension);
        if (members.size() < 2) {
            return List.of();
        }
        return members.stream()
                .filter(member -> member.difference().signum() * whole.signum() > 0)
                .sorted(Comparator.comparing(
                                (MemberChange member) -> member.difference().abs())
                        .reversed()
                        .thenComparing(MemberChange::member))
                .limit(most)
                .map(member -> new Driver(
                        dimension.column(),
                        member.member(),
                        member.difference(),
                        Numbers.share(member.difference(), whole)))
                .toList();
    }

    private static Insight changed(Money money, Comparison comparison) {
        Change change = comparison.change();
        List<Driver> drivers = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            drivers.addAll(drivers(comparison, dimension, DRIVERS_EACH));
        }
        Optional<RankSum> test = comparison.test();
        boolean significant = test.filter(result -> result.significantAt(LEVEL)
                        && result.z() * change.difference().signum() > 0)
                .isPresent();
        String summary =
                sentence(money, comparison) + certainty(test, significant) + because(money, comparison, drivers);
        return Insight.of(
                        InsightTypes.CHANGE,
                        "Revenue " + change.verb() + " against "
                                + Periods.span(comparison.periods().before()),
                        summary,
                        severity(change, significant),
                        payload(comparison, test, significant))
                .withDrivers(drivers)
                .withEvidence(new ChangeSql(comparison).whole(drivers, DRIVERS_EACH))
                .withChart(chart(money, comparison, drivers, summary));
    }

    private static Severity severity(Change change, boolean significant) {
        if (!significant) {
            return Severity.INFO;
        }
        return change.difference().signum() < 0 ? Severity.HIGH : Severity.LOW;
    }

    private static String sentence(Money money, Comparison comparison) {
        Change change = comparison.change();
        BigDecimal share = change.share();
        String by = change.difference().signum() == 0
                ? ""
                : " by " + money.format(change.difference().abs())
                        + (share == null ? "" : " (" + Numbers.percent(share.abs()) + ")");
        return "Revenue of " + Periods.span(comparison.periods().after()) + " " + change.verb() + by + " against "
                + Periods.span(comparison.periods().before()) + ": " + money.format(change.after()) + " after "
                + money.format(change.before()) + ".";
    }

    private static String certainty(Optional<RankSum> test, boolean significant) {
        if (test.isEmpty()) {
            return " Whether that is more than chance can't be told from data this coarse.";
        }
        return significant ? " Day by day, that is more than chance." : " Day by day, that may be chance.";
    }

    private static String because(Money money, Comparison comparison, List<Driver> drivers) {
        if (!comparison.monthly()) {
            return " What drives it is told from full months on.";
        }
        Set<String> dimensions = new HashSet<>();
        List<String> parts = drivers.stream()
                .filter(driver -> dimensions.add(driver.dimension()))
                .map(driver -> driver.dimension() + " " + driver.member() + " " + money.signed(driver.contribution()))
                .toList();
        return parts.isEmpty() ? "" : " Largest part of each kind: " + Numbers.list(parts) + ".";
    }

    private static Map<String, Object> payload(Comparison comparison, Optional<RankSum> test, boolean significant) {
        Change change = comparison.change();
        Map<String, Object> payload = new HashMap<>();
        payload.put("compared", true);
        payload.put("more_than_chance", significant);
        payload.put("before", change.before());
        payload.put("after", change.after());
        payload.put("difference", change.difference());
        payload.put("before_from", comparison.periods().before().first());
        payload.put("before_to", comparison.periods().before().lastDay());
        payload.put("after_from", comparison.periods().after().first());
        payload.put("after_to", comparison.periods().after().lastDay());
        payload.put("year_ago", comparison.periods().yearAgo());
        BigDecimal share = change.share();
        if (share != null) {
            payload.put("share", share);
        }
        test.ifPresent(result -> payload.put("p", Numbers.rounded(result.p(), 6)));
        return payload;
    }

    private static Chart chart(Money money, Comparison comparison, List<Driver> drivers, String summary) {
        if (drivers.isEmpty()) {
            return periodsChart(money, comparison, summary);
        }
        List<Map<String, Object>> rows = drivers.stream()
                .map(driver -> Map.<String, Object>of(
                        "member", driver.dimension() + ": " + driver.member(), "contribution", driver.contribution()))
                .toList();
        return Chart.of(
                Chart.Type.BAR,
                "What drives the change",
                summary,
                Field.of("member", "Driver", Field.Format.TEXT),
                List.of(Charts.money("contribution", "Change of revenue", money)),
                rows);
    }

    private static Chart periodsChart(Money money, Comparison comparison, String summary) {
        return Chart.of(
                Chart.Type.BAR,
                "Revenue against the comparable period",
                summary,
                Field.of("period", "Period", Field.Format.TEXT),
                List.of(Charts.money("revenue", "Revenue", money)),
                List.of(
                        Map.of(
                                "period", Periods.span(comparison.periods().before()),
                                "revenue", comparison.change().before()),
                        Map.of(
                                "period", Periods.span(comparison.periods().after()),
                                "revenue", comparison.change().after())));
    }
}
