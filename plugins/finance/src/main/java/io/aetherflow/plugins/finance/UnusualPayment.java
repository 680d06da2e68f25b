package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Money;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;

/** A payment out of its category's usual range, with the reason. */
record UnusualPayment(Payment payment, String category, UsualAmounts.Range range) {

    private static final double FAR = 8;

    double score() {
        return range.score(UsualAmounts.log(payment.amount()));
    }

    Severity severity() {
        return score() > FAR ? Severity.HIGH : score() > 0 ? Severity.MEDIUM : Severity.LOW;
    }

    BigDecimal usual() {
        return Numbers.rounded(range.usual(), 2);
    }

    /** How often the usual amount goes into this one, or this one into the usual one. */
    BigDecimal times() {
        double ratio = payment.amount().abs().doubleValue() / range.usual();
        return new BigDecimal(Math.max(ratio, 1 / ratio), MathContext.DECIMAL64);
    }

    String explanation(Money money) {
        return String.format(
                Locale.ROOT,
                "%s to %s on %s is %s times %s the usual %s of %s; from %s to %s is expected, judging by %s.",
                money.format(payment.amount().abs()),
                payment.counterparty(),
                payment.paidOn(),
                Numbers.decimal(times(), 1),
                score() > 0 ? "as much as" : "less than",
                money.format(usual()),
                category,
                money.format(Numbers.rounded(range.low(), 2)),
                money.format(Numbers.rounded(range.high(), 2)),
                Numbers.count(range.size(), "payment", "payments"));
    }

    Map<String, Object> facts(Money money) {
        return Facts.of("line", payment.line())
                .and("txn_id", payment.txnId())
                .and("paid_on", payment.paidOn())
                .and("counterparty", payment.counterparty())
                .and("category", category)
                .and("column", "amount")
                .and("value", payment.amount())
                .and("usual", usual())
                .and("expected_low", Numbers.rounded(range.low(), 2))
                .and("expected_high", Numbers.rounded(range.high(), 2))
                .and("score", Numbers.rounded(score(), 2))
                .and("severity", severity().name())
                .and("explanation", explanation(money))
                .map();
    }
}
