package io.aetherflow.core.profile;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of a numeric column, nulls left out.
 *
 * @param stdDev of the sample (n − 1); null for a single value
 * @param q25 quartiles by linear interpolation
 * @param outliers values further than three interquartile ranges below the first or above the third quartile
 * @param histogram at most ten bins; one where all values are equal
 */
public record NumberProfile(
        BigDecimal mean,
        @Nullable BigDecimal stdDev,
        BigDecimal q25,
        BigDecimal median,
        BigDecimal q75,
        long outliers,
        List<HistogramBin> histogram) {

    public NumberProfile {
        histogram = List.copyOf(histogram);
    }
}
