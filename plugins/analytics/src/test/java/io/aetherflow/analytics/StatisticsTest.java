package io.aetherflow.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final Offset<Double> TINY = within(1e-9);

    @Test
    void quantilesAreThoseOfR() {
        Quantiles quantiles = Quantiles.of(new double[] {7, 1, 3, 10});
        assertThat(quantiles.at(0.25)).isEqualTo(2.5, TINY);
        assertThat(quantiles.median()).isEqualTo(5, TINY);
        assertThat(quantiles.at(0.75)).isEqualTo(7.75, TINY);
        assertThat(quantiles.at(1)).isEqualTo(10);
        assertThat(quantiles.mad()).isEqualTo(3, TINY);
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[] {1, Double.NaN}));
    }

    @Test
    void normalAndStudentQuantilesAreThoseOfTheTables() {
        assertThat(Normal.below(0)).isEqualTo(0.5, TINY);
        assertThat(Normal.below(1.959963984540054)).isEqualTo(0.975, TINY);
        assertThat(Normal.below(-3)).isEqualTo(0.0013498980316301, TINY);
        assertThat(Normal.below(-9)).isZero();
        assertThat(Normal.below(9)).isEqualTo(1);
        assertThat(Normal.student(1.959963984540054, 10)).isEqualTo(2.228, within(0.001));
        assertThat(Normal.student(1.2815515655446004, 5)).isEqualTo(1.476, within(0.001));
    }

    @Test
    void anOutlierDoesNotMoveTheRange() {
        RobustRange range = RobustRange.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 1000});
        assertThat(range.median()).isEqualTo(5);
        assertThat(range.spread()).isEqualTo(1.4826 * 2, TINY);
        assertThat(range.low()).isEqualTo(-3, TINY);
        assertThat(range.high()).isEqualTo(13, TINY);
        assertThat(range.outside(1000)).isTrue();
        assertThat(range.outside(13)).isFalse();
        assertThat(range.score(1000)).isGreaterThan(300);
        assertThat(range.size()).isEqualTo(9);
    }

    @Test
    void manyZerosLeaveAScale() {
        RobustRange range = RobustRange.of(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 4});
        assertThat(range.spread()).isEqualTo(0.4 * 1.2533141373155001, TINY);
        assertThat(range.outside(0)).isFalse();
        assertThat(range.outside(4)).isTrue();
        RobustRange quartiles = RobustRange.of(new double[] {0, 0, 0, 0, 0, 3, 3, 3});
        assertThat(quartiles.spread()).isEqualTo(3 / 1.349, TINY);
    }

    @Test
    void equalValuesHaveNoScale() {
        RobustRange range = RobustRange.of(new double[] {2, 2, 2});
        assertThat(range.spread()).isZero();
        assertThat(range.score(2)).isZero();
        assertThat(range.score(3)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(range.outside(2)).isFalse();
        assertThat(range.outside(1)).isTrue();
    }

    @Test
    void mannKendallIsTheOneComputedByHand() {
        double[] rising = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
        Trend trend = Trend.of(rising, 1).orElseThrow();
        assertThat(trend.slope()).isEqualTo(1, TINY);
        assertThat(trend.level()).isEqualTo(5.5);
        // S = 45, variance 10 × 9 × 25 / 18 = 125, z = 44 / √125
        assertThat(trend.z()).isEqualTo(44 / Math.sqrt(125), TINY);
        assertThat(trend.p()).isEqualTo(8.303e-5, within(1e-7));
        assertThat(trend.rising()).isTrue();
        assertThat(trend.significantAt(0.001)).isTrue();
    }

    @Test
    void tiesShrinkTheVariance() {
        // S = 45 pairs less 5 tied ones, variance (10 × 9 × 25 − 5 × 2 × 1 × 9) / 18 = 120
        double[] pairs = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
        assertThat(Trend.of(pairs, 1).orElseThrow().z()).isEqualTo(39 / Math.sqrt(120), TINY);
    }

    @Test
    void likeSeasonsAreComparedWithThemselves() {
        double[] years = new double[36];
        for (int i = 0; i < years.length; i++) {
            years[i] = 100 * Math.sin(i * Math.PI / 6) + 2 * (i / 12);
        }
        Trend trend = Trend.of(years, 12).orElseThrow();
        assertThat(trend.seasonal()).isTrue();
        assertThat(trend.slope()).isEqualTo(2 / 12.0, TINY);
        assertThat(trend.significantAt(0.001)).isTrue();
    }

    @Test
    void nothingIsClaimedOfAFlatOrShortSeries() {
        assertThat(Trend.of(new double[9], 1)).isEmpty();
        Trend flat = Trend.of(new double[20], 1).orElseThrow();
        assertThat(flat.p()).isEqualTo(1);
        assertThat(flat.slope()).isZero();
    }

    @Test
    void neighboursThatResembleEachOtherWeakenTheTest() {
        double[] wave =
                IntStream.range(0, 60).mapToDouble(i -> Math.sin(i / 12.0)).toArray();
        assertThat(Autocorrelation.inflation(wave, 0, 1)).isGreaterThan(5);
        assertThat(Autocorrelation.inflation(new double[] {1, -1, 1, -1, 1, -1}, 0, 1))
                .isEqualTo(1);
        assertThat(Autocorrelation.at(new double[4], 1)).isZero();
    }

    @Test
    void rankSumIsTheOneOfHollanderAndWolfe() {
        // Permeability constants (1973, p. 69): W = 35, of 10 and 5 values.
        double[] term = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] early = {1.15, 0.88, 0.90, 0.74, 1.21};
        RankSum sum = RankSum.of(early, term);
        assertThat(sum.z()).isEqualTo(9.5 / Math.sqrt(10 * 5 * 16 / 12.0), TINY);
        assertThat(sum.p()).isEqualTo(0.2446, within(0.0001));
        assertThat(sum.significantAt(0.05)).isFalse();
    }

    @Test
    void rankSumOfEqualSamplesIsNothing() {
        assertThat(RankSum.of(new double[] {1, 1}, new double[] {1})).isEqualTo(new RankSum(0, 1));
        assertThat(RankSum.of(new double[] {1, 2, 2}, new double[] {2, 2, 3}).z())
                .isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> RankSum.of(new double[0], new double[1]));
    }
}
