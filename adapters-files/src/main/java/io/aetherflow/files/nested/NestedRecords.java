package io.aetherflow.files.nested;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The records of a nested document's table. */
final class NestedRecords implements RecordReader {

    private final FileFacts facts;
    private final Walk walk;
    private final Supplier<@Nullable RawRecord> records;

    /** @param records null at the end */
    NestedRecords(FileFacts facts, Walk walk, Supplier<@Nullable RawRecord> records) {
        this.facts = facts;
        this.walk = walk;
        this.records = records;
    }

    @Override
    public FileFacts facts() {
        return facts;
    }

    @Override
    public @Nullable RawRecord next() {
        RawRecord record = records.get();
        while (record != null && record.blank()) {
            record = records.get();
        }
        return record;
    }

    @Override
    public long position() {
        return walk.position();
    }

    @Override
    public void close() {
        walk.close();
    }
}
