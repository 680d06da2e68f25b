package io.aetherflow.lake;

import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** Some rows, turned into columns: as many as one vector of the engine holds. */
final class RowBatch {

    /** The engine's vectors have this many places. */
    static final int ROWS = 2048;

    private final List<CellType> types;
    private final @Nullable Object[][] columns;
    private final long[] numbers = new long[ROWS];
    private final long[] lines = new long[ROWS];
    private final @Nullable String[] extras = new @Nullable String[ROWS];
    private int rows;

    RowBatch(TableSchema schema) {
        types = schema.columns().stream()
                .map(column -> CellType.of(column.type()))
                .toList();
        columns = new @Nullable Object[types.size()][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = types.get(column).cells(ROWS);
        }
    }

    boolean full() {
        return rows == ROWS;
    }

    void clear() {
        rows = 0;
    }

    void add(Row row) {
        for (int column = 0; column < columns.length; column++) {
            Object value = row.get(column);
            columns[column][rows] = value == null ? null : types.get(column).fitting(value);
        }
        numbers[rows] = row.number();
        lines[rows] = row.sourceLine();
        extras[rows] = JsonText.of(row.extra());
        rows++;
    }

    /** Copies the rows into the engine's memory; returns how many there are. */
    int fill(DuckDBDataChunkWriter chunk) {
        int column = 0;
        for (; column < columns.length; column++) {
            types.get(column).fill(chunk.vector(column), columns[column], rows);
        }
        longs(chunk.vector(column), numbers);
        longs(chunk.vector(column + 1), lines);
        TextCells.fill(chunk.vector(column + 2), extras, rows);
        return rows;
    }

    private void longs(DuckDBWritableVector vector, long[] values) {
        for (int row = 0; row < rows; row++) {
            vector.setLong(row, values[row]);
        }
    }
}
