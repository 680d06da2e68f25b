package io.aetherflow.analytics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Whether a regular series rises or falls. The slope is Theil and Sen's median of pairwise slopes; the significance is
 * Mann and Kendall's, with corrected ties. With two full seasons or more both compare like season with like season alone
 * (Hirsch, Slack and Smith 1982). Where neighbours resemble each other the variance grows accordingly (Yue and Wang 2004).
 *
 * @param slope change for each period
 * @param level the median of the series
 * @param z the test's normal score; positive where the series rises
 * @param p how often chance alone gives such a score, two-sided
 * @param size periods looked at
 * @param seasonal whether seasons were compared with themselves alone
 */
public record Trend(double slope, double level, double z, double p, int size, boolean seasonal) {

    /** Below this many periods nothing is claimed. */
    public static final int FEWEST_PERIODS = 10;

    private static final int MOST_PERIODS = 1_500;

    /** Empty where there are too few periods. Of a long series the newest 1,500 periods are looked at. */
    public static Optional<Trend> of(Series series) {
        return of(series.doubles(), series.grain().season());
    }

    /** @param season periods until the pattern repeats; 1 where there is none */
    public static Optional<Trend> of(double[] values, int season) {
        if (values.length < FEWEST_PERIODS) {
            return Optional.empty();
        }
        double[] newest = Arrays.copyOfRange(values, Math.max(0, values.length - MOST_PERIODS), values.length);
        return Optional.of(measured(newest, newest.length >= 2 * season ? season : 1));
    }

    public boolean significantAt(double level) {
        return p < level;
    }

    public boolean rising() {
        return z > 0;
    }

    private static Trend measured(double[] values, int step) {
        double slope = Quantiles.of(slopes(values, step)).median();
        double variance = 0;
        double score = 0;
        for (int start = 0; start < step; start++) {
            double[] season = everyNth(values, start, step);
            score += score(season);
            variance += variance(season);
        }
        variance *= Autocorrelation.inflation(values, slope, step);
        double z = variance <= 0 ? 0 : (score - Math.signum(score)) / Math.sqrt(variance);
        double p = 2 * (1 - Normal.below(Math.abs(z)));
        return new Trend(slope, Quantiles.of(values).median(), z, Math.min(1, p), values.length, step > 1);
    }

    private static double[] slopes(double[] values, int step) {
        int count = 0;
        for (int lag = step; lag < values.length; lag += step) {
            count += values.length - lag;
        }
        double[] slopes = new double[count];
        int at = 0;
        for (int lag = step; lag < values.length; lag += step) {
            for (int i = 0; i + lag < values.length; i++) {
                slopes[at++] = (values[i + lag] - values[i]) / lag;
            }
        }
        return slopes;
    }

    private static double[] everyNth(double[] values, int start, int step) {
        double[] picked = new double[(values.length - start + step - 1) / step];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[start + i * step];
        }
        return picked;
    }

    private static double score(double[] values) {
        double score = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                score += Math.signum(values[j] - values[i]);
            }
        }
        return score;
    }

    private static double variance(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double variance = pairs(sorted.length);
        int run = 1;
        for (int i = 1; i <= sorted.length; i++) {
            if (i < sorted.length && sorted[i] == sorted[i - 1]) {
                run++;
            } else {
                variance -= pairs(run);
                run = 1;
            }
        }
        return variance / 18;
    }

    private static double pairs(double count) {
        return count * (count - 1) * (2 * count + 5);
    }
}
