package io.aetherflow.plugins.finance;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import java.util.ArrayList;
import java.util.List;

/** Whether the books balance, what was posted where and when, and what looks odd: everything from one pass. */
final class LedgerModel implements InsightModel {

    private static final int ROWS_BETWEEN_CHECKS = 10_000;

    @Override
    public String name() {
        return "finance_ledger";
    }

    @Override
    public String schema() {
        return LedgerSchema.NAME;
    }

    @Override
    public List<Insight> infer(DatasetView dataset, ModelContext context) {
        Balances balances = new Balances();
        Currencies<LedgerLine> currencies = new Currencies<>("line", Ledger::new);
        dataset.forEach(LedgerLine.COLUMNS, row -> {
            if (row.number() % ROWS_BETWEEN_CHECKS == 0) {
                context.cancellation().check();
            }
            LedgerLine line = LedgerLine.of(row);
            balances.add(line);
            currencies.add(line.currency(), line);
        });
        List<Insight> all = new ArrayList<>(balances.insights());
        all.addAll(currencies.insights(context.calendar().weekStart()));
        if (!all.isEmpty()) {
            all.add(LedgerAdvice.recommendation(balances));
        }
        return all;
    }
}
