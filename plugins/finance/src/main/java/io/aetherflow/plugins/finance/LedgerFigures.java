package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The numbers on top of a ledger's dashboard, beside the share that balances. */
record LedgerFigures(LedgerOverview overview, LocalDate first, LocalDate last, LedgerAccounts accounts) {

    List<Insight> insights() {
        return List.of(debits(), lines(), accountCount());
    }

    private Insight debits() {
        BigDecimal difference = overview.debit().subtract(overview.credit());
        String summary = String.format(
                Locale.ROOT,
                "%s were debited and %s credited from %s to %s: %s.",
                overview.money().format(overview.debit()),
                overview.money().format(overview.credit()),
                first,
                last,
                difference.signum() == 0
                        ? "the two sides are equal"
                        : "they differ by " + overview.money().format(difference));
        Field field = Field.of("debit", "Debits posted", Field.Format.MONEY)
                .in(overview.money().currency());
        return new KeyFigure("finance_ledger_debits", "Debits posted", summary, field, overview.debit())
                .insight(
                        Facts.of("credit", overview.credit())
                                .and("difference", difference)
                                .and("first_day", first)
                                .and("last_day", last),
                        overview.sql("""
                                SELECT SUM(debit) AS debit, SUM(credit) AS credit, SUM(debit) - SUM(credit) AS difference,
                                  MIN(posted_on) AS first_day, MAX(posted_on) AS last_day
                                FROM postings"""));
    }

    private Insight lines() {
        String summary = Numbers.count(overview.lines(), "line was", "lines were") + " posted.";
        Field field = Field.of("lines", "Lines", Field.Format.WHOLE);
        return new KeyFigure("finance_ledger_lines", "Lines", summary, field, overview.lines())
                .insight(
                        Facts.of("first_day", first),
                        overview.sql("SELECT COUNT(*) AS lines, MIN(posted_on) AS first_day FROM postings"));
    }

    private Insight accountCount() {
        String least = accounts.complete() ? "" : "At least ";
        String summary = least + Numbers.count(accounts.size(), "account was", "accounts were") + " posted to.";
        Field field = Field.of("accounts", "Accounts", Field.Format.WHOLE);
        return new KeyFigure("finance_ledger_accounts", "Accounts", summary, field, accounts.size())
                .insight(
                        Facts.of("complete", accounts.complete()),
                        overview.sql("SELECT COUNT(DISTINCT account) AS accounts FROM postings"));
    }
}
