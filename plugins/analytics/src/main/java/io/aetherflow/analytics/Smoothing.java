package io.aetherflow.analytics;

/** Exponential smoothing, with parameters of the least squared one-step error on a fixed grid: deterministic. */
final class Smoothing {

    private static final double[] PHIS = {0.8, 0.9, 0.95, 0.98};
    private static final double[] BETA_SHARES = {0.02, 0.1, 0.3, 0.6};
    private static final int GRID = 19;

    private Smoothing() {}

    /** Assimakopoulos and Nikolopoulos (2000), as Hyndman and Billah (2003) write it: smoothing with half the drift. */
    static double[] theta(double[] values, int horizon) {
        Line line = Line.through(values, values.length);
        double alpha = bestAlpha(values);
        double level = values[0];
        for (int i = 1; i < values.length; i++) {
            level += alpha * (values[i] - level);
        }
        double lag = (1 - Math.pow(1 - alpha, values.length)) / alpha;
        double[] forecast = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            forecast[h] = level + line.slope() / 2 * (h + lag);
        }
        return forecast;
    }

    /** Gardner and McKenzie (1985). */
    static double[] dampedTrend(double[] values, int horizon) {
        Damped best = null;
        for (double phi : PHIS) {
            for (double share : BETA_SHARES) {
                for (int step = 1; step <= GRID; step += 2) {
                    double alpha = step / (GRID + 1.0);
                    Damped next = Damped.run(values, alpha, alpha * share, phi);
                    best = best == null || next.error() < best.error() ? next : best;
                }
            }
        }
        return best == null ? new double[horizon] : best.forecast(horizon);
    }

    private static double bestAlpha(double[] values) {
        double best = 0;
        double leastError = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= GRID; step++) {
            double alpha = step / (GRID + 1.0);
            double error = simpleError(values, alpha);
            if (error < leastError) {
                leastError = error;
                best = alpha;
            }
        }
        return best == 0 ? 0.5 : best;
    }

    private static double simpleError(double[] values, double alpha) {
        double level = values[0];
        double error = 0;
        for (int i = 1; i < values.length; i++) {
            double miss = values[i] - level;
            error += miss * miss;
            level += alpha * miss;
        }
        return error;
    }

    private record Damped(double level, double trend, double phi, double error) {

        static Damped run(double[] values, double alpha, double beta, double phi) {
            Line start = Line.through(values, Math.min(8, values.length));
            double level = start.at(-1);
            double trend = start.slope();
            double error = 0;
            for (double value : values) {
                double expected = level + phi * trend;
                double miss = value - expected;
                error += miss * miss;
                level = expected + alpha * miss;
                trend = phi * trend + beta * miss;
            }
            return new Damped(level, trend, phi, error);
        }

        double[] forecast(int horizon) {
            double[] forecast = new double[horizon];
            double reach = 0;
            double damping = 1;
            for (int h = 0; h < horizon; h++) {
                damping *= phi;
                reach += damping;
                forecast[h] = level + reach * trend;
            }
            return forecast;
        }
    }

    /** The least squares line through the first points of a series, at 0, 1, 2 and so on. */
    record Line(double intercept, double slope) {

        static Line through(double[] values, int points) {
            double middle = (points - 1) / 2.0;
            double mean = 0;
            for (int i = 0; i < points; i++) {
                mean += values[i] / points;
            }
            double products = 0;
            double squares = 0;
            for (int i = 0; i < points; i++) {
                products += (i - middle) * (values[i] - mean);
                squares += (i - middle) * (i - middle);
            }
            double slope = squares == 0 ? 0 : products / squares;
            return new Line(mean - slope * middle, slope);
        }

        double at(double x) {
            return intercept + slope * x;
        }
    }
}
