package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Driver;
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

/** The trial balance, and the accounts with most turnover. */
final class LedgerAccounts {

    private static final int KEPT = 50_000;
    private static final int SHOWN_IN_BALANCE = 200;
    private static final int SHOWN = 10;
    private static final String SUMS = """
            , accounts AS (
              SELECT account, MIN(account_name) AS account_name, SUM(debit) AS debit, SUM(credit) AS credit,
                SUM(debit) - SUM(credit) AS balance, SUM(debit) + SUM(credit) AS turnover, COUNT(*) AS lines
              FROM postings
              GROUP BY account
            ), facts AS (
              SELECT COUNT(*) AS accounts, SUM(debit) AS total_debit, SUM(credit) AS total_credit,
                SUM(debit) - SUM(credit) AS difference, SUM(turnover) AS total_turnover
              FROM accounts
            )
            """;
    private static final String TRIAL_BALANCE = """
            SELECT account, account_name, debit, credit, balance, lines, facts.accounts, total_debit, total_credit,
              difference
            FROM accounts CROSS JOIN facts
            ORDER BY account
            LIMIT\s""" + SHOWN_IN_BALANCE;
    private static final String LARGEST = """
            SELECT account, account_name, turnover, ${share} AS share, balance, lines, facts.accounts, total_turnover
            FROM accounts CROSS JOIN facts
            ORDER BY turnover DESC, account
            LIMIT\s""" + SHOWN;

    private final Map<String, AccountTotals> accounts = new HashMap<>();
    private boolean complete = true;

    void add(LedgerLine line) {
        AccountTotals totals = accounts.get(line.account());
        if (totals == null && accounts.size() < KEPT) {
            totals = new AccountTotals(line.account());
            accounts.put(line.account(), totals);
        }
        if (totals == null) {
            complete = false;
        } else {
            totals.add(line);
        }
    }

    long size() {
        return accounts.size();
    }

    /** False once lines of further accounts had to be left out. */
    boolean complete() {
        return complete;
    }

    List<Insight> answer(LedgerOverview overview) {
        return List.of(trialBalance(overview), largest(overview));
    }

    private Insight trialBalance(LedgerOverview overview) {
        List<Map<String, Object>> rows = sorted(Comparator.comparing(AccountTotals::account), SHOWN_IN_BALANCE).stream()
                .map(one -> named(one)
                        .and("debit", one.debit())
                        .and("credit", one.credit())
                        .and("balance", one.balance())
                        .and("lines", one.lines())
                        .map())
                .toList();
        BigDecimal difference = overview.debit().subtract(overview.credit());
        Facts payload = Facts.of("accounts", size())
                .and("total_debit", overview.debit())
                .and("total_credit", overview.credit())
                .and("difference", difference)
                .and("complete", complete)
                .and("trial_balance", rows);
        String summary = String.format(
                Locale.ROOT,
                "Over %s debits are %s and credits %s: %s.%s",
                Numbers.count(size(), "account", "accounts"),
                overview.money().format(overview.debit()),
                overview.money().format(overview.credit()),
                difference.signum() == 0
                        ? "the trial balance balances"
                        : "it does not balance, by " + overview.money().format(difference),
                size() > SHOWN_IN_BALANCE ? " The first " + SHOWN_IN_BALANCE + " are listed." : "");
        return Insight.of(
                        "finance_trial_balance",
                        "Trial balance",
                        summary,
                        difference.signum() == 0 ? Severity.INFO : Severity.MEDIUM,
                        payload.map())
                .withEvidence(overview.sql(SUMS + TRIAL_BALANCE))
                .withChart(chart(overview, rows));
    }

    private Insight largest(LedgerOverview overview) {
        List<AccountTotals> top = sorted(
                Comparator.comparing(AccountTotals::turnover).reversed().thenComparing(AccountTotals::account), SHOWN);
        List<Map<String, Object>> rows = top.stream()
                .map(one -> named(one)
                        .and("turnover", one.turnover())
                        .and("share", share(one, overview))
                        .and("balance", one.balance())
                        .and("lines", one.lines())
                        .map())
                .toList();
        AccountTotals first = top.get(0);
        BigDecimal share = share(first, overview);
        String summary = String.format(
                Locale.ROOT,
                "Most was moved on %s: %s%s in %s.",
                first.label(),
                overview.money().format(first.turnover()),
                share == null ? "" : " (" + Numbers.percent(share) + " of all debits and credits)",
                Numbers.count(first.lines(), "line", "lines"));
        return Insight.of(
                        "finance_largest_accounts",
                        "Largest accounts",
                        summary,
                        Severity.INFO,
                        Facts.of("accounts", size())
                                .and("total_turnover", overview.turnover())
                                .and("top", rows)
                                .map())
                .withDrivers(top.stream()
                        .limit(3)
                        .map(one -> new Driver("account", one.account(), one.turnover(), share(one, overview)))
                        .toList())
                .withEvidence(overview.sql(SUMS + LARGEST.replace("${share}", Sql.share("turnover", "total_turnover"))))
                .withChart(Chart.of(
                        Chart.Type.BAR,
                        "Largest accounts",
                        "The accounts with most debits and credits together.",
                        Field.of("account", "Account", Field.Format.TEXT),
                        List.of(Field.of("turnover", "Turnover", Field.Format.MONEY)
                                .in(overview.money().currency())),
                        rows));
    }

    private List<AccountTotals> sorted(Comparator<AccountTotals> order, int count) {
        return accounts.values().stream().sorted(order).limit(count).toList();
    }

    private static Facts named(AccountTotals one) {
        return Facts.of("account", one.account()).and("account_name", one.name());
    }

    private static @Nullable BigDecimal share(AccountTotals one, LedgerOverview overview) {
        BigDecimal all = overview.turnover();
        return all.signum() > 0 ? Numbers.share(one.turnover(), all) : null;
    }

    private static Chart chart(LedgerOverview overview, List<Map<String, Object>> rows) {
        String unit = overview.money().currency();
        return Chart.of(
                Chart.Type.TABLE,
                "Trial balance",
                "Debits, credits and balance of " + (rows.size() == 1 ? "the account." : rows.size() + " accounts."),
                Field.of("account", "Account", Field.Format.TEXT),
                List.of(
                        Field.of("account_name", "Name", Field.Format.TEXT),
                        Field.of("debit", "Debit", Field.Format.MONEY).in(unit),
                        Field.of("credit", "Credit", Field.Format.MONEY).in(unit),
                        Field.of("balance", "Balance", Field.Format.MONEY).in(unit)),
                rows);
    }
}
