package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same account, amount, day and text more than once. */
final class RepeatedPosting {

    /** @param amount without trailing zeros, so that 70 and 70.00 are the same */
    record Key(
            String account,
            BigDecimal amount,
            LocalDate postedOn,
            @Nullable String description) {

        static Key of(LedgerLine line) {
            return new Key(line.account(), line.amount().stripTrailingZeros(), line.postedOn(), line.description());
        }

        /** The same for lines of the same key. */
        static long hash(LedgerLine line) {
            long texts = Hashes.add(Hashes.add(Hashes.START, line.account()), line.description());
            return Hashes.mix(Hashes.add(texts, line.amount()) + line.postedOn().toEpochDay());
        }
    }

    private final Key key;
    private final long firstRepetition;
    private long repetitions;

    RepeatedPosting(Key key, long firstRepetition) {
        this.key = key;
        this.firstRepetition = firstRepetition;
    }

    void again() {
        repetitions++;
    }

    Key key() {
        return key;
    }

    long firstRepetition() {
        return firstRepetition;
    }

    long count() {
        return repetitions + 1;
    }

    long repetitions() {
        return repetitions;
    }

    /** What the repetitions add up to, whichever side they are on. */
    BigDecimal repeated() {
        return key.amount().abs().multiply(BigDecimal.valueOf(repetitions));
    }

    Map<String, Object> facts() {
        return Facts.of("account", key.account())
                .and("posted_on", key.postedOn())
                .and("description", key.description())
                .and("amount", money(key.amount()))
                .and("count", count())
                .and("repeated", money(repeated()))
                .and("first_repetition", firstRepetition)
                .map();
    }

    /** 7E+1 is shown as 70.00. */
    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.scale()));
    }
}
