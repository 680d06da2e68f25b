package io.aetherflow.lake;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RecordReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** An uploaded Parquet file, looked at before any of its rows is read. */
final class ParquetFile implements AutoCloseable {

    private final DuckDBConnection connection;
    private final Path copy;
    private final FileSource source;
    private final ParquetLimits limits;
    private final ParquetRefusals refusals;

    ParquetFile(DuckDBConnection connection, Path copy, FileSource source, ParquetLimits limits) {
        this.connection = connection;
        this.copy = copy;
        this.source = source;
        this.limits = limits;
        this.refusals = new ParquetRefusals(source.name());
    }

    /** Closing the reader closes this file too; one that is refused is closed at once. */
    RecordReader records() {
        try {
            return opened();
        } catch (SQLException e) {
            close();
            throw refusals.unreadable(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private RecordReader opened() throws SQLException {
        List<FlatColumn> columns = columns();
        long rows = Answer.of(connection, "SELECT count(*) FROM " + Sql.parquet(copy))
                .count(0);
        refuseBombs(rows, columns.size());
        ChunkedRows records = new ChunkedRows(connection, select(columns), rows);
        return new ParquetRecords(this, facts(columns), records, limits.recordLength());
    }

    private List<FlatColumn> columns() throws SQLException {
        List<FlatColumn> columns = FlatColumn.of(connection, Sql.parquet(copy), limits.columns());
        if (columns.isEmpty()) {
            throw refusals.file("has no columns", "Export it again with its columns.");
        }
        if (columns.size() > limits.columns()) {
            throw refusals.file(
                    String.format("has more than %,d columns", limits.columns()), "Export the columns you need.");
        }
        return columns;
    }

    private void refuseBombs(long rows, int columns) throws SQLException {
        List<@Nullable Object> sizes = Answer.of(
                        connection,
                        "SELECT coalesce(sum(abs(total_uncompressed_size)), 0), (SELECT file_size_bytes FROM"
                                + " parquet_file_metadata(" + Sql.file(copy) + ")) FROM parquet_metadata("
                                + Sql.file(copy) + ")")
                .row();
        BigDecimal unpacked = new BigDecimal(String.valueOf(sizes.get(0)));
        BigDecimal packed = new BigDecimal(String.valueOf(sizes.get(1)));
        BigDecimal cells = BigDecimal.valueOf(rows).multiply(BigDecimal.valueOf(2L * columns));
        boolean swollen = unpacked.compareTo(BigDecimal.valueOf(ParquetLimits.SMALL)) > 0
                && unpacked.compareTo(packed.multiply(BigDecimal.valueOf(limits.ratio()))) > 0;
        if (swollen || unpacked.max(cells).compareTo(BigDecimal.valueOf(limits.unpackedBytes())) > 0) {
            throw refusals.file("unpacks to far more than a file of its size may", "Split it into smaller files.");
        }
    }

    private String select(List<FlatColumn> columns) {
        return columns.stream()
                .map(column -> column.cell(limits.recordLength()))
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + Sql.parquet(copy)));
    }

    private FileFacts facts(List<FlatColumn> columns) {
        List<String> header =
                columns.stream().map(column -> column.name().strip()).toList();
        return new FileFacts(ParquetFormat.NAME, null, null, null, null, List.of(), header, 0, List.of(), List.of());
    }

    ParquetRefusals refusals() {
        return refusals;
    }

    /** About how far into the file a record is. */
    long positionOf(long record, long records) {
        return records == 0 ? source.sizeBytes() : (long) ((double) record / records * source.sizeBytes());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw LakeFailures.of("close " + source.name(), e);
        } finally {
            LocalFiles.delete(copy);
        }
    }
}
