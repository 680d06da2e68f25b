package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.TopN;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Driver;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Spend by the members of one dimension: the largest, their shares, how concentrated it is. */
final class Breakdown implements Question {

    /** @param type of the insight */
    record Dimension(String column, String one, String many, String type) {}

    private static final int KEPT = 50_000;
    private static final int SHOWN = 10;
    private static final String NONE = "(none)";

    private static final String RANKED = """
            , members AS (
              SELECT COALESCE(${column}, '(none)') AS ${column}, SUM(spend) AS spend, COUNT(*) AS transactions
              FROM payments
              GROUP BY COALESCE(${column}, '(none)')
            ), totals AS (
              SELECT SUM(spend) AS total FROM members
            ), ranked AS (
              SELECT ${column}, spend, ${share} AS share, transactions,
                ROW_NUMBER() OVER (ORDER BY spend DESC, ${column}) AS place,
                SUM(spend) OVER (ORDER BY spend DESC, ${column} ROWS UNBOUNDED PRECEDING) - spend AS larger, total
              FROM members CROSS JOIN totals
            )
            """;
    private static final String TOP = """
            , facts AS (
              SELECT COUNT(CASE WHEN ${column} <> '(none)' THEN 1 END) AS ${many}, MAX(total) AS total_spend,
                SUM(CASE WHEN place <= ${shown} THEN spend END) AS top_spend,
                CASE WHEN MAX(total) > 0 THEN COUNT(CASE WHEN larger < 0.8 * total THEN 1 END) END
                  AS members_for_80_percent
              FROM ranked
            )
            SELECT ${column}, spend, share, transactions, ${many}, total_spend, top_spend,
              ${top share} AS top_share, members_for_80_percent
            FROM ranked CROSS JOIN facts
            WHERE place <= ${shown}
            ORDER BY place""";

    private final Dimension dimension;
    private final Function<Payment, @Nullable String> member;
    private final TopN sums = new TopN(KEPT);
    private long named;

    Breakdown(Dimension dimension, Function<Payment, @Nullable String> member) {
        this.dimension = dimension;
        this.member = member;
    }

    @Override
    public void add(Payment payment) {
        String name = member.apply(payment);
        named += name == null ? 0 : 1;
        sums.add(name == null ? NONE : name, payment.amount());
    }

    @Override
    public List<Insight> answer(Overview overview) {
        return List.of(isEmpty() ? missing(overview) : insight(overview));
    }

    boolean isEmpty() {
        return named == 0;
    }

    boolean complete() {
        return sums.complete();
    }

    /** Members that have a name. */
    long size() {
        return sums.size() - (sums.find(NONE) == null ? 0L : 1L);
    }

    List<TopN.Group> largest(Overview overview, int count) {
        return overview.spendSign() > 0 ? sums.top(count) : sums.bottom(count);
    }

    /** Common table expressions after {@code payments}: every member with its place, the largest first. */
    String ranked() {
        return filled(RANKED);
    }

    private String filled(String template) {
        return template.replace("${column}", dimension.column)
                .replace("${many}", key())
                .replace("${shown}", String.valueOf(SHOWN))
                .replace("${share}", Sql.share("spend", "total"))
                .replace("${top share}", Sql.share("top_spend", "total_spend"));
    }

    private String key() {
        return dimension.many.replace(' ', '_');
    }

    private Insight missing(Overview overview) {
        String summary = "The file has no column for the " + dimension.one + ", so spend can't be split by it.";
        return Insight.of(
                        dimension.type,
                        "Spend by " + dimension.one,
                        summary,
                        Severity.INFO,
                        Facts.of("missing_column", dimension.column)
                                .and("named_transactions", 0L)
                                .map())
                .withEvidence(
                        overview.sql("SELECT COUNT(" + dimension.column + ") AS named_transactions FROM payments"));
    }

    private Insight insight(Overview overview) {
        List<TopN.Group> top = largest(overview, SHOWN);
        BigDecimal together = top.stream().map(TopN.Group::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        Facts payload = Facts.of(key(), size())
                .and("total_spend", overview.net())
                .and("top_spend", overview.spend(together))
                .and("top_share", overview.share(overview.spend(together)))
                .and("members_for_80_percent", membersFor80Percent(overview))
                .and("top", rows(overview, top));
        return Insight.of(
                        dimension.type,
                        "Spend by " + dimension.one,
                        summary(overview, top, together),
                        Severity.INFO,
                        payload.map())
                .withDrivers(drivers(overview, top))
                .withEvidence(overview.sql(filled(RANKED + TOP)))
                .withChart(chart(overview, top));
    }

    private String summary(Overview overview, List<TopN.Group> top, BigDecimal together) {
        TopN.Group first = top.get(0);
        String members = (complete() ? "" : "More than ") + Numbers.count(size(), dimension.one, dimension.many);
        String rest = sums.size() <= SHOWN
                ? ""
                : String.format(
                        Locale.ROOT,
                        " The %d largest together have %s%s.",
                        top.size(),
                        overview.money().format(overview.spend(together)),
                        overview.shareInBrackets(overview.spend(together)));
        return String.format(
                Locale.ROOT,
                "%s. The largest is %s with %s%s in %s.%s%s",
                members,
                first.key(),
                overview.money().format(overview.spend(first.sum())),
                overview.shareInBrackets(overview.spend(first.sum())),
                Numbers.count(first.rows(), "transaction", "transactions"),
                rest,
                concentration(overview));
    }

    private String concentration(Overview overview) {
        Long needed = membersFor80Percent(overview);
        return needed == null || sums.size() < SHOWN
                ? ""
                : String.format(
                        Locale.ROOT,
                        " %s of %s make up 80 %% of the spend.",
                        Numbers.whole(needed),
                        Numbers.count(sums.size(), dimension.one, dimension.many));
    }

    /** How many of the largest make up 80 % of the net spend; null where that is not known exactly. */
    private @Nullable Long membersFor80Percent(Overview overview) {
        if (!complete() || overview.net().signum() <= 0) {
            return null;
        }
        BigDecimal wanted = overview.net().multiply(new BigDecimal("0.8"));
        BigDecimal reached = BigDecimal.ZERO;
        long members = 0;
        for (TopN.Group group : largest(overview, sums.size())) {
            if (reached.compareTo(wanted) >= 0) {
                break;
            }
            reached = reached.add(overview.spend(group.sum()));
            members++;
        }
        return members;
    }

    private List<Driver> drivers(Overview overview, List<TopN.Group> top) {
        return top.stream()
                .limit(3)
                .map(group -> new Driver(
                        dimension.column,
                        group.key(),
                        overview.spend(group.sum()),
                        overview.share(overview.spend(group.sum()))))
                .toList();
    }

    private List<Map<String, Object>> rows(Overview overview, List<TopN.Group> top) {
        return top.stream()
                .map(group -> Facts.of(dimension.column, group.key())
                        .and("spend", overview.spend(group.sum()))
                        .and("share", overview.share(overview.spend(group.sum())))
                        .and("transactions", group.rows())
                        .map())
                .toList();
    }

    private Chart chart(Overview overview, List<TopN.Group> top) {
        return Chart.of(
                Chart.Type.BAR,
                "Spend by " + dimension.one,
                "The " + top.size() + " " + (top.size() == 1 ? dimension.one : dimension.many)
                        + " with the largest spend.",
                Field.of(dimension.column, dimension.one, Field.Format.TEXT),
                List.of(Field.of("spend", "Spend", Field.Format.MONEY)
                        .in(overview.money().currency())),
                rows(overview, top));
    }
}
