package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same counterparty, amount and day more than once. */
final class RepeatedPayment {

    private static final int LISTED = 10;

    /** @param amount without trailing zeros, so that 70 and 70.00 are the same */
    record Key(String counterparty, BigDecimal amount, LocalDate paidOn) {

        static Key of(Payment payment) {
            return new Key(payment.counterparty(), payment.amount().stripTrailingZeros(), payment.paidOn());
        }

        /** The same for payments of the same key. */
        static long hash(Payment payment) {
            long texts = Hashes.add(Hashes.START, payment.counterparty());
            return Hashes.mix(
                    Hashes.add(texts, payment.amount()) + payment.paidOn().toEpochDay());
        }
    }

    private final Key key;
    private final List<String> transactions = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private long repetitions;

    RepeatedPayment(Key key) {
        this.key = key;
    }

    void again(Payment payment) {
        repetitions++;
        if (lines.size() < LISTED) {
            lines.add(payment.line());
            if (payment.txnId() != null) {
                transactions.add(payment.txnId());
            }
        }
    }

    Key key() {
        return key;
    }

    long count() {
        return repetitions + 1;
    }

    long repetitions() {
        return repetitions;
    }

    long firstRepeatLine() {
        return lines.get(0);
    }

    BigDecimal atStake() {
        return key.amount().abs().multiply(BigDecimal.valueOf(repetitions));
    }

    Map<String, Object> facts() {
        return Facts.of("counterparty", key.counterparty())
                .and("paid_on", key.paidOn())
                .and("amount", money(key.amount()))
                .and("count", count())
                .and("recoverable", money(atStake()))
                .and("repeated_in_lines", List.copyOf(lines))
                .and("repeated_txn_ids", List.copyOf(transactions))
                .map();
    }

    /** 7E+1 is shown as 70.00. */
    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.scale()));
    }
}
