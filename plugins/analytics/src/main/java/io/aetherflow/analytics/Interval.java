package io.aetherflow.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Ranges around a forecast from the errors of its backtest, by Student's distribution.
 *
 * @param degrees errors known, less one
 * @param floor no forecast is below
 */
record Interval(int degrees, double floor) {

    private static final double Z_80 = 1.2815515655446004;
    private static final double Z_95 = 1.959963984540054;

    SeasonalForecast.Step step(LocalDate period, double point, double deviation) {
        double near = Normal.student(Z_80, Math.max(2, degrees)) * deviation;
        double far = Normal.student(Z_95, Math.max(2, degrees)) * deviation;
        return new SeasonalForecast.Step(
                period, at(point), at(point - near), at(point + near), at(point - far), at(point + far));
    }

    private BigDecimal at(double value) {
        return Numbers.rounded(Math.max(floor, value), 2);
    }
}
