package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import org.jspecify.annotations.Nullable;

/** A file's records as far as a number of characters. */
final class LimitedRecords implements RecordReader {

    private final RecordReader records;
    private final long limit;
    private long seen;
    private boolean stopped;

    LimitedRecords(RecordReader records, long limit) {
        this.records = records;
        this.limit = limit;
    }

    @Override
    public FileFacts facts() {
        return records.facts();
    }

    @Override
    public @Nullable RawRecord next() {
        RawRecord record = records.next();
        if (record == null || stopped) {
            return null;
        }
        if (seen >= limit) {
            stopped = true;
            return null;
        }
        for (int i = 0; i < record.size(); i++) {
            seen += record.cell(i).length() + 1L;
        }
        return record;
    }

    /** Whether there were more records than the limit lets through. */
    boolean stopped() {
        return stopped;
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
