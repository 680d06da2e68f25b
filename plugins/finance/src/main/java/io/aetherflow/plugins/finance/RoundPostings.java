package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;

/** Lines over whole thousands: estimates and transfers are round, invoices seldom. */
final class RoundPostings implements LedgerQuestion {

    private record Round(long line, String txnId, LocalDate postedOn, String account, BigDecimal amount) {

        Map<String, Object> facts() {
            return Facts.of("line", line)
                    .and("txn_id", txnId)
                    .and("posted_on", postedOn)
                    .and("account", account)
                    .and("amount", amount)
                    .map();
        }
    }

    private static final int SHOWN = 20;
    private static final double EXACT = 1L << 53;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Comparator<Round> LARGEST_FIRST =
            Comparator.comparing((Round one) -> one.amount().abs()).reversed().thenComparingLong(Round::line);
    private static final String FACTS = """
            , facts AS (
              SELECT COUNT(CASE WHEN amount <> 0 AND MOD(amount, 1000) = 0 THEN 1 END) AS round_lines,
                COUNT(*) AS all_lines
              FROM postings
            ), shares AS (
              SELECT round_lines, all_lines, ROUND(round_lines / CAST(all_lines AS DOUBLE), 6) AS round_share FROM facts
            )
            """;
    private static final String LIST = """
            SELECT source_line AS line, txn_id, posted_on, account, amount, round_lines, all_lines, round_share
            FROM postings CROSS JOIN shares
            WHERE amount <> 0 AND MOD(amount, 1000) = 0
            ORDER BY ABS(amount) DESC, line
            LIMIT\s""" + SHOWN;
    private static final String NONE = "SELECT round_lines, all_lines, round_share FROM shares";

    private final PriorityQueue<Round> largest = new PriorityQueue<>(LARGEST_FIRST.reversed());
    private long count;

    @Override
    public void add(LedgerLine line) {
        BigDecimal amount = line.amount();
        if (!round(amount)) {
            return;
        }
        count++;
        largest.add(new Round(line.line(), line.transaction().id(), line.postedOn(), line.account(), amount));
        if (largest.size() > SHOWN) {
            largest.poll();
        }
    }

    @Override
    public Insight answer(LedgerOverview overview) {
        BigDecimal found = Numbers.share(BigDecimal.valueOf(count), BigDecimal.valueOf(overview.lines()));
        BigDecimal share = found == null ? BigDecimal.ZERO : found;
        List<Round> top = largest.stream().sorted(LARGEST_FIRST).toList();
        List<Map<String, Object>> rows = top.stream().map(Round::facts).toList();
        return Insight.of(
                        "finance_round_postings",
                        "Round amounts",
                        summary(overview, share, top),
                        Severity.INFO,
                        Facts.of("round_lines", count)
                                .and("all_lines", overview.lines())
                                .and("round_share", share)
                                .and("largest", rows)
                                .map())
                .withEvidence(overview.sql(FACTS + (rows.isEmpty() ? NONE : LIST)))
                .withChart(Chart.of(
                        Chart.Type.TABLE,
                        "Round amounts",
                        "The largest lines over whole thousands; credits are negative.",
                        Field.of("line", "Line", Field.Format.WHOLE),
                        List.of(
                                Field.of("txn_id", "Transaction", Field.Format.TEXT),
                                Field.of("posted_on", "Posted on", Field.Format.DATE),
                                Field.of("account", "Account", Field.Format.TEXT),
                                Field.of("amount", "Amount", Field.Format.MONEY)
                                        .in(overview.money().currency())),
                        rows));
    }

    /** Whole thousands are exact as doubles up to 2^53, so most others are told from them without a division. */
    private static boolean round(BigDecimal amount) {
        double size = Math.abs(amount.doubleValue());
        boolean maybe = size >= EXACT || size % 1000 == 0;
        return maybe && amount.signum() != 0 && amount.remainder(THOUSAND).signum() == 0;
    }

    private String summary(LedgerOverview overview, BigDecimal share, List<Round> top) {
        if (top.isEmpty()) {
            return "No line is over a whole number of thousands.";
        }
        Round first = top.get(0);
        return String.format(
                Locale.ROOT,
                "%s (%s of all) over whole thousands. The largest is %s on account %s in transaction %s of %s.",
                Numbers.count(count, "line is", "lines are"),
                Numbers.percent(share),
                overview.money().format(first.amount()),
                first.account(),
                first.txnId(),
                first.postedOn());
    }
}
