package io.aetherflow.plugins.finance;

import io.aetherflow.core.identity.Department;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.SampleData;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import java.util.Optional;

/** Finance: payments, where the money goes, and which payments deserve a second look. */
public final class FinancePlugin implements DepartmentPlugin {

    private static final Department FINANCE = Department.of("finance", "Finance");

    private static final DashboardLayout DASHBOARD = new DashboardLayout(
            "Finance",
            List.of(
                    "finance_total_spend",
                    "finance_transactions",
                    "finance_suppliers",
                    "finance_largest_category_share",
                    "finance_ledger_balanced",
                    "finance_ledger_debits",
                    "finance_ledger_lines",
                    "finance_ledger_accounts"),
            List.of(
                    "finance_monthly_spend",
                    "finance_spend_by_category",
                    "finance_spend_by_org_unit",
                    "finance_spend_by_supplier",
                    "finance_unusual_payments",
                    "finance_possible_duplicates",
                    "finance_credits",
                    "finance_unbalanced_transactions",
                    "finance_trial_balance",
                    "finance_largest_accounts",
                    "finance_monthly_postings",
                    "finance_weekend_postings",
                    "finance_round_postings",
                    "finance_repeated_postings"));

    @Override
    public Department department() {
        return FINANCE;
    }

    @Override
    public List<TableSchema> schemas() {
        return List.of(LedgerSchema.SCHEMA, TransactionsSchema.SCHEMA);
    }

    @Override
    public List<InsightModel> models() {
        return List.of(new SpendModel(), new LedgerModel());
    }

    @Override
    public DashboardLayout dashboard() {
        return DASHBOARD;
    }

    @Override
    public Optional<SampleData> samples() {
        return Optional.of(new FinanceSamples());
    }
}
