package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Money;
import io.aetherflow.core.insight.Insight;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payments of one currency, with all that is asked of them. */
final class Spend implements Currencies.Book<Payment> {

    private final Totals totals = new Totals();
    private final Breakdown categories = new Breakdown(
            new Breakdown.Dimension("category", "category", "categories", "finance_spend_by_category"),
            Payment::category);
    private final Breakdown units = new Breakdown(
            new Breakdown.Dimension("org_unit", "organisation unit", "organisation units", "finance_spend_by_org_unit"),
            Payment::orgUnit);
    private final Breakdown suppliers = new Breakdown(
            new Breakdown.Dimension("counterparty", "supplier", "suppliers", "finance_spend_by_supplier"),
            Payment::counterparty);
    private final MonthlySpend months = new MonthlySpend();
    private final UnusualPayments unusual = new UnusualPayments();
    private final RepeatedPayments repeated = new RepeatedPayments();
    private final Credits credits = new Credits();
    private final List<Question> questions =
            List.of(totals, months, categories, units, suppliers, unusual, repeated, credits);

    @Override
    public void add(Payment payment) {
        for (Question question : questions) {
            question.add(payment);
        }
    }

    @Override
    public List<Insight> insights(Money money, @Nullable String selected, DayOfWeek weekStart) {
        Overview overview = totals.overview(money, selected, weekStart);
        List<Insight> all = new ArrayList<>(new KeyFigures(overview, totals, suppliers, categories).insights());
        questions.forEach(question -> all.addAll(question.answer(overview)));
        all.add(new Advice(overview, repeated, unusual, suppliers).recommendation());
        return all;
    }
}
