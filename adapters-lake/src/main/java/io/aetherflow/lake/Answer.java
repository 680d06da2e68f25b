package io.aetherflow.lake;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** What a query found, all of it in memory: for small answers. */
record Answer(List<List<@Nullable Object>> rows) {

    static Answer of(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return of(statement, sql);
        }
    }

    static Answer of(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            List<String> types = types(result.getMetaData());
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (int column = 0; column < types.size(); column++) {
                    cells.add(Cells.read(result, column + 1, types.get(column)));
                }
                rows.add(cells);
            }
            return new Answer(rows);
        }
    }

    private static List<String> types(ResultSetMetaData columns) throws SQLException {
        List<String> types = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            types.add(columns.getColumnTypeName(column));
        }
        return types;
    }

    List<@Nullable Object> row() {
        return rows.get(0);
    }

    /** A cell of the first row that is a whole number. */
    long count(int column) {
        return row().get(column) instanceof Long number ? number : 0;
    }
}
