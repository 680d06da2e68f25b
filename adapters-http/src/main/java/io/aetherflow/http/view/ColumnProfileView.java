package io.aetherflow.http.view;

import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.profile.HistogramBin;
import io.aetherflow.core.profile.NumberProfile;
import io.aetherflow.core.profile.ValueCount;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column of a dataset's clean rows; the numbers of a distribution are null where the column is not numeric. */
@Schema(name = "ColumnProfile")
public record ColumnProfileView(
        String name,

        @Schema(allowableValues = {"text", "whole", "decimal", "money", "date", "timestamp", "boolean"})
        String type,

        long nullCount,
        @Schema(minimum = "0", maximum = "100") BigDecimal nullPercentage,

        @Schema(description = "Distinct values, nulls left out")
        long uniqueCount,

        @Nullable String min,
        @Nullable String max,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal stdDev,
        @Nullable BigDecimal q25,
        @Nullable BigDecimal median,
        @Nullable BigDecimal q75,

        @Schema(description = "The commonest ones, at most ten")
        List<Value> topValues,

        List<Bin> histogram,

        @Schema(description = "Values further than three interquartile ranges from the middle half") @Nullable
        Long outliers) {

    private static final int PLACES = 4;

    /** One value and how often it is there. */
    @Schema(name = "ValueCount")
    public record Value(String value, long count) {

        static Value of(ValueCount top) {
            return new Value(top.value(), top.count());
        }
    }

    /** One bar; the last one includes its upper end. */
    @Schema(name = "HistogramBin")
    public record Bin(String from, String to, long count) {

        static Bin of(HistogramBin bin) {
            return new Bin(bin.from().toPlainString(), bin.to().toPlainString(), bin.count());
        }
    }

    static ColumnProfileView of(ColumnProfile column, long rows) {
        NumberProfile numbers = column.numbers();
        return new ColumnProfileView(
                column.name(),
                Words.of(column.type()),
                column.nullCount(),
                percentage(column.nullCount(), rows),
                column.uniqueCount(),
                column.min(),
                column.max(),
                numbers == null ? null : numbers.mean(),
                numbers == null ? null : numbers.stdDev(),
                numbers == null ? null : numbers.q25(),
                numbers == null ? null : numbers.median(),
                numbers == null ? null : numbers.q75(),
                column.top().stream().map(Value::of).toList(),
                numbers == null
                        ? List.of()
                        : numbers.histogram().stream().map(Bin::of).toList(),
                numbers == null ? null : numbers.outliers());
    }

    private static BigDecimal percentage(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }
}
