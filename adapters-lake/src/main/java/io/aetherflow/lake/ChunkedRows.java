package io.aetherflow.lake;

import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * A long answer, streamed some thousand rows at a time; twice as fast as a result set. The driver ends such an answer without
 * a word where its query fails on the way, so the rows are counted.
 */
final class ChunkedRows implements AutoCloseable {

    private final DuckDBPreparedStatement statement;
    private final DuckDBChunkedResult result;
    private final long expected;
    private long seen;

    /** @param expected how many rows the query must bring */
    ChunkedRows(DuckDBConnection connection, String sql, long expected) throws SQLException {
        this.expected = expected;
        this.statement = connection.prepare(sql);
        try {
            this.result = statement.query();
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    long expected() {
        return expected;
    }

    /** The next rows, or null at the end; valid until the next call. */
    @Nullable
    DuckDBDataChunkReader next() throws SQLException {
        while (result.nextChunk()) {
            DuckDBDataChunkReader chunk = result.chunk();
            seen += chunk.rowCount();
            if (chunk.rowCount() > 0) {
                return chunk;
            }
        }
        if (seen != expected) {
            throw new SQLException("The rows ended after " + seen + " of " + expected);
        }
        return null;
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            result.close();
        }
    }
}
