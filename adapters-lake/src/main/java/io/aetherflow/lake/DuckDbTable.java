package io.aetherflow.lake;

import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.table.QueryResult;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** One Parquet file, read through a schema. */
final class DuckDbTable implements LakeTable {

    private final ObjectCache.Lease file;
    private final DuckDBConnection connection;
    private final TableSchema schema;
    private final Projection projection;
    private final Engine engine;
    private @Nullable Sandbox sandbox;

    private DuckDbTable(ObjectCache.Lease file, DuckDBConnection connection, Engine engine, Projection projection) {
        this.file = file;
        this.connection = connection;
        this.engine = engine;
        this.projection = projection;
        this.schema = projection.schema();
    }

    /**
     * Takes the file over: it is released with the table, or at once where it can't be read.
     *
     * @param slice null for every row
     */
    static DuckDbTable open(ObjectCache.Lease file, Engine engine, TableSchema schema, @Nullable Slice slice) {
        try {
            DuckDBConnection connection = engine.connect();
            try {
                return new DuckDbTable(file, connection, engine, Projection.of(connection, file.file(), schema, slice));
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IOException | RuntimeException e) {
            file.close();
            throw LakeFailures.of("open the rows of a load", e);
        }
    }

    @Override
    public long rowCount() {
        return projection.count();
    }

    @Override
    public void forEach(Collection<String> columns, Consumer<Row> consumer) {
        int[] wanted = columns.stream().distinct().mapToInt(this::position).toArray();
        try (ChunkedRows rows = new ChunkedRows(connection, projection.rows(wanted), projection.count())) {
            Row row = new Row(schema);
            for (var chunk = rows.next(); chunk != null; chunk = rows.next()) {
                feed(chunk, wanted, row, consumer);
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
        return sandbox().answer(select, MOST_ROWS);
    }

    private Sandbox sandbox() {
        Sandbox open = sandbox;
        if (open == null) {
            try {
                open = Sandbox.over(projection, engine);
                sandbox = open;
            } catch (SQLException | IOException e) {
                throw LakeFailures.of("open the rows of a load for questions", e);
            }
        }
        return open;
    }

    @Override
    public void close() {
        try (file;
                connection;
                Sandbox open = sandbox) {
            sandbox = null;
        } catch (SQLException e) {
            throw LakeFailures.of("close the rows of a load", e);
        }
    }
}
