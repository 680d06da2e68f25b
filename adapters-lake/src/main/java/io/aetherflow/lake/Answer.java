package io.aetherflow.lake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/** What a query found, all of it in memory: for small answers. */
record Answer(List<String> columns, List<List<@Nullable Object>> rows) {

    static Answer of(DuckDBConnection connection, String sql) throws SQLException {
        try (DuckDBPreparedStatement statement = connection.prepare(sql)) {
            return of(statement, Integer.MAX_VALUE);
        }
    }

    /** The first rows. */
    static Answer of(DuckDBPreparedStatement statement, int most) throws SQLException {
        try (DuckDBChunkedResult result = statement.query()) {
            List<String> columns = new ArrayList<>();
            for (long column = 0; column < result.columnCount(); column++) {
                columns.add(result.columnName(column));
            }
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (rows.size() < most && result.nextChunk()) {
                add(result.chunk(), rows, most);
            }
            return new Answer(columns, rows);
        }
    }

    private static void add(DuckDBDataChunkReader chunk, List<List<@Nullable Object>> rows, int most) {
        for (int row = 0; row < chunk.rowCount() && rows.size() < most; row++) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (long column = 0; column < chunk.columnCount(); column++) {
                cells.add(Cells.read(chunk.vector(column), row));
            }
            rows.add(cells);
        }
    }

    List<@Nullable Object> row() {
        return rows.get(0);
    }

    long count(int column) {
        return row().get(column) instanceof Long number ? number : 0;
    }
}
