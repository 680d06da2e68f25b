package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DuplicateCounterProperties {

    @Property(tries = 200, seed = "6591335006")
    void countsAsASetDoes(
            @ForAll List<@IntRange(min = -3, max = 40) Integer> hashes, @ForAll @IntRange(min = 1, max = 9) int bound) {
        try (DuplicateCounter counter = new DuplicateCounter(bound)) {
            Set<Integer> seen = new HashSet<>();
            long repeats = 0;
            for (int hash : hashes) {
                counter.add(hash / 3, hash % 3);
                repeats += seen.add(hash) ? 0 : 1;
            }
            assertThat(counter.duplicates()).isEqualTo(repeats);
            assertThat(counter.duplicates()).isEqualTo(repeats);
        }
    }

    @Example
    void manyRunsAreMergedAndGrowingGoesOn() {
        Random random = new Random(7);
        Set<Long> seen = new HashSet<>();
        long repeats = 0;
        try (DuplicateCounter counter = new DuplicateCounter(100)) {
            for (int i = 0; i < 40_000; i++) {
                long hash = random.nextInt(30_000);
                repeats += seen.add(hash) ? 0 : 1;
                counter.add(hash * 0x9e3779b97f4a7c15L, hash);
                if (i == 20_000) {
                    assertThat(counter.duplicates()).isEqualTo(repeats);
                }
            }
            assertThat(counter.duplicates()).isEqualTo(repeats);
        }
    }

    @Example
    void staysInMemoryBelowTheBound() {
        Random random = new Random(3);
        try (DuplicateCounter counter = new DuplicateCounter()) {
            for (int i = 0; i < 10_000; i++) {
                counter.add(random.nextLong(), random.nextLong());
            }
            counter.add(1, 2);
            counter.add(1, 2);
            assertThat(counter.duplicates()).isEqualTo(1);
        }
    }

    @Example
    void refusesABoundThatHoldsNothing() {
        assertThatThrownBy(() -> new DuplicateCounter(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100, seed = "56718103959")
    void pairsAreSorted(@ForAll List<@IntRange(max = 50) Integer> values) {
        long[] pairs = values.stream()
                .distinct()
                .flatMapToLong(v -> java.util.stream.LongStream.of(v / 7, v))
                .toArray();
        PairSort.sort(pairs);
        for (int i = 2; i < pairs.length; i += 2) {
            assertThat(PairSort.compare(pairs[i - 2], pairs[i - 1], pairs[i], pairs[i + 1]))
                    .isNegative();
        }
    }
}
