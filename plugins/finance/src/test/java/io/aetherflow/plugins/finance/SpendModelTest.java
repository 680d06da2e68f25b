package io.aetherflow.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.kit.plugin.ListedRows;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpendModelTest {

    private static final PluginRunner FINANCE = new PluginRunner(new FinancePlugin());

    private final ListedRows rows = new ListedRows(TransactionsSchema.SCHEMA);

    @Test
    void saysNothingAboutNothing() {
        assertThat(FINANCE.insights(rows)).isEmpty();
    }

    @Test
    void addsUpExactlyAndSplitsBySupplierAndCategory() {
        pay("2024-01-05", "60.00", "A", "Rent");
        pay("2024-02-05", "30.00", "B", "Rent");
        pay("2024-02-06", "15.00", "B", "Post");
        pay("2024-02-29", "-5.00", "A", "Rent");

        assertThat(insight("finance_total_spend").payload()).containsEntry("total_spend", new BigDecimal("100.00"));
        assertThat(insight("finance_transactions").payload()).containsEntry("transactions", 4L);
        assertThat(insight("finance_suppliers").payload()).containsEntry("suppliers", 2L);
        assertThat(insight("finance_largest_category_share").payload())
                .containsEntry("category", "Rent")
                .containsEntry("share", new BigDecimal("0.850000"));
        Insight suppliers = insight("finance_spend_by_supplier");
        assertThat(suppliers.summary())
                .contains("2 suppliers", "The largest is A with 55.00 (55.0 %) in 2 transactions");
        assertThat(suppliers.drivers().get(0).contribution()).isEqualByComparingTo("55");
        assertThat(insight("finance_spend_by_org_unit").summary()).contains("no column for the organisation unit");
    }

    @Test
    void comparesWholeMonths() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(LocalDate.of(2024, 3, 10)); day = day.plusDays(1)) {
            pay(day.toString(), day.getMonthValue() == 2 ? "20" : "10", "A", "Rent");
        }

        Insight months = insight("finance_monthly_spend");

        assertThat(months.payload())
                .containsEntry("latest_month", LocalDate.of(2024, 2, 1))
                .containsEntry("latest_spend", new BigDecimal("580"))
                .containsEntry("comparable_spend", new BigDecimal("310"))
                .containsEntry("whole_months", 2L);
        assertThat(months.summary()).contains("In February 2024, the latest whole month, it rose by 87.1 %");
        assertThat(months.severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void findsATrendInManyMonthsAndNoneInNoise() {
        for (int month = 0; month < 18; month++) {
            LocalDate start = LocalDate.of(2023, 1, 1).plusMonths(month);
            pay(start.toString(), String.valueOf(1000 + 100 * month), "A", "Rent");
            pay(start.plusMonths(1).minusDays(1).toString(), "1", "A", "Rent");
        }

        assertThat(insight("finance_monthly_spend").summary())
                .contains("Over the 18 whole months it rises, by 100.00 a month");
    }

    @Test
    void staysWithYearsWhereDatesAreYears() {
        pay("2021-01-01", "10", "A", "x");
        pay("2022-01-01", "15", "A", "x");
        pay("2022-01-01", "15", "A", "x");

        assertThat(insight("finance_monthly_spend").summary())
                .contains("no monthly trend", "In 2022, 30.00 were spent");
        assertThat(insight("finance_possible_duplicates").payload()).containsEntry("known", false);
    }

    @Test
    void findsThePaymentFarFromItsKind() {
        for (int i = 0; i < 40; i++) {
            pay("2024-01-0" + (1 + i % 9), String.valueOf(90 + i), "S" + i, "Post");
        }
        pay("2024-01-15", "9000.00", "Swift", "Post");
        pay("2024-01-16", "5", "Swift", "Rare");

        Insight unusual = insight("finance_unusual_payments");

        assertThat(unusual.payload())
                .containsEntry("unusual", 1L)
                .containsEntry("judged_payments", 41L)
                .containsEntry("left_out_payments", 1L);
        Map<?, ?> found = (Map<?, ?>) ((List<?>) unusual.payload().get("anomalies")).get(0);
        assertThat(found.get("line")).isEqualTo(42L);
        assertThat(found.get("column")).isEqualTo("amount");
        assertThat(found.get("usual")).isEqualTo(new BigDecimal("110.00"));
        assertThat((BigDecimal) found.get("expected_high")).isBetween(new BigDecimal("110"), new BigDecimal("1000"));
        assertThat(unusual.summary())
                .contains("9,000.00 to Swift on 2024-01-15 is 81.8 times as much as the usual 110.00 of Post");
        assertThat(unusual.severity()).isEqualTo(Severity.HIGH);
        assertThat(insight("finance_recommendation").title()).isEqualTo("Review unusually large payments");
    }

    @Test
    void listsPossibleDuplicatesAndLeavesWithheldNamesOut() {
        pay("2024-01-05", "70", "A", "x");
        pay("2024-01-05", "70.00", "A", "x");
        pay("2024-01-05", "70", "A", "x");
        pay("2024-01-06", "70", "A", "x");
        pay("2024-01-05", "70", "B", "x");
        pay("2024-01-05", "500", "B", "x");
        pay("2024-01-05", "500", "B", "x");
        for (int i = 0; i < 2; i++) {
            rows.add(
                    "paid_on",
                    LocalDate.of(2024, 1, 5),
                    "amount",
                    BigDecimal.TEN,
                    "counterparty",
                    "Redacted",
                    "redacted",
                    true);
        }

        Insight repeated = insight("finance_possible_duplicates");

        assertThat(repeated.payload())
                .containsEntry("groups", 2L)
                .containsEntry("repetitions", 3L)
                .containsEntry("withheld_names_left_out", 2L);
        assertThat((BigDecimal) repeated.payload().get("at_stake")).isEqualByComparingTo("640");
        assertThat(repeated.summary())
                .contains("In 2 cases", "They may be legitimate", "B: 2 times 500.00 on 2024-01-05");
        Map<?, ?> second = (Map<?, ?>) ((List<?>) repeated.payload().get("possible_duplicates")).get(1);
        assertThat(second.get("repeated_in_lines")).isEqualTo(List.of(3L, 4L));
        assertThat(insight("finance_recommendation").payload()).containsEntry("action", "check_duplicates");
    }

    @Test
    void readsMostlyNegativeAmountsAsMoneySpent() {
        pay("2024-01-05", "-70", "A", "x");
        pay("2024-01-05", "-70", "A", "x");
        pay("2024-01-09", "-20", "B", "x");
        pay("2024-01-31", "100", "Customer", "x");

        assertThat(insight("finance_total_spend").payload()).containsEntry("total_spend", new BigDecimal("60"));
        assertThat(insight("finance_total_spend").summary()).contains("as in bank statements");
        assertThat(insight("finance_spend_by_supplier").summary()).contains("The largest is A with 140.00");
        assertThat(insight("finance_credits").payload())
                .containsEntry("credits", 1L)
                .containsEntry("credited", new BigDecimal("100"));
        assertThat(insight("finance_possible_duplicates").payload()).containsEntry("groups", 1L);
    }

    @Test
    void neverAddsCurrencies() {
        pay("2024-01-05", "10", "A", "x").set("currency", "GBP");
        pay("2024-01-06", "20", "A", "x").set("currency", "GBP");
        pay("2024-01-06", "500", "A", "x").set("currency", "JPY");

        assertThat(insight("finance_total_spend").summary()).contains("30.00 GBP");
        assertThat(insight("finance_currencies").payload())
                .containsEntry("payments_reported", 2L)
                .containsEntry("payments_left_out", 1L);
    }

    @Test
    void recommendsTheLargestSuppliersWhereNothingStandsOut() {
        pay("2024-01-05", "10", "A", "x");
        pay("2024-01-06", "20", "B", "x");

        assertThat(insight("finance_recommendation").summary())
                .contains("review the terms of B and A, who have 30.00 (100.0 %)");
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

    private Insight insight(String type) {
        return FINANCE.insight(rows, type);
    }
}
