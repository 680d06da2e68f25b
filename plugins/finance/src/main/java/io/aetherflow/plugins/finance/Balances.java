package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Money;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether debits equal credits in each transaction, wherever its lines stand in the file. Where many transactions are
 * remembered, those that balance so far are forgotten: more lines of one would begin again at zero, which is where they
 * were.
 */
final class Balances {

    static final int SHOWN = 20;

    private final int most;
    private final HashCounts seen = new HashCounts();
    private final Map<LedgerLine.Transaction, TransactionBalance> open = new HashMap<>();
    private @Nullable TransactionBalance last;
    private long transactions;
    private boolean complete = true;
    private List<TransactionBalance> unbalanced = List.of();

    Balances() {
        this(200_000);
    }

    /** @param most transactions that are remembered at once */
    Balances(int most) {
        this.most = most;
    }

    void add(LedgerLine line) {
        TransactionBalance balance = last;
        if (balance == null || !balance.transaction().equals(line.transaction())) {
            balance = open.get(line.transaction());
        }
        if (balance == null) {
            balance = begin(line);
        }
        if (balance != null) {
            balance.add(line);
            last = balance;
        }
    }

    List<Insight> insights() {
        if (transactions == 0) {
            return List.of();
        }
        unbalanced = open.values().stream()
                .filter(one -> !one.balances() && one.judged())
                .sorted(Comparator.comparing(
                                (TransactionBalance one) -> one.difference().abs())
                        .reversed()
                        .thenComparingLong(TransactionBalance::firstLine))
                .toList();
        return List.of(share(), insight());
    }

    /** Those whose debits and credits differ, once answered; the largest difference first. */
    List<TransactionBalance> unbalanced() {
        return unbalanced;
    }

    private @Nullable TransactionBalance begin(LedgerLine first) {
        boolean resumed = seen.seen(first.transaction().hash());
        transactions += resumed ? 0 : 1;
        if (open.size() >= most) {
            open.values().removeIf(TransactionBalance::balances);
            last = null;
        }
        complete &= open.size() < most && !seen.full();
        if (open.size() >= most) {
            return null;
        }
        TransactionBalance balance = new TransactionBalance(first, resumed);
        open.put(first.transaction(), balance);
        return balance;
    }

    private long notJudged() {
        return open.values().stream().filter(one -> !one.judged()).count();
    }

    /** Those whose debits equal their credits, once answered. */
    long balanced() {
        return transactions - unbalanced.size() - notJudged();
    }

    private Insight share() {
        BigDecimal share = Numbers.share(BigDecimal.valueOf(balanced()), BigDecimal.valueOf(transactions));
        BigDecimal shown = share == null ? BigDecimal.ZERO : share;
        String summary = String.format(
                Locale.ROOT,
                "Debits equal credits in %s of %s.",
                Numbers.whole(balanced()),
                Numbers.count(transactions, "transaction", "transactions"));
        Field field = Field.of("balanced_share", "Balanced", Field.Format.PERCENT);
        return new KeyFigure("finance_ledger_balanced", "Balanced transactions", summary, field, shown)
                .insight(Facts.of("balanced", balanced()).and("transactions", transactions), BalanceEvidence.share());
    }

    private Insight insight() {
        List<Map<String, Object>> rows =
                unbalanced.stream().limit(SHOWN).map(TransactionBalance::facts).toList();
        BigDecimal total =
                unbalanced.stream().map(one -> one.difference().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Facts payload = Facts.of("transactions", transactions)
                .and("balanced", balanced())
                .and("unbalanced", (long) unbalanced.size())
                .and("not_judged", notJudged())
                .and("differences", total)
                .and("complete", complete)
                .and("unbalanced_transactions", rows);
        return Insight.of(
                        "finance_unbalanced_transactions",
                        "Transactions that do not balance",
                        summary(),
                        unbalanced.isEmpty() ? Severity.INFO : Severity.HIGH,
                        payload.map())
                .withEvidence(BalanceEvidence.list(!rows.isEmpty()))
                .withChart(chart(rows));
    }

    private String summary() {
        String rest = (notJudged() == 0
                        ? ""
                        : " " + Numbers.count(notJudged(), "transaction has", "transactions have")
                                + " lines in several currencies that can't be added, and "
                                + (notJudged() == 1 ? "is" : "are") + " not judged.")
                + (complete ? "" : " The file is so large that not all of it was compared.");
        if (unbalanced.isEmpty()) {
            return "Debits equal credits in " + (notJudged() == 0 ? "each of the " : "")
                    + Numbers.count(balanced(), "transaction", "transactions") + "." + rest;
        }
        TransactionBalance first = unbalanced.get(0);
        return String.format(
                Locale.ROOT,
                "In %s of %s debits and credits differ. The largest difference is %s, in %s of %s.%s",
                Numbers.whole(unbalanced.size()),
                Numbers.count(transactions, "transaction", "transactions"),
                new Money(first.currency()).format(first.difference()),
                first.transaction().id(),
                first.postedOn(),
                rest);
    }

    private static Chart chart(List<Map<String, Object>> rows) {
        return Chart.of(
                Chart.Type.TABLE,
                "Transactions that do not balance",
                "The " + rows.size() + " transactions with the largest difference between debits and credits.",
                Field.of("txn_id", "Transaction", Field.Format.TEXT),
                List.of(
                        Field.of("journal", "Journal", Field.Format.TEXT),
                        Field.of("posted_on", "Posted on", Field.Format.DATE),
                        Field.of("line", "First line", Field.Format.WHOLE),
                        Field.of("debit", "Debit", Field.Format.MONEY),
                        Field.of("credit", "Credit", Field.Format.MONEY),
                        Field.of("difference", "Difference", Field.Format.MONEY)),
                rows);
    }
}
