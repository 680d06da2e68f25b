package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Money;
import io.aetherflow.core.insight.Insight;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts, the sum and the dates: what the other answers refer to. */
final class Totals implements Question {

    private BigDecimal sum = BigDecimal.ZERO;
    private long payments;
    private long positive;
    private long negative;
    private long redacted;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    @Override
    public void add(Payment payment) {
        sum = sum.add(payment.amount());
        payments++;
        positive += payment.amount().signum() > 0 ? 1 : 0;
        negative += payment.amount().signum() < 0 ? 1 : 0;
        redacted += payment.redacted() ? 1 : 0;
        first = payment.paidOn().isBefore(first) ? payment.paidOn() : first;
        last = payment.paidOn().isAfter(last) ? payment.paidOn() : last;
    }

    @Override
    public List<Insight> answer(Overview overview) {
        return List.of();
    }

    /** @param currency that the SQL of figures has to select; null where there is no other */
    Overview overview(Money money, @Nullable String currency, DayOfWeek weekStart) {
        int sign = negative > positive ? -1 : 1;
        return new Overview(money, new Selection(currency, sign), payments, sign > 0 ? sum : sum.negate(), weekStart);
    }

    long payments() {
        return payments;
    }

    long redacted() {
        return redacted;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }
}
