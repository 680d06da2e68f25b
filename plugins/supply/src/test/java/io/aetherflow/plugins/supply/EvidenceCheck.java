package io.aetherflow.plugins.supply;

import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Runs the evidence of insights on a real engine, over the rows they were drawn from, and compares what it gives with
 * what the insights say: a column is a number of the payload, which each row repeats, or one of the elements of the
 * payload's list (else of the drivers, else of the chart's rows), one row each and in their order. Money is equal exactly,
 * a ratio within the last digit of the payload's.
 */
final class EvidenceCheck implements AutoCloseable {

    private static final double RELATIVE = 1e-12;

    private final Connection connection;

    EvidenceCheck(DatasetView rows) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE dataset ("
                    + rows.schema().columns().stream()
                            .map(column -> column.name() + " " + type(column))
                            .collect(Collectors.joining(", "))
                    + ", row_no BIGINT, source_line BIGINT)");
        }
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("dataset")) {
            rows.forEach(row -> append(appender, row));
        }
    }

    /**
     * Fails where the evidence says something else than the insight.
     *
     * @return the keys of the payload that the evidence reproduces
     */
    Set<String> reproduced(Insight insight) throws SQLException {
        String select = Objects.requireNonNull(
                insight.evidenceSql(), () -> insight.type() + " '" + insight.title() + "' has no evidence");
        Comparison comparison = new Comparison(insight, select);
        comparison.compare(run(select));
        return comparison.reproduced;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<Map<String, @Nullable Object>> run(String select) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(select)) {
            ResultSetMetaData columns = answer.getMetaData();
            while (answer.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), answer.getObject(i));
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + select, e);
        }
        return rows;
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "VARCHAR";
            case WHOLE -> "BIGINT";
            case DECIMAL, MONEY -> "DECIMAL(38, 10)";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP";
            case BOOLEAN -> "BOOLEAN";
        };
    }

    private static void append(DuckDBAppender appender, Row row) {
        try {
            appender.beginRow();
            for (int i = 0; i < row.schema().columns().size(); i++) {
                append(appender, row.get(i));
            }
            appender.append(row.number()).append(row.sourceLine()).endRow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof BigDecimal number) {
            appender.append(number.setScale(10));
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else if (value instanceof LocalDateTime moment) {
            appender.append(moment);
        } else if (value instanceof Long whole) {
            appender.append(whole.longValue());
        } else if (value instanceof Boolean truth) {
            appender.append(truth.booleanValue());
        } else {
            appender.append(value.toString());
        }
    }

    private static final class Comparison {

        private final Insight insight;
        private final String select;
        private final Set<String> reproduced = new LinkedHashSet<>();

        Comparison(Insight insight, String select) {
            this.insight = insight;
            this.select = select;
        }

        void compare(List<Map<String, @Nullable Object>> answer) {
            Set<String> columns = new LinkedHashSet<>();
            answer.forEach(row -> row.forEach((column, value) -> {
                if (value != null) {
                    columns.add(column);
                }
            }));
            Set<String> scalars = new LinkedHashSet<>(columns);
            scalars.removeIf(column -> insight.payload().getOrDefault(column, List.of()) instanceof List);
            Set<String> elements = new LinkedHashSet<>(columns);
            elements.removeAll(scalars);
            if (!elements.isEmpty()) {
                scalars.removeAll(compareElements(answer, columns, elements));
            }
            for (String column : scalars) {
                answer.forEach(row -> same(column, insight.payload().get(column), row.get(column)));
                reproduced.add(column);
            }
            check(!reproduced.isEmpty(), "nothing of the insight is reproduced");
        }

        /** Returns the columns that the elements have. */
        private Set<String> compareElements(
                List<Map<String, @Nullable Object>> answer, Set<String> columns, Set<String> elements) {
            Chart chart = insight.chart();
            for (Map.Entry<String, List<Map<?, ?>>> list : lists().entrySet()) {
                List<Map<?, ?>> rows = list.getValue();
                Set<String> own = new LinkedHashSet<>(columns);
                own.removeIf(column -> rows.stream().noneMatch(row -> row.containsKey(column)));
                if (own.containsAll(elements)) {
                    String first = own.iterator().next();
                    if (answer.get(0).get(first) instanceof LocalDate) {
                        alongTheAxis(answer, rows, own);
                    } else {
                        inOrder(answer, rows, own);
                    }
                    reproduced.add(list.getKey());
                    return own;
                }
            }
            check(
                    chart == null && elements.size() < columns.size(),
                    "the insight does not know " + elements + " beside " + columns);
            return elements;
        }

        /** What has elements: the payload's lists, the drivers, the chart. */
        private Map<String, List<Map<?, ?>>> lists() {
            Map<String, List<Map<?, ?>>> lists = new LinkedHashMap<>();
            insight.payload().forEach((key, value) -> lists.put(key, maps(value)));
            lists.put("drivers", drivers());
            Chart chart = insight.chart();
            if (chart != null && chart.x() != null) {
                lists.put("chart", List.copyOf(chart.rows()));
            }
            lists.values().removeIf(List::isEmpty);
            return lists;
        }

        private List<Map<?, ?>> drivers() {
            return insight.drivers().stream()
                    .<Map<?, ?>>map(driver -> Map.of(
                            "dimension", driver.dimension(),
                            "member", driver.member(),
                            "contribution", driver.contribution()))
                    .toList();
        }

        private void inOrder(List<Map<String, @Nullable Object>> answer, List<Map<?, ?>> said, Set<String> columns) {
            check(answer.size() == said.size(), answer.size() + " rows for " + said.size() + " elements");
            for (int i = 0; i < said.size(); i++) {
                for (String column : columns) {
                    same(column, said.get(i).get(column), answer.get(i).get(column));
                }
            }
        }

        /** Periods without a row are zero in a series and missing in the answer; a chart may show the newest alone. */
        private void alongTheAxis(
                List<Map<String, @Nullable Object>> answer, List<Map<?, ?>> said, Set<String> columns) {
            String axis = columns.iterator().next();
            Map<String, Map<String, @Nullable Object>> byX = new LinkedHashMap<>();
            answer.forEach(row -> byX.put(String.valueOf(row.get(axis)), row));
            int found = 0;
            for (Map<?, ?> shown : said) {
                Map<String, @Nullable Object> row = byX.get(String.valueOf(shown.get(axis)));
                for (String column : columns) {
                    Object value = shown.get(column);
                    if (row != null && value != null) {
                        same(column, value, row.get(column));
                    } else if (value instanceof Number number) {
                        check(number.doubleValue() == 0, axis + " " + shown.get(axis) + " is missing");
                    }
                }
                found += row == null ? 0 : 1;
            }
            check(found > 0, "no row of the series is found");
        }

        private static List<Map<?, ?>> maps(Object value) {
            return value instanceof List<?> list
                    ? list.stream()
                            .filter(Map.class::isInstance)
                            .<Map<?, ?>>map(one -> (Map<?, ?>) one)
                            .toList()
                    : List.of();
        }

        private void same(String column, @Nullable Object said, @Nullable Object found) {
            boolean same = said instanceof Number first && found instanceof Number second
                    ? sameNumber(new BigDecimal(first.toString()), second)
                    : Objects.equals(said, found instanceof LocalDateTime moment ? moment.toLocalDate() : found);
            check(same, column + " is " + said + " in the insight and " + found + " in its evidence");
        }

        private static boolean sameNumber(BigDecimal said, Number found) {
            if (!(found instanceof Double)) {
                return said.compareTo(new BigDecimal(found.toString())) == 0;
            }
            double apart = Math.abs(said.doubleValue() - found.doubleValue());
            return apart <= Math.max(1.0001 * Math.pow(10, -said.scale()), RELATIVE * Math.abs(said.doubleValue()));
        }

        private void check(boolean holds, String otherwise) {
            if (!holds) {
                throw new AssertionError(insight.type() + " '" + insight.title() + "': " + otherwise + "\n"
                        + insight.summary() + "\n" + select);
            }
        }
    }
}
