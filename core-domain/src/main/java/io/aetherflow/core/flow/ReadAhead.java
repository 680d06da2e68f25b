package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.Ahead;
import io.aetherflow.core.cleaning.DuplicateCounter;
import io.aetherflow.core.cleaning.RowHash;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads and hashes a part's records in a thread of its own, ahead of the cleaner. Close it before the reader, and before the
 * duplicates are asked for.
 */
final class ReadAhead implements AutoCloseable {

    private final Part part;
    private final RecordReader records;
    private final Replacements replacements;
    private final DuplicateCounter duplicates;
    private final RowHash hash = new RowHash();
    private final Ahead<RecordBatch> batches;
    private boolean ended;

    ReadAhead(Part part, RecordReader records, Replacements replacements, DuplicateCounter duplicates) {
        this.part = part;
        this.records = records;
        this.replacements = replacements;
        this.duplicates = duplicates;
        this.batches = new Ahead<>("reader", this::read);
    }

    /** The next records, or null after the last. Throws what the reading threw, after the records before it. */
    @Nullable
    RecordBatch next() {
        return batches.next();
    }

    private @Nullable RecordBatch read() {
        if (ended) {
            return null;
        }
        RecordBatch batch = new RecordBatch();
        while (!batch.full()) {
            RawRecord record = records.next();
            if (record == null) {
                ended = true;
                break;
            }
            RowPlace place = part.place(records, record);
            if (!replacements.replaced(place, part)) {
                hash.hash(record);
                duplicates.add(hash.high(), hash.low());
                batch.add(record, place, hash.low());
            }
        }
        return batch.at(records.position());
    }

    @Override
    public void close() {
        batches.close();
    }
}
