package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Money;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.util.List;
import java.util.Locale;

/** What to do next with a ledger: mend what does not balance, else go on. */
final class LedgerAdvice {

    private LedgerAdvice() {}

    static Insight recommendation(Balances balances) {
        List<TransactionBalance> unbalanced = balances.unbalanced();
        return unbalanced.isEmpty() ? goOn(balances) : mend(unbalanced);
    }

    private static Insight mend(List<TransactionBalance> unbalanced) {
        TransactionBalance first = unbalanced.get(0);
        String summary = String.format(
                Locale.ROOT,
                "Find the missing or wrong lines of %s before anything is reported from these books, starting with %s of "
                        + "%s, whose debits less credits are %s.",
                Numbers.count(unbalanced.size(), "transaction that does", "transactions that do") + " not balance",
                first.transaction().id(),
                first.postedOn(),
                new Money(first.currency()).format(first.difference()));
        return Insight.of(
                        "finance_recommendation",
                        "Correct the transactions that do not balance",
                        summary,
                        Severity.HIGH,
                        Facts.of("action", "correct_unbalanced")
                                .and("journal", first.transaction().journal())
                                .and("txn_id", first.transaction().id())
                                .and("posted_on", first.postedOn())
                                .and("difference", first.difference())
                                .and("unbalanced", (long) unbalanced.size())
                                .map())
                .withEvidence(BalanceEvidence.worst());
    }

    private static Insight goOn(Balances balances) {
        String summary = String.format(
                Locale.ROOT,
                "%s, so the figures can be used; look through the lines posted on weekends, over round amounts or more "
                        + "than once before the books are closed.",
                Numbers.count(balances.balanced(), "transaction balances", "transactions balance"));
        return Insight.of(
                        "finance_recommendation",
                        "Look through the odd postings",
                        summary,
                        Severity.LOW,
                        Facts.of("action", "review_oddities")
                                .and("balanced", balances.balanced())
                                .map())
                .withEvidence(BalanceEvidence.counts());
    }
}
