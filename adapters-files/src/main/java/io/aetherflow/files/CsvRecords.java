package io.aetherflow.files;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The records of a delimited file after its header. */
final class CsvRecords implements RecordReader {

    private final FileFacts facts;
    private final CsvCursor cursor;
    private final LongSupplier position;
    private final String fileName;
    private final int width;
    private final int named;

    CsvRecords(FileFacts facts, CsvCursor cursor, LongSupplier position, String fileName) {
        this.facts = facts;
        this.cursor = cursor;
        this.position = position;
        this.fileName = fileName;
        this.width = facts.header().size();
        this.named = named(facts.header());
    }

    /** Columns up to the last that has a name. */
    private static int named(List<String> header) {
        int named = header.size();
        while (named > 0 && header.get(named - 1).isEmpty()) {
            named--;
        }
        return named;
    }

    @Override
    public FileFacts facts() {
        return facts;
    }

    @Override
    public @Nullable RawRecord next() {
        try {
            RawRecord record = cursor.next();
            return record == null || record.size() >= width || record.size() < named ? record : padded(record);
        } catch (IOException e) {
            throw StorageFailures.reading(fileName, e);
        }
    }

    /** Unnamed columns at the end may be left out of a record. */
    private RawRecord padded(RawRecord record) {
        String[] cells = new String[width];
        Arrays.fill(cells, "");
        for (int i = 0; i < record.size(); i++) {
            cells[i] = record.cell(i);
            if (i >= named && !cells[i].isBlank()) {
                return record;
            }
        }
        return new RawRecord(record.line(), cells);
    }

    @Override
    public long position() {
        return position.getAsLong();
    }

    @Override
    public void close() {
        try {
            cursor.close();
        } catch (IOException e) {
            throw StorageFailures.reading(fileName, e);
        }
    }
}
