package io.aetherflow.core.memory;

import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.profile.HistogramBin;
import io.aetherflow.core.profile.NumberProfile;
import io.aetherflow.core.profile.ValueCount;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.ColumnType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Profiles a column by its definition, value by value: slow, and easy to check others against. */
public final class MemoryProfiler {

    private static final int PLACES = 10;
    private static final int MOST = 10;

    private MemoryProfiler() {}

    /** @param values of the column in any order, null where a row has none */
    public static ColumnProfile profile(Column column, List<? extends @Nullable Object> values) {
        List<String> texts = new ArrayList<>();
        List<BigDecimal> numbers = new ArrayList<>();
        for (Object value : values) {
            if (value != null) {
                texts.add(text(value));
                if (value instanceof Number number) {
                    numbers.add(number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue()));
                }
            }
        }
        Map<String, Long> counts =
                texts.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        numbers.sort(Comparator.naturalOrder());
        return new ColumnProfile(
                column.name(),
                column.type(),
                values.size() - texts.size(),
                counts.size(),
                numbers.isEmpty()
                        ? texts.stream().min(Comparator.naturalOrder()).orElse(null)
                        : text(numbers.get(0)),
                numbers.isEmpty()
                        ? texts.stream().max(Comparator.naturalOrder()).orElse(null)
                        : text(numbers.get(numbers.size() - 1)),
                column.type() == ColumnType.TEXT
                        ? texts.stream().filter(MemoryProfiler::numeric).count()
                        : 0,
                top(counts),
                numbers.isEmpty() ? null : distribution(numbers));
    }

    private static List<ValueCount> top(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(entry -> new ValueCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static NumberProfile distribution(List<BigDecimal> sorted) {
        BigDecimal count = BigDecimal.valueOf(sorted.size());
        BigDecimal mean =
                sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count, MathContext.DECIMAL128);
        BigDecimal q25 = quantile(sorted, 0.25);
        BigDecimal q75 = quantile(sorted, 0.75);
        BigDecimal far = q75.subtract(q25).multiply(BigDecimal.valueOf(3));
        long outliers = sorted.stream()
                .filter(value -> value.compareTo(q25.subtract(far)) < 0 || value.compareTo(q75.add(far)) > 0)
                .count();
        return new NumberProfile(
                rounded(mean),
                deviation(sorted, mean),
                rounded(q25),
                rounded(quantile(sorted, 0.5)),
                rounded(q75),
                outliers,
                histogram(sorted));
    }

    private static @Nullable BigDecimal deviation(List<BigDecimal> values, BigDecimal mean) {
        if (values.size() < 2) {
            return null;
        }
        BigDecimal squares =
                values.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return rounded(squares.divide(BigDecimal.valueOf(values.size() - 1L), MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL64));
    }

    private static BigDecimal quantile(List<BigDecimal> sorted, double share) {
        double at = share * (sorted.size() - 1);
        int below = (int) at;
        BigDecimal low = sorted.get(below);
        BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return low.add(high.subtract(low).multiply(BigDecimal.valueOf(at - below)));
    }

    private static List<HistogramBin> histogram(List<BigDecimal> sorted) {
        BigDecimal from = sorted.get(0);
        BigDecimal to = sorted.get(sorted.size() - 1);
        if (from.compareTo(to) == 0) {
            return List.of(new HistogramBin(plain(from), plain(to), sorted.size()));
        }
        BigDecimal width = to.subtract(from).divide(BigDecimal.valueOf(MOST), MathContext.DECIMAL128);
        long[] counts = new long[MOST];
        sorted.forEach(value -> counts[
                Math.min(
                        MOST - 1,
                        value.subtract(from)
                                .divide(width, MathContext.DECIMAL128)
                                .intValue())]++);
        List<HistogramBin> bins = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            bins.add(new HistogramBin(
                    rounded(from.add(width.multiply(BigDecimal.valueOf(i)))),
                    i == MOST - 1 ? plain(to) : rounded(from.add(width.multiply(BigDecimal.valueOf(i + 1L)))),
                    counts[i]));
        }
        return bins;
    }

    private static boolean numeric(String text) {
        return text.matches("[+-]?\\d+(\\.\\d+)?");
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? plain(number).toPlainString() : value.toString();
    }

    private static BigDecimal rounded(BigDecimal value) {
        return plain(value.setScale(PLACES, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
