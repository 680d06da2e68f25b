package io.aetherflow.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.ListedRows;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerModelTest {

    private static final PluginRunner FINANCE = new PluginRunner(new FinancePlugin());

    private final ListedRows rows = new ListedRows(LedgerSchema.SCHEMA);

    @Test
    void saysNothingAboutNothing() {
        assertThat(FINANCE.insights(rows)).isEmpty();
    }

    @Test
    void findsTheTransactionsThatDoNotBalance() {
        post("1", "2024-01-05", "4000", "10.10");
        post("2", "2024-01-05", "4000", "7");
        post("1", "2024-01-05", "1200", "-10.1");
        post("2", "2024-01-04", "1200", "-6.99");
        post("3", "2024-01-06", "4000", "-50");

        Insight found = insight("finance_unbalanced_transactions");

        assertThat(found.severity()).isEqualTo(Severity.HIGH);
        assertThat(found.payload())
                .containsEntry("transactions", 3L)
                .containsEntry("balanced", 1L)
                .containsEntry("unbalanced", 2L)
                .containsEntry("differences", new BigDecimal("50.01"));
        assertThat(list(found, "unbalanced_transactions"))
                .extracting(one -> one.get("txn_id"), one -> one.get("difference"), one -> one.get("posted_on"))
                .containsExactly(
                        tuple("3", new BigDecimal("-50"), LocalDate.of(2024, 1, 6)),
                        tuple("2", new BigDecimal("0.01"), LocalDate.of(2024, 1, 4)));
        assertThat(found.summary()).contains("In 2 of 3 transactions", "-50.00, in 3 of 2024-01-06");
        assertThat(insight("finance_ledger_balanced").payload())
                .containsEntry("balanced_share", new BigDecimal("0.333333"));
        assertThat(insight("finance_recommendation").payload()).containsEntry("action", "correct_unbalanced");
    }

    @Test
    void numbersBeginAnewInEachJournal() {
        post("1", "2024-01-05", "4000", "10").set("journal", "A");
        post("1", "2024-01-05", "4000", "-10").set("journal", "B");

        assertThat(insight("finance_unbalanced_transactions").payload()).containsEntry("unbalanced", 2L);
    }

    @Test
    void aLineThatNamesBothAccountsBalancesItself() {
        post("1", "2024-01-05", "1200", "119").set("contra_account", "8400");

        assertThat(insight("finance_unbalanced_transactions").payload()).containsEntry("balanced", 1L);
        assertThat(insight("finance_recommendation").payload()).containsEntry("action", "review_oddities");
    }

    @Test
    void doesNotJudgeWhatCannotBeAdded() {
        post("1", "2024-01-05", "4000", "10").set("currency", "EUR");
        post("1", "2024-01-05", "1200", "-8").set("currency", "GBP");

        Insight found = insight("finance_unbalanced_transactions");

        assertThat(found.payload()).containsEntry("not_judged", 1L).containsEntry("unbalanced", 0L);
        assertThat(found.summary()).contains("1 transaction has lines in several currencies");
        assertThat(insight("finance_currencies").payload()).containsEntry("lines_reported", 1L);
    }

    @Test
    void addsUpAccountsAndMonths() {
        post("1", "2024-01-05", "4000", "10.10").set("account_name", "Rent");
        post("1", "2024-01-05", "1200", "-10.10");
        post("2", "2024-03-05", "4000", "5").set("account_name", "Hire");
        post("2", "2024-03-05", "1200", "-5");

        Insight trial = insight("finance_trial_balance");
        assertThat(trial.payload()).containsEntry("accounts", 2L).containsEntry("difference", new BigDecimal("0.00"));
        assertThat(list(trial, "trial_balance").get(1))
                .containsEntry("account_name", "Hire")
                .containsEntry("balance", new BigDecimal("15.10"));
        assertThat(insight("finance_largest_accounts").summary())
                .contains("1200: 15.10 (50.0 % of all debits and credits) in 2 lines");
        assertThat(list(insight("finance_monthly_postings"), "rows"))
                .extracting(row -> row.get("lines"))
                .containsExactly(2L, 0L, 2L);
        assertThat(insight("finance_ledger_debits").summary()).contains("the two sides are equal");
    }

    @Test
    void pointsAtOddPostings() {
        for (int i = 0; i < 30; i++) {
            post("T" + i, "2024-01-0" + (1 + i % 5), "4000", "1" + i + ".17");
        }
        post("S", "2024-01-06", "4000", "3000.00").set("description", "Estimate");
        post("S", "2024-01-06", "4000", "3000").set("description", "Estimate");

        assertThat(insight("finance_weekend_postings").payload())
                .containsEntry("weekend_lines", 2L)
                .containsEntry("weekend_days", 1L);
        assertThat(insight("finance_round_postings").payload()).containsEntry("round_lines", 2L);
        Insight repeated = insight("finance_repeated_postings");
        assertThat(repeated.payload()).containsEntry("groups", 1L).containsEntry("repetitions", 1L);
        assertThat(repeated.summary()).contains("2 times 3,000.00 on account 4000 on 2024-01-06");
    }

    @Test
    void forgetsBalancedTransactionsAndKeepsDifferencesExact() {
        Balances balances = new Balances(2);
        for (int i = 0; i < 10; i++) {
            balances.add(line("T" + i, "5"));
            balances.add(line("T" + i, "-5"));
        }
        balances.add(line("T0", "0.01"));
        balances.add(line("T1", "-0.02"));
        balances.add(line("T2", "4"));

        Insight found = balances.insights().get(1);

        assertThat(found.payload())
                .containsEntry("transactions", 10L)
                .containsEntry("unbalanced", 2L)
                .containsEntry("complete", false);
        assertThat(list(found, "unbalanced_transactions").get(0))
                .containsEntry("difference", new BigDecimal("-0.02"))
                .doesNotContainKey("lines");
    }

    private LedgerLine line(String transaction, String amount) {
        return LedgerLine.of(post(transaction, "2024-01-05", "4000", amount));
    }

    private Row post(String transaction, String day, String account, String amount) {
        BigDecimal signed = new BigDecimal(amount);
        return rows.add(
                "txn_id",
                transaction,
                "posted_on",
                LocalDate.parse(day),
                "account",
                account,
                "debit",
                signed.max(BigDecimal.ZERO),
                "credit",
                signed.negate().max(BigDecimal.ZERO));
    }

    private Insight insight(String type) {
        return FINANCE.insight(rows, type);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Insight insight, String key) {
        return (List<Map<String, Object>>) insight.payload().get(key);
    }
}
