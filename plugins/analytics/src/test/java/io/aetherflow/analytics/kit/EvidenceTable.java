package io.aetherflow.analytics.kit;

import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The rows of a dataset as the table that evidence selects from. */
final class EvidenceTable {

    private static final String NAME = "dataset";
    private static final int SCALE = 10;

    private EvidenceTable() {}

    static void create(Connection connection, DatasetView rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(rows.schema().columns().stream()
                    .map(column -> column.name() + " " + type(column))
                    .collect(Collectors.joining(
                            ", ", "CREATE TABLE " + NAME + " (", ", row_no BIGINT, source_line BIGINT)")));
        }
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender(NAME)) {
            rows.forEach(row -> append(appender, row));
        }
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "VARCHAR";
            case WHOLE -> "BIGINT";
            case DECIMAL, MONEY -> "DECIMAL(38, " + SCALE + ")";
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
            appender.append(number.setScale(SCALE));
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
}
