package io.aetherflow.lake;

import io.aetherflow.core.profile.HistogramBin;
import io.aetherflow.core.profile.NumberProfile;
import io.aetherflow.core.table.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The figures of a numeric column, from its grouped values: exact, but for the standard deviation's last digits. */
final class Distribution {

    private static final int BINS = 10;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(28);

    private final DuckDBConnection connection;
    private final ColumnType type;
    private final long filled;

    /** @param filled how many values there are, at least one */
    Distribution(DuckDBConnection connection, ColumnType type, long filled) {
        this.connection = connection;
        this.type = type;
        this.filled = filled;
    }

    NumberProfile profile() throws SQLException {
        List<Quartile> quartiles = List.of(new Quartile(filled, 1), new Quartile(filled, 2), new Quartile(filled, 3));
        List<@Nullable Object> shape =
                Answer.of(connection, shapeSql(quartiles)).row();
        BigDecimal mean = number(shape.get(0))
                .add(number(shape.get(1)))
                .divide(BigDecimal.valueOf(filled), CellType.PLACES, RoundingMode.HALF_UP);
        BigDecimal[] cuts = new BigDecimal[3];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = quartiles.get(i).between(number(shape.get(4 + 2 * i)), number(shape.get(5 + 2 * i)));
        }
        return profile(mean, cuts, number(shape.get(2)), number(shape.get(3)));
    }

    private NumberProfile profile(BigDecimal mean, BigDecimal[] cuts, BigDecimal least, BigDecimal most)
            throws SQLException {
        List<BigDecimal> edges = edges(least, most);
        BigDecimal reach = cuts[2].subtract(cuts[0]).multiply(THREE);
        String outside = below(cuts[0].subtract(reach)) + " OR " + above(cuts[2].add(reach));
        List<@Nullable Object> spread =
                Answer.of(connection, spreadSql(mean, outside, edges)).row();
        return new NumberProfile(
                CellType.plain(mean),
                filled == 1 ? null : rounded(number(spread.get(0))),
                rounded(cuts[0]),
                rounded(cuts[1]),
                rounded(cuts[2]),
                number(spread.get(1)).longValue(),
                bins(edges, spread.subList(2, spread.size())));
    }

    /** Whole and fractional parts are summed apart, so that no sum leaves the engine's 38 digits. */
    private String shapeSql(List<Quartile> quartiles) {
        String sums = type == ColumnType.WHOLE
                ? "sum(v::HUGEINT * n), 0"
                : "sum(trunc(v)::DECIMAL(28,0) * n::DECIMAL(10,0)), sum((v - trunc(v))::DECIMAL(11,10) * n::DECIMAL(10,0))";
        String ranks = quartiles.stream()
                .flatMapToLong(quartile -> LongStream.of(quartile.lower(), quartile.upper()))
                .mapToObj(rank -> "min(v) FILTER (WHERE c > " + rank + ")")
                .collect(Collectors.joining(", "));
        return "SELECT " + sums + ", min(v), max(v), " + ranks
                + " FROM (SELECT v, n, sum(n) OVER (ORDER BY v) AS c FROM " + Profiler.GROUPS + ")";
    }

    private String spreadSql(BigDecimal mean, String outside, List<BigDecimal> edges) {
        StringBuilder sql = new StringBuilder("SELECT sqrt(sum(n * power(v::DOUBLE - ")
                .append(mean.doubleValue())
                .append("::DOUBLE, 2)) / ")
                .append(Math.max(1, filled - 1))
                .append("), coalesce(sum(n) FILTER (WHERE ")
                .append(outside)
                .append("), 0)");
        for (BigDecimal edge : edges.subList(0, edges.size() - 1)) {
            sql.append(", sum(n) FILTER (WHERE v >= ")
                    .append(literal(edge.setScale(CellType.PLACES, RoundingMode.CEILING)))
                    .append(')');
        }
        return sql.append(" FROM ").append(Profiler.GROUPS).toString();
    }

    private static List<BigDecimal> edges(BigDecimal least, BigDecimal most) {
        if (least.compareTo(most) == 0) {
            return List.of(least, most);
        }
        BigDecimal width = most.subtract(least).movePointLeft(1);
        List<BigDecimal> edges = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            edges.add(CellType.plain(least.add(width.multiply(BigDecimal.valueOf(i)))));
        }
        edges.add(most);
        return edges;
    }

    /** @param atLeast how many values are not below each edge but the last */
    private static List<HistogramBin> bins(List<BigDecimal> edges, List<@Nullable Object> atLeast) {
        List<HistogramBin> bins = new ArrayList<>();
        for (int i = 0; i < atLeast.size(); i++) {
            long above = i + 1 < atLeast.size() ? number(atLeast.get(i + 1)).longValue() : 0;
            bins.add(new HistogramBin(
                    edges.get(i), edges.get(i + 1), number(atLeast.get(i)).longValue() - above));
        }
        return bins;
    }

    private static String below(BigDecimal fence) {
        BigDecimal edge = fence.setScale(CellType.PLACES, RoundingMode.CEILING);
        return edge.abs().compareTo(LIMIT) < 0 ? "v < " + literal(edge) : "false";
    }

    private static String above(BigDecimal fence) {
        BigDecimal edge = fence.setScale(CellType.PLACES, RoundingMode.FLOOR);
        return edge.abs().compareTo(LIMIT) < 0 ? "v > " + literal(edge) : "false";
    }

    private static String literal(BigDecimal number) {
        return "'" + number.toPlainString() + "'::DECIMAL(38,10)";
    }

    private static BigDecimal rounded(BigDecimal number) {
        return CellType.plain(number.setScale(CellType.PLACES, RoundingMode.HALF_UP));
    }

    private static BigDecimal number(@Nullable Object value) {
        return value instanceof Long whole
                ? BigDecimal.valueOf(whole)
                : value instanceof BigDecimal decimal ? decimal : BigDecimal.ZERO;
    }
}
