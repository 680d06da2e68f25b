package io.aetherflow.plugins.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aetherflow.kit.plugin.ListedRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SupplyProperties {

    /** 6 carriers of 200 shipments each, all late equally often: 1 % of such files may name one. */
    @Example
    void noiseHardlyEverStandsOut() {
        long claims =
                IntStream.range(0, 300).filter(SupplyProperties::anyStandsOut).count();

        assertThat(claims).isLessThanOrEqualTo(9);
    }

    @Property(tries = 200, seed = "33568528234")
    void comparingTheOtherWayRoundTurnsTheSign(
            @ForAll @IntRange(max = 100) int hits, @ForAll @IntRange(max = 100) int others) {
        double score = Proportions.score(hits, 100, others, 100);

        assertThat(Proportions.score(others, 100, hits, 100)).isCloseTo(-score, within(1e-9));
        assertThat(Proportions.chance(score)).isBetween(0.0, 1.0 + 1e-6);
    }

    @Example
    void chanceIsTheNormalTail() {
        assertThat(Proportions.chance(1.959964)).isCloseTo(0.05, within(1e-5));
        assertThat(Proportions.chance(-2.575829)).isCloseTo(0.01, within(1e-5));
        assertThat(Proportions.chance(0)).isCloseTo(1, within(1e-5));
    }

    @Property(tries = 100, seed = "45668388243")
    void reversedScoresReverseTheRanking(@ForAll long seed) {
        Random random = new Random(seed);
        double[] scores =
                random.doubles(200).map(score -> Math.round(score * 20)).toArray();
        int[] answers = IntStream.range(0, 200).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        double[] reversed = IntStream.range(0, 200).mapToDouble(i -> -scores[i]).toArray();

        double auc = Ranking.of(scores, answers).auc();

        assertThat(auc).isBetween(0.0, 1.0);
        assertThat(Ranking.of(reversed, answers).auc()).isCloseTo(1 - auc, within(1e-9));
    }

    @Example
    void aPerfectOrderIsUsefulAndNoOrderIsNot() {
        int[] answers = {0, 0, 0, 0, 1, 1, 1, 1};

        assertThat(Ranking.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, answers)).isEqualTo(new Ranking(1, 0));
        assertThat(Ranking.of(new double[8], answers).auc()).isEqualTo(0.5);
        assertThat(Ranking.of(new double[8], answers).useful()).isFalse();
    }

    @Property(tries = 50, seed = "20648326010")
    void aSampleIsFullAndRepeatable(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
        assertThat(sampled(seed, size))
                .hasSize(Math.min(size, 50))
                .isEqualTo(sampled(seed, size))
                .doesNotHaveDuplicates();
    }

    private static List<Integer> sampled(long seed, int size) {
        Reservoir<Integer> reservoir = new Reservoir<>(50, seed);
        IntStream.range(0, size).forEach(reservoir::add);
        return reservoir.kept();
    }

    private static boolean anyStandsOut(int seed) {
        Random random = new Random(seed);
        ListedRows rows = new ListedRows(ShipmentsSchema.SCHEMA);
        LatenessBy carriers = new LatenessBy(Dimension.CARRIER);
        Tally all = new Tally();
        for (int i = 0; i < 1_200; i++) {
            LocalDate day = LocalDate.of(2024, 1, 1);
            Shipment shipment = Shipment.of(rows.add(
                    "carrier",
                    "C" + i % 6,
                    "promised_on",
                    day,
                    "delivered_on",
                    day.plusDays(random.nextInt(10) < 3 ? 1 : 0).atStartOfDay()));
            DaysLate days = DaysLate.of(shipment);
            all.add(days);
            carriers.add(shipment, days);
        }
        carriers.answer(new Overview(all.best(), all, 1_200, 0, java.time.DayOfWeek.MONDAY));
        return carriers.worst().isPresent();
    }
}
