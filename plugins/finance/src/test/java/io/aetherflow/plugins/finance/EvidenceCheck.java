package io.aetherflow.plugins.finance;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.ColumnType;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.kit.plugin.ListedRows;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Runs the evidence of insights over rows in an in-memory DuckDB and holds it against their payloads. The SELECT's columns
 * are named as the payload's keys: where the payload has a list of maps, there is one row for each of them, in order, with
 * the list's keys and possibly further keys of the payload, repeated in each row; otherwise there is one row.
 */
final class EvidenceCheck implements AutoCloseable {

    private static final String TABLE = "dataset";

    private final Connection connection;
    private final Map<String, List<Map<String, Object>>> answers = new HashMap<>();

    EvidenceCheck(ListedRows rows) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute(rows.schema().columns().stream()
                    .map(column -> column.name() + " " + type(column.type()))
                    .collect(Collectors.joining(
                            ", ", "CREATE TABLE " + TABLE + " (", ", row_no BIGINT, source_line BIGINT)")));
        }
        fill(rows);
    }

    /** What differs between an insight and its evidence, in words; empty where nothing does. */
    List<String> problems(Insight insight) {
        String select = insight.evidenceSql();
        if (select == null) {
            return List.of(insight.type() + " has no evidence");
        }
        try {
            return compared(insight, rows(select)).stream()
                    .map(problem -> insight.type() + ": " + problem)
                    .toList();
        } catch (SQLException e) {
            return List.of(insight.type() + ": " + e.getMessage() + "\n" + select);
        }
    }

    /** Keys of the payload, and of the maps in it, that the evidence does not reproduce; lists in such maps left aside. */
    Set<String> uncovered(Insight insight) throws SQLException {
        Set<String> keys = new LinkedHashSet<>();
        insight.payload().forEach((key, value) -> {
            if (!(value instanceof List<?>)) {
                keys.add(key);
            }
        });
        elements(insight)
                .forEach(element -> element.forEach((key, value) -> {
                    if (!(value instanceof List<?>)) {
                        keys.add(String.valueOf(key));
                    }
                }));
        rows(Objects.requireNonNull(insight.evidenceSql())).forEach(row -> keys.removeAll(row.keySet()));
        return keys;
    }

    /** The answer to a SELECT, each row by column name. */
    List<Map<String, Object>> rows(String select) throws SQLException {
        List<Map<String, Object>> known = answers.get(select);
        if (known != null) {
            return known;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(select)) {
            while (found.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
                }
                rows.add(row);
            }
        }
        answers.put(select, rows);
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static List<String> compared(Insight insight, List<Map<String, Object>> rows) {
        List<Map<?, ?>> elements = elements(insight);
        int expected = Math.max(1, elements.size());
        if (rows.size() != expected) {
            return List.of(rows.size() + " rows instead of " + expected);
        }
        Set<Object> ofElements = new LinkedHashSet<>();
        elements.forEach(element -> ofElements.addAll(element.keySet()));
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Map.Entry<String, Object> cell : rows.get(i).entrySet()) {
                Map<?, ?> source = ofElements.contains(cell.getKey()) ? elements.get(i) : insight.payload();
                if (!same(source.get(cell.getKey()), cell.getValue())) {
                    problems.add("row " + i + " has " + cell.getKey() + " " + cell.getValue() + " instead of "
                            + source.get(cell.getKey()));
                }
            }
        }
        return problems;
    }

    private static List<Map<?, ?>> elements(Insight insight) {
        List<Map<?, ?>> elements = new ArrayList<>();
        insight.payload().values().stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .forEach(element -> elements.add((Map<?, ?>) element));
        return elements;
    }

    private static boolean same(Object expected, Object actual) {
        if (expected instanceof BigDecimal decimal && actual instanceof Double number) {
            BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, decimal.scale()));
            return decimal.subtract(new BigDecimal(number)).abs().compareTo(unit) <= 0;
        }
        if (expected instanceof Number && actual instanceof Number) {
            return new BigDecimal(expected.toString()).compareTo(new BigDecimal(actual.toString())) == 0;
        }
        return Objects.equals(expected, actual);
    }

    private void fill(ListedRows rows) throws SQLException {
        TableSchema schema = rows.schema();
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender(TABLE)) {
            for (Row row : rows.list()) {
                appender.beginRow();
                for (Column column : schema.columns()) {
                    append(appender, column.type(), row, column.name());
                }
                appender.append(row.number()).append(row.sourceLine());
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, ColumnType type, Row row, String column) throws SQLException {
        switch (type) {
            case TEXT -> appender.append(row.text(column));
            case WHOLE -> appender.append(row.whole(column));
            case DECIMAL, MONEY -> {
                BigDecimal number = row.decimal(column);
                appender.append(number == null ? null : number.setScale(10));
            }
            case DATE -> appender.append(row.date(column));
            case TIMESTAMP -> appender.append(row.timestamp(column));
            case BOOLEAN -> appender.append(row.bool(column));
        }
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case WHOLE -> "BIGINT";
            case DECIMAL, MONEY -> "DECIMAL(38, 10)";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP";
            case BOOLEAN -> "BOOLEAN";
        };
    }
}
