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

        /** 64 well mixed bits (FNV-1a over the text, then the finish of splitmix64). */
        long hash() {
            long hash = 0xcbf29ce484222325L;
            for (int i = 0; i < counterparty.length(); i++) {
                hash = (hash ^ counterparty.charAt(i)) * 0x100000001b3L;
            }
            hash = mix(hash ^ (long) amount.unscaledValue().hashCode() << 8 ^ amount.scale());
            return mix(hash + paidOn.toEpochDay());
        }

        private static long mix(long bits) {
            long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
            return mixed ^ (mixed >>> 31);
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
