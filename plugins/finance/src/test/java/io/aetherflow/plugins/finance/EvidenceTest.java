package io.aetherflow.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.analytics.kit.EvidenceCheck;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.kit.plugin.ListedRows;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL of every insight gives the numbers of the insight, on the engine that will run it. */
class EvidenceTest {

    /** What is said in words, is a bound of memory or the choice of a method, and the statistics of trends. */
    private static final Set<String> NOT_IN_SQL = Set.of(
            "complete",
            "precision",
            "known",
            "explanation",
            "severity",
            "column",
            "action",
            "missing_column",
            "same_month_of_the_year_before",
            "whole_months",
            "trend_p",
            "trend_per_month");

    private static final PluginRunner FINANCE = new PluginRunner(new FinancePlugin());

    private final ListedRows rows = new ListedRows(TransactionsSchema.SCHEMA);

    @ParameterizedTest
    @ValueSource(strings = {"finance_transactions.csv", "finance_transactions_with_rejects.csv"})
    void sampleFiles(String name) throws SQLException {
        hold(FINANCE.load(Path.of("../../sample_data/finance", name)).rows());
    }

    @Test
    void oneRow() throws SQLException {
        pay("2024-01-05", "60.00", "A", "Rent");
        hold(rows);
    }

    @Test
    void moneySpentIsNegativeAndNamesHoldQuotes() throws SQLException {
        pay("2024-01-05", "-70", "O'Neill \"; --", "a'b");
        pay("2024-01-05", "-70.00", "O'Neill \"; --", "a'b");
        pay("2024-04-30", "-20.125", "B", null);
        pay("2024-06-02", "100", "Customer", null).set("account_code", "x'y");
        hold(rows);
    }

    @Test
    void yearsAlone() throws SQLException {
        pay("2019-01-01", "10", "A", "x");
        pay("2022-01-01", "15", "A", "x");
        pay("2022-01-01", "15.5", "A", "x");
        hold(rows);
    }

    @Test
    void creditsOutweighTheSpend() throws SQLException {
        pay("2024-01-05", "10", "A", "x");
        pay("2024-01-06", "1", "A", "x");
        pay("2024-01-31", "-500", "B", "x");
        pay("2024-01-31", "0", "C", null);
        hold(rows);
    }

    @Test
    void currenciesApart() throws SQLException {
        for (String currency : new String[] {"GBP", "GBP", "JPY", "O'X", "GBP"}) {
            pay("2024-01-05", "10", "A", "x").set("currency", currency);
        }
        hold(rows);
    }

    @Test
    void rowsWithoutACurrencyAmongOthers() throws SQLException {
        for (String currency : new String[] {null, null, "JPY"}) {
            pay("2024-01-05", "10", "A", "x").set("currency", currency);
        }
        hold(rows);
    }

    @Test
    void outliersAmongEqualAmounts() throws SQLException {
        for (int i = 0; i < 60; i++) {
            pay("2024-02-" + (10 + i % 19), i % 3 == 0 ? "12" : "10", "S" + i, "Post");
            pay("2024-02-" + (10 + i % 19), "10", "T" + i, "Rent");
        }
        pay("2024-02-01", "5000", "Swift", "Post");
        pay("2024-02-01", "0.01", "Swift", "Rent");
        hold(rows);
    }

    @Test
    void ledgerFile() throws SQLException {
        hold(FINANCE.load(Ledgers.text()).rows());
    }

    @Test
    void ledgerOfOneLine() throws SQLException {
        hold(FINANCE.load("txn_id,posted_on,account,debit,credit", "1,2024-01-05,4000,5,")
                .rows());
    }

    @Test
    void ledgerWithNothingOdd() throws SQLException {
        hold(FINANCE.load(
                        "txn_id,posted_on,account,debit,credit,currency",
                        "1,2024-01-05,4000,5.5,,EUR",
                        "1,2024-01-05,1200,,5.5,EUR",
                        "2,2024-06-05,4000,0,0,EUR")
                .rows());
    }

    @Test
    void ledgerOfSeveralCurrencies() throws SQLException {
        hold(FINANCE.load(
                        "txn_id,posted_on,account,debit,credit,currency",
                        "1,2024-01-05,4000,5.5,,EUR",
                        "1,2024-01-05,1200,,5,GBP",
                        "2,2024-01-06,4000,7,,EUR",
                        "2,2024-01-06,4000,7,,EUR",
                        "3,2024-01-06,4000,7,,GBP",
                        "3,2024-01-06,1200,,7,EUR")
                .rows());
    }

    @Test
    void ledgerOfLinesWithBothAccounts() throws SQLException {
        hold(FINANCE.load(
                        "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;Konto;Gegenkonto (ohne BU-Schlüssel);Belegdatum;"
                                + "Belegfeld 1;Buchungstext",
                        "119,00;S;1200;8400;31.01.2024;R1;Verkauf",
                        "20,00;H;1200;4930;30.01.2024;R2;Papier")
                .rows());
    }

    private static void hold(ListedRows rows) throws SQLException {
        List<Insight> insights = FINANCE.insights(rows);
        assertThat(insights).isNotEmpty();
        try (EvidenceCheck evidence = new EvidenceCheck(rows)) {
            for (Insight insight : insights) {
                assertThat(evidence.unreproduced(insight)).as(insight.type()).isSubsetOf(NOT_IN_SQL);
            }
        }
    }

    private io.aetherflow.core.table.Row pay(String day, String amount, String counterparty, String category) {
        return rows.add(
                "paid_on",
                LocalDate.parse(day),
                "amount",
                new BigDecimal(amount),
                "counterparty",
                counterparty,
                "category",
                category,
                "redacted",
                false);
    }
}
