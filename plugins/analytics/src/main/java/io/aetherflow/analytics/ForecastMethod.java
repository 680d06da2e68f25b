package io.aetherflow.analytics;

import java.util.Arrays;

/** Simple forecasts of a history, from the plainest to the least plain: of two equally good the plainer is chosen. */
enum ForecastMethod {
    NAIVE("the last value", 0) {
        @Override
        double[] forecast(double[] history, int season, int horizon) {
            return filled(horizon, history[history.length - 1]);
        }
    },
    MEAN("the mean", 0) {
        @Override
        double[] forecast(double[] history, int season, int horizon) {
            return filled(horizon, Arrays.stream(history).average().orElse(0));
        }
    },
    SEASONAL_NAIVE("the same season of the year before", 1) {
        @Override
        double[] forecast(double[] history, int season, int horizon) {
            double[] forecast = new double[horizon];
            for (int i = 0; i < horizon; i++) {
                forecast[i] = history[history.length - season + i % season];
            }
            return forecast;
        }
    },
    SEASONAL_DRIFT("the same season of the year before, moved by the usual yearly change", 2) {
        @Override
        double[] forecast(double[] history, int season, int horizon) {
            double[] forecast = SEASONAL_NAIVE.forecast(history, season, horizon);
            double yearly = yearlyChange(history, season);
            for (int i = 0; i < horizon; i++) {
                forecast[i] += yearly * (1 + i / season);
            }
            return forecast;
        }
    },
    THETA("the theta method", 0) {
        @Override
        double[] forecast(double[] history, int season, int horizon) {
            Seasonality seasonality = Seasonality.of(history, season);
            return seasonality.restore(Smoothing.theta(seasonality.adjusted(), horizon));
        }
    },
    DAMPED_TREND("exponential smoothing with a damped trend", 0) {
        @Override
        double[] forecast(double[] history, int season, int horizon) {
            Seasonality seasonality = Seasonality.of(history, season);
            return seasonality.restore(Smoothing.dampedTrend(seasonality.adjusted(), horizon));
        }
    };

    private final String words;
    private final int seasonsNeeded;

    ForecastMethod(String words, int seasonsNeeded) {
        this.words = words;
        this.seasonsNeeded = seasonsNeeded;
    }

    abstract double[] forecast(double[] history, int season, int horizon);

    String words() {
        return words;
    }

    boolean worksWith(int periods, int season) {
        return periods >= seasonsNeeded * season;
    }

    private static double[] filled(int horizon, double value) {
        double[] forecast = new double[horizon];
        Arrays.fill(forecast, value);
        return forecast;
    }

    /** The median of the changes from each of the last periods to the same one a season earlier. */
    private static double yearlyChange(double[] history, int season) {
        double[] changes = new double[Math.min(season, history.length - season)];
        for (int i = 0; i < changes.length; i++) {
            int at = history.length - 1 - i;
            changes[i] = history[at] - history[at - season];
        }
        return Quantiles.of(changes).median();
    }
}
