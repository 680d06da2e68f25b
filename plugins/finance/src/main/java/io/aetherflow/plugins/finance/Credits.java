package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.TopN;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts against the spend: credits and refunds, or money received in bank statements. */
final class Credits implements Question {

    private static final int KEPT = 20_000;
    private static final int SHOWN = 10;

    private static final String CREDITS = """
            , facts AS (
              SELECT COUNT(CASE WHEN spend < 0 THEN 1 END) AS credits,
                COALESCE(SUM(CASE WHEN spend < 0 THEN -spend END), 0) AS credited,
                COALESCE(SUM(CASE WHEN spend > 0 THEN spend END), 0) AS gross_spend
              FROM payments
            )
            """;
    private static final String TOP = """
            , members AS (
              SELECT counterparty, -SUM(spend) AS received, COUNT(*) AS transactions
              FROM payments
              WHERE spend < 0
              GROUP BY counterparty
            )
            SELECT counterparty, received, transactions, credits, credited, gross_spend, ${share} AS share_of_gross
            FROM members CROSS JOIN facts
            ORDER BY received DESC, counterparty
            LIMIT ${shown}""";
    private static final String NONE = "SELECT credits, credited, gross_spend, ${share} AS share_of_gross FROM facts";

    private final TopN received = new TopN(KEPT);
    private final TopN paid = new TopN(KEPT);
    private long positive;
    private long negative;

    @Override
    public void add(Payment payment) {
        int sign = payment.amount().signum();
        if (sign < 0) {
            negative++;
            received.add(payment.counterparty(), payment.amount());
        } else if (sign > 0) {
            positive++;
            paid.add(payment.counterparty(), payment.amount());
        }
    }

    @Override
    public List<Insight> answer(Overview overview) {
        boolean usual = overview.spendSign() > 0;
        return List.of(usual ? insight(overview, received, negative) : insight(overview, paid, positive));
    }

    private static Insight insight(Overview overview, TopN credits, long count) {
        BigDecimal sum = credits.total().abs();
        List<TopN.Group> top = overview.spendSign() > 0 ? credits.bottom(SHOWN) : credits.top(SHOWN);
        BigDecimal gross = overview.net().add(sum);
        BigDecimal share = Numbers.share(sum, gross);
        List<Map<String, Object>> rows = top.stream().map(Credits::row).toList();
        Facts payload = Facts.of("credits", count)
                .and("credited", sum)
                .and("gross_spend", gross)
                .and("share_of_gross", share)
                .and("top", rows);
        return Insight.of(
                        "finance_credits",
                        "Credits and refunds",
                        summary(overview, count, sum, share, top),
                        Severity.INFO,
                        payload.map())
                .withEvidence(overview.sql(evidence(rows.isEmpty() ? NONE : TOP)))
                .withChart(chart(overview, rows));
    }

    private static String summary(
            Overview overview, long count, BigDecimal sum, @Nullable BigDecimal share, List<TopN.Group> top) {
        if (count == 0) {
            return "There are no credits: every amount goes the same way.";
        }
        TopN.Group first = top.get(0);
        return String.format(
                Locale.ROOT,
                "%s of %s reduce the spend%s. The largest sum comes from %s: %s in %s.",
                Numbers.count(count, "credit", "credits"),
                overview.money().format(sum),
                share == null ? "" : ", " + Numbers.percent(share) + " of what was paid out",
                first.key(),
                overview.money().format(first.sum().abs()),
                Numbers.count(first.rows(), "transaction", "transactions"));
    }

    private static String evidence(String answer) {
        return CREDITS
                + answer.replace("${share}", Sql.share("credited", "gross_spend"))
                        .replace("${shown}", String.valueOf(SHOWN));
    }

    private static Map<String, Object> row(TopN.Group group) {
        return Facts.of("counterparty", group.key())
                .and("received", group.sum().abs())
                .and("transactions", group.rows())
                .map();
    }

    private static Chart chart(Overview overview, List<Map<String, Object>> rows) {
        return Chart.of(
                Chart.Type.BAR,
                "Credits and refunds",
                "The counterparties with the largest credits.",
                Field.of("counterparty", "Counterparty", Field.Format.TEXT),
                List.of(Field.of("received", "Credited", Field.Format.MONEY)
                        .in(overview.money().currency())),
                rows);
    }
}
