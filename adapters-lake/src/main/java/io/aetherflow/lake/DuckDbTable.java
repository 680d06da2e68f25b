package io.aetherflow.lake;

import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.table.QueryResult;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** One Parquet file, read through a schema. */
final class DuckDbTable implements LakeTable {

    private final ObjectCache.Lease file;
    private final DuckDBConnection connection;
    private final TableSchema schema;
    private final Projection projection;

    DuckDbTable(ObjectCache.Lease file, DuckDBConnection connection, TableSchema schema) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.schema = schema;
        this.projection = Projection.of(connection, file.file(), schema);
    }

    @Override
    public void forEach(Collection<String> columns, Consumer<Row> consumer) {
        int[] wanted = columns.stream().distinct().mapToInt(this::position).toArray();
        try (DuckDBPreparedStatement statement = connection.prepare(projection.rows(wanted));
                DuckDBChunkedResult result = statement.query()) {
            Row row = new Row(schema);
            while (result.nextChunk()) {
                feed(result.chunk(), wanted, row, consumer);
            }
        } catch (SQLException e) {
            throw LakeFailures.of("read the rows of a load", e);
        }
    }

    private void feed(DuckDBDataChunkReader chunk, int[] wanted, Row row, Consumer<Row> consumer) {
        DuckDBReadableVector[] vectors = new DuckDBReadableVector[wanted.length];
        CellType[] types = new CellType[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            vectors[i] = chunk.vector(i + 2L);
            types[i] = CellType.of(schema.columns().get(wanted[i]).type());
        }
        DuckDBReadableVector numbers = chunk.vector(0);
        DuckDBReadableVector lines = chunk.vector(1);
        int rows = (int) chunk.rowCount();
        for (int at = 0; at < rows; at++) {
            for (int i = 0; i < wanted.length; i++) {
                row.set(wanted[i], vectors[i].isNull(at) ? null : types[i].read(vectors[i], at));
            }
            row.place(numbers.getLong(at), lines.getLong(at), Map.of());
            consumer.accept(row);
        }
    }

    private int position(String column) {
        int at = schema.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException(schema + " has no column '" + column + "'");
        }
        return at;
    }

    @Override
    public QueryResult sql(String select) {
        throw new UnsupportedOperationException(select);
    }

    @Override
    public void close() {
        try (file) {
            connection.close();
        } catch (SQLException e) {
            throw LakeFailures.of("close a table", e);
        }
    }
}
