package io.aetherflow.lake;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import java.sql.SQLException;
import java.util.Locale;
import org.duckdb.DuckDBDataChunkReader;
import org.jspecify.annotations.Nullable;

/** Records of a Parquet file, numbered from 1, blank ones included. */
final class ParquetRecords implements RecordReader {

    private final ParquetFile file;
    private final FileFacts facts;
    private final ChunkedRows rows;
    private final int longest;
    private @Nullable DuckDBDataChunkReader chunk;
    private int at;
    private long number;
    private boolean closed;

    ParquetRecords(ParquetFile file, FileFacts facts, ChunkedRows rows, int longest) {
        this.file = file;
        this.facts = facts;
        this.rows = rows;
        this.longest = longest;
    }

    @Override
    public FileFacts facts() {
        return facts;
    }

    @Override
    public @Nullable RawRecord next() {
        try {
            for (DuckDBDataChunkReader now = current(); now != null; now = current()) {
                RawRecord record = record(now);
                if (!record.blank()) {
                    return record;
                }
            }
            return null;
        } catch (SQLException e) {
            throw file.refusals().record(number + 1, "and what follows can't be read: the file is damaged");
        }
    }

    private @Nullable DuckDBDataChunkReader current() throws SQLException {
        if (chunk == null || at == chunk.rowCount()) {
            at = 0;
            chunk = rows.next();
        }
        return chunk;
    }

    private RawRecord record(DuckDBDataChunkReader now) {
        number++;
        String[] cells = new String[(int) now.columnCount()];
        int length = 0;
        for (int column = 0; column < cells.length; column++) {
            cells[column] = CellText.of(now.vector(column), at);
            length += cells[column].length();
            if (length > longest) {
                throw file.refusals()
                        .record(number, String.format(Locale.ROOT, "is longer than %,d characters", longest));
            }
        }
        at++;
        return new RawRecord(number, cells);
    }

    @Override
    public long position() {
        return file.positionOf(number, rows.expected());
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            rows.close();
        } catch (SQLException e) {
            throw LakeFailures.of("close an uploaded file", e);
        }
    }
}
