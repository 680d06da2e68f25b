package io.aetherflow.plugins.finance;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import java.util.List;

/** Where the money goes, and which payments deserve a second look: everything from one pass over the rows. */
final class SpendModel implements InsightModel {

    private static final int ROWS_BETWEEN_CHECKS = 10_000;

    @Override
    public String name() {
        return "finance_spend";
    }

    @Override
    public String schema() {
        return TransactionsSchema.NAME;
    }

    @Override
    public List<Insight> infer(DatasetView dataset, ModelContext context) {
        Currencies<Payment> currencies = new Currencies<>("payment", Spend::new);
        dataset.forEach(Payment.COLUMNS, row -> {
            if (row.number() % ROWS_BETWEEN_CHECKS == 0) {
                context.cancellation().check();
            }
            Payment payment = Payment.of(row);
            currencies.add(payment.currency(), payment);
        });
        return currencies.insights(context.calendar().weekStart());
    }
}
