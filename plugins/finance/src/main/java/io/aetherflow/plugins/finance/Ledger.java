package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Money;
import io.aetherflow.core.insight.Insight;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one currency, with all that is asked of them. */
final class Ledger implements Currencies.Book<LedgerLine> {

    private final LedgerAccounts accounts = new LedgerAccounts();
    private final List<LedgerQuestion> questions =
            List.of(new MonthlyPostings(), new WeekendPostings(), new RoundPostings(), new RepeatedPostings());
    private BigDecimal debit = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;
    private long lines;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    @Override
    public void add(LedgerLine line) {
        lines++;
        debit = debit.add(line.debit());
        credit = credit.add(line.credit());
        first = line.postedOn().isBefore(first) ? line.postedOn() : first;
        last = line.postedOn().isAfter(last) ? line.postedOn() : last;
        accounts.add(line);
        for (LedgerQuestion question : questions) {
            question.add(line);
        }
    }

    @Override
    public List<Insight> insights(Money money, @Nullable String selected, DayOfWeek weekStart) {
        LedgerOverview overview = new LedgerOverview(money, selected, lines, debit, credit, weekStart);
        List<Insight> all = new ArrayList<>(new LedgerFigures(overview, first, last, accounts).insights());
        all.addAll(accounts.answer(overview));
        questions.forEach(question -> all.add(question.answer(overview)));
        return all;
    }
}
