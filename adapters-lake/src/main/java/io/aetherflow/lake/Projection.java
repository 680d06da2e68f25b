package io.aetherflow.lake;

import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file's columns as a schema wants them: those it lacks are null, those of another type are cast as far as
 * their values allow, since the file may have been written by another version of the schema.
 *
 * @param source what stands behind FROM: the file, and which of its rows
 * @param count of those rows
 */
record Projection(Path file, List<String> expressions, TableSchema schema, String source, long count) {

    /** @param slice null for every row */
    static Projection of(DuckDBConnection connection, Path file, TableSchema schema, @Nullable Slice slice)
            throws SQLException {
        Map<String, String> types = new HashMap<>();
        for (List<?> row : Answer.of(connection, "DESCRIBE SELECT * FROM " + Sql.parquet(file))
                .rows()) {
            types.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
        }
        List<String> expressions = new ArrayList<>();
        for (Column column : schema.columns()) {
            expressions.add(value(column, types.get(column.name())) + " AS " + Sql.name(column.name()));
        }
        String source = Sql.parquet(file) + (slice == null ? "" : where(slice, schema, types));
        long count = Answer.of(connection, "SELECT count(*) FROM " + source).count(0);
        return new Projection(file, expressions, schema, source, count);
    }

    private static String value(Column column, @Nullable String present) {
        String wanted = CellType.of(column.type()).sql();
        String name = Sql.name(column.name());
        if (present == null) {
            return "NULL::" + wanted;
        }
        return present.equals(wanted) ? name : "TRY_CAST(" + name + " AS " + wanted + ")";
    }

    private static String where(Slice slice, TableSchema schema, Map<String, String> types) {
        Column column = schema.column(slice.column())
                .orElseThrow(() -> new IllegalArgumentException(schema + " has no column '" + slice.column() + "'"));
        return " WHERE CAST(" + value(column, types.get(column.name())) + " AS DATE) BETWEEN "
                + Sql.day(slice.period().from()) + " AND "
                + Sql.day(slice.period().to());
    }

    /** Number and line of each row, in the order of the file, and then these columns. */
    String rows(int[] columns) {
        StringBuilder sql = new StringBuilder("SELECT row_no, source_line");
        for (int column : columns) {
            sql.append(", ").append(expressions.get(column));
        }
        return sql.append(" FROM ").append(source).toString();
    }

    /** All of the schema's columns, and number and line of each row. */
    String dataset() {
        return "SELECT " + String.join(", ", expressions) + ", row_no, source_line FROM " + source;
    }
}
