package io.aetherflow.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class UsualAmountsProperties {

    @Property(tries = 100, seed = "16806226553")
    void noiseIsHardlyEverUnusual(@ForAll long seed) {
        UsualAmounts amounts = lognormal(seed, 1_000, 1);

        assertThat(amounts.outside(amounts.range())).isLessThanOrEqualTo(4);
    }

    @Property(tries = 50, seed = "59587565585")
    void theRangeMovesWithTheScale(@ForAll long seed, @ForAll @IntRange(min = 2, max = 1_000) int factor) {
        UsualAmounts.Range range = lognormal(seed, 101, 1).range();
        UsualAmounts.Range scaled = lognormal(seed, 101, factor).range();

        assertThat(scaled.usual() / range.usual()).isCloseTo(factor, within(factor * 1e-3));
        assertThat(scaled.spread()).isCloseTo(range.spread(), within(1e-3));
        assertThat(scaled.high() / range.high()).isCloseTo(factor, within(factor * 1e-2));
    }

    @Property(tries = 50, seed = "57910541226")
    void theExtremesAreAlwaysAmongTheCandidates(@ForAll long seed) {
        UsualAmounts amounts = lognormal(seed, 200, 1);
        Payment huge = payment(BigDecimal.valueOf(1e9), 1_000);
        Payment tiny = payment(new BigDecimal("0.0001"), 1_001);
        amounts.add(huge);
        amounts.add(tiny);

        List<Payment> candidates = amounts.candidates(amounts.range());

        assertThat(candidates).contains(huge, tiny);
    }

    @Property(tries = 20, seed = "28010680062")
    void aHashIsSeenOnceItWasAdded(@ForAll long seed) {
        HashCounts counts = new HashCounts();
        Random random = new Random(seed);
        long[] hashes = random.longs(10_000).distinct().toArray();
        for (long hash : hashes) {
            assertThat(counts.seen(hash)).isFalse();
        }
        for (long hash : hashes) {
            assertThat(counts.seen(hash)).isTrue();
        }
        assertThat(counts.full()).isFalse();
    }

    private static UsualAmounts lognormal(long seed, int size, int factor) {
        Random random = new Random(seed);
        UsualAmounts amounts = new UsualAmounts(5);
        for (int i = 0; i < size; i++) {
            double size1 = 1000 * Math.exp(0.8 * random.nextGaussian());
            amounts.add(
                    payment(BigDecimal.valueOf(Math.round(size1 * 100), 2).multiply(BigDecimal.valueOf(factor)), i));
        }
        return amounts;
    }

    private static Payment payment(BigDecimal amount, long line) {
        return new Payment(line, LocalDate.of(2024, 1, 5), amount, "A", null, "x", null, null, false);
    }
}
