package io.aetherflow.files;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The records of a delimited file after its header. */
final class CsvRecords implements RecordReader {

    private final FileFacts facts;
    private final CsvCursor cursor;
    private final LongSupplier position;
    private final String fileName;

    CsvRecords(FileFacts facts, CsvCursor cursor, LongSupplier position, String fileName) {
        this.facts = facts;
        this.cursor = cursor;
        this.position = position;
        this.fileName = fileName;
    }

    @Override
    public FileFacts facts() {
        return facts;
    }

    @Override
    public @Nullable RawRecord next() {
        try {
            return cursor.next();
        } catch (IOException e) {
            throw StorageFailures.reading(fileName, e);
        }
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
