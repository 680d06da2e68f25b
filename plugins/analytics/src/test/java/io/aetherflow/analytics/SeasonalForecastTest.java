package io.aetherflow.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonalForecastTest {

    /** International airline passengers, in thousands, 1949 to 1960 (Box and Jenkins 1976, series G). */
    private static final double[] PASSENGERS = {
        112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133,
        114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218, 230, 242,
        209, 191, 172, 194, 196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, 204, 188, 235, 227, 234, 264,
        302, 293, 259, 229, 203, 229, 242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278, 284, 277, 317, 313,
        318, 374, 413, 405, 355, 306, 271, 306, 315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336, 340, 318,
        362, 348, 363, 435, 491, 505, 404, 359, 310, 337, 360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405,
        417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432
    };

    @Test
    void theLastYearOfThePassengersIsForecastWell() {
        SeasonalForecast.Made made = made(Arrays.copyOf(PASSENGERS, 132), 12);
        double missed = 0;
        int inside = 0;
        for (int i = 0; i < 12; i++) {
            SeasonalForecast.Step step = made.steps().get(i);
            double actual = PASSENGERS[132 + i];
            missed += Math.abs(actual - step.point().doubleValue()) / actual / 12;
            boolean held = actual >= step.low95().doubleValue()
                    && actual <= step.high95().doubleValue();
            inside += held ? 1 : 0;
        }
        // Seasonal naive misses by 10.0 % here.
        assertThat(missed).isLessThan(0.07);
        assertThat(inside).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aPerfectSeasonIsRepeated() {
        double[] values = IntStream.range(0, 48).mapToDouble(i -> 100 + i % 12).toArray();
        SeasonalForecast.Made made = made(values, 6);
        assertThat(made.steps()).hasSize(6);
        assertThat(made.steps().get(3).point()).isEqualByComparingTo("103");
        assertThat(made.steps().get(3).low95()).isEqualByComparingTo("103");
        assertThat(made.steps().get(0).period()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(made.meanAbsoluteError()).isEqualByComparingTo("0");
    }

    @Test
    void noiseIsForecastByItsMiddle() {
        double[] values = new Random(5).doubles(60, 90, 110).toArray();
        SeasonalForecast.Made made = made(values, 6);
        assertThat(made.steps().get(5).point().doubleValue()).isEqualTo(100, within(8.0));
        double width = made.steps()
                .get(0)
                .high95()
                .subtract(made.steps().get(0).low95())
                .doubleValue();
        assertThat(width).isBetween(15.0, 45.0);
    }

    @Test
    void intervalsHoldAboutAsOftenAsTheySay() {
        Random random = new Random(11);
        int held = 0;
        for (int run = 0; run < 300; run++) {
            double[] values = random.doubles(41).map(value -> 100 + 20 * value).toArray();
            SeasonalForecast.Step step =
                    made(Arrays.copyOf(values, 40), 3).steps().get(0);
            boolean inside = values[40] >= step.low95().doubleValue()
                    && values[40] <= step.high95().doubleValue();
            held += inside ? 1 : 0;
        }
        assertThat(held / 300.0).isBetween(0.9, 1.0);
    }

    @Test
    void lossesAreForecastBelowZero() {
        double[] values = IntStream.range(0, 24).mapToDouble(i -> -10 * i).toArray();
        assertThat(made(values, 4).steps().get(3).point()).isNegative();
    }

    @Test
    void aShortSeriesIsRefusedInWords() {
        SeasonalForecast short8 = SeasonalForecast.of(AnalyticsProperties.series(new double[8]), 6);
        assertThat(short8)
                .isEqualTo(new SeasonalForecast.TooShort("A forecast needs at least 12 full months; here are 8."));
    }

    @Test
    void aMostlyEmptySeriesIsRefusedInWords() {
        double[] values = new double[20];
        values[3] = 5;
        assertThat(SeasonalForecast.of(AnalyticsProperties.series(values), 6))
                .isEqualTo(new SeasonalForecast.TooShort(
                        "A forecast needs a steady series; here 19 of 20 months are empty."));
    }

    @Test
    void theHorizonIsAThirdOfTheSeriesAtMost() {
        assertThat(made(new Random(1).doubles(12, 1, 2).toArray(), 12).steps()).hasSize(4);
    }

    @Test
    void thetaAddsHalfTheDrift() {
        double[] line = IntStream.range(0, 40).asDoubleStream().toArray();
        double[] forecast = Smoothing.theta(line, 3);
        assertThat(forecast[1] - forecast[0]).isEqualTo(0.5, within(1e-9));
        double lag = (1 - Math.pow(0.05, 40)) / 0.95;
        // Simple smoothing with alpha 0.95 trails a unit slope by 0.05 / 0.95.
        assertThat(forecast[0]).isEqualTo(39 - 0.05 / 0.95 + lag / 2, within(1e-6));
    }

    @Test
    void aDampedTrendFlattensOut() {
        double[] line = IntStream.range(0, 40).asDoubleStream().toArray();
        double[] forecast = Smoothing.dampedTrend(line, 30);
        assertThat(forecast[0]).isEqualTo(40, within(0.2));
        assertThat(forecast[29] - forecast[28]).isPositive().isLessThan(forecast[1] - forecast[0]);
    }

    private static SeasonalForecast.Made made(double[] values, int horizon) {
        return (SeasonalForecast.Made) SeasonalForecast.of(AnalyticsProperties.series(values), horizon);
    }
}
