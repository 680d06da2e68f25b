package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.RejectColumns;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A corrected copy of rejected rows, without the columns that said why, and with the place each row came from. */
final class CorrectedRecords implements RecordReader {

    private final RecordReader records;
    private final FileFacts facts;
    private final int lineColumn;
    private final int[] kept;
    private RowPlace place = RowPlace.UNKNOWN;

    CorrectedRecords(RecordReader records, List<String> originalHeader) {
        this.records = records;
        FileFacts as = records.facts();
        Set<Integer> reasons = RejectColumns.positions(as.header(), originalHeader);
        this.lineColumn = RejectColumns.line(as.header(), originalHeader);
        this.kept = IntStream.range(0, as.header().size())
                .filter(column -> !reasons.contains(column))
                .toArray();
        this.facts = new FileFacts(
                as.fileType(),
                as.compression(),
                as.encoding(),
                as.delimiter(),
                as.sheet(),
                as.sheets(),
                IntStream.of(kept).mapToObj(as.header()::get).toList(),
                as.headerLine(),
                as.samples(),
                as.notes());
    }

    @Override
    public FileFacts facts() {
        return facts;
    }

    /** Of the record read last; unknown where the copy does not say. */
    RowPlace place() {
        return place;
    }

    @Override
    public @Nullable RawRecord next() {
        RawRecord record = records.next();
        if (record == null || lineColumn < 0) {
            return record;
        }
        boolean says = record.size() > lineColumn;
        place = says ? RowPlace.parse(record.cell(lineColumn)) : RowPlace.UNKNOWN;
        return new RawRecord(record.line(), cells(record));
    }

    /** A record of another width stays so, for the cleaner to reject it. */
    private String[] cells(RawRecord record) {
        return IntStream.of(kept)
                .filter(column -> column < record.size())
                .mapToObj(column -> plain(record.cell(column)))
                .toArray(String[]::new);
    }

    /** Without the apostrophe that was put in front when the rows were handed out, so that no spreadsheet runs it. */
    private static String plain(String cell) {
        String rest = cell.startsWith("'") ? cell.substring(1) : cell;
        return FormulaStart.in(rest) ? rest : cell;
    }

    @Override
    public long position() {
        return records.position();
    }

    @Override
    public void close() {
        records.close();
    }
}
