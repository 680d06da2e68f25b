package io.aetherflow.lake;

import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.profile.HistogramBin;
import io.aetherflow.core.profile.NumberProfile;
import io.aetherflow.core.profile.ValueCount;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.ColumnType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a column's profile must be, by the plainest means. */
final class NaiveProfile {

    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private NaiveProfile() {}

    /** @param cells one for each row; decimals as the lake keeps them */
    static ColumnProfile of(Column column, List<Object> cells) {
        List<Object> values = cells.stream()
                .filter(Objects::nonNull)
                .sorted(NaiveProfile::compare)
                .toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(text(value), 1L, Long::sum));
        long numbers = column.type() == ColumnType.TEXT
                ? values.stream().filter(value -> number((String) value)).count()
                : 0;
        List<ValueCount> top = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(BY_CODE_POINT)))
                .limit(10)
                .map(entry -> new ValueCount(entry.getKey(), entry.getValue()))
                .toList();
        return new ColumnProfile(
                column.name(),
                column.type(),
                cells.size() - values.size(),
                counts.size(),
                values.isEmpty() ? null : text(values.get(0)),
                values.isEmpty() ? null : text(values.get(values.size() - 1)),
                numbers,
                top,
                column.type().numeric() && !values.isEmpty()
                        ? numbers(values.stream().map(NaiveProfile::decimal).toList())
                        : null);
    }

    private static NumberProfile numbers(List<BigDecimal> sorted) {
        BigDecimal size = BigDecimal.valueOf(sorted.size());
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(size, 40, RoundingMode.HALF_UP);
        BigDecimal squares =
                sorted.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal q25 = quartile(sorted, 1);
        BigDecimal q75 = quartile(sorted, 3);
        BigDecimal reach = q75.subtract(q25).multiply(BigDecimal.valueOf(3));
        long outliers = sorted.stream()
                .filter(value -> value.compareTo(q25.subtract(reach)) < 0 || value.compareTo(q75.add(reach)) > 0)
                .count();
        return new NumberProfile(
                rounded(sum.divide(size, 10, RoundingMode.HALF_UP)),
                sorted.size() == 1
                        ? null
                        : squares.divide(size.subtract(BigDecimal.ONE), MathContext.DECIMAL128)
                                .sqrt(MathContext.DECIMAL64),
                rounded(q25),
                rounded(quartile(sorted, 2)),
                rounded(q75),
                outliers,
                histogram(sorted));
    }

    private static BigDecimal quartile(List<BigDecimal> sorted, int number) {
        BigDecimal at = BigDecimal.valueOf((sorted.size() - 1L) * number).divide(BigDecimal.valueOf(4));
        int low = at.intValue();
        BigDecimal below = sorted.get(low);
        BigDecimal above = sorted.get(Math.min(low + 1, sorted.size() - 1));
        return below.add(above.subtract(below).multiply(at.subtract(BigDecimal.valueOf(low))));
    }

    private static List<HistogramBin> histogram(List<BigDecimal> sorted) {
        BigDecimal least = sorted.get(0);
        BigDecimal most = sorted.get(sorted.size() - 1);
        if (least.compareTo(most) == 0) {
            return List.of(new HistogramBin(least, most, sorted.size()));
        }
        BigDecimal width = most.subtract(least).divide(BigDecimal.TEN);
        List<HistogramBin> bins = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            BigDecimal from = least.add(width.multiply(BigDecimal.valueOf(i)));
            BigDecimal to = i == 9 ? most : least.add(width.multiply(BigDecimal.valueOf(i + 1L)));
            boolean last = i == 9;
            long count = sorted.stream()
                    .filter(value -> value.compareTo(from) >= 0 && (last || value.compareTo(to) < 0))
                    .count();
            bins.add(new HistogramBin(plain(from), plain(to), count));
        }
        return bins;
    }

    private static boolean number(String text) {
        return text.matches("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)");
    }

    private static int compare(Object a, Object b) {
        return a instanceof String text
                ? BY_CODE_POINT.compare(text, (String) b)
                : a instanceof BigDecimal || a instanceof Long
                        ? decimal(a).compareTo(decimal(b))
                        : comparable(a).compareTo(b);
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }

    private static BigDecimal decimal(Object value) {
        return plain(value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return plain(value.setScale(10, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal
                ? plain(decimal).toPlainString()
                : value instanceof LocalDateTime time
                        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time)
                        : value.toString();
    }
}
