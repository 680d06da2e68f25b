package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first pass over a file: shows the cells of dates and numbers to their columns' evidence, while the next records are
 * read in another thread.
 */
final class FormatScan {

    private static final int BATCH = 512;
    private static final long BATCH_CHARACTERS = 1 << 18;

    private final int width;
    private final ColumnWatch[] curious;
    private long records;
    private boolean ended;

    FormatScan(int width, List<ColumnWatch> watches) {
        this.width = width;
        this.curious = watches.stream()
                .filter(watch -> watch.position() >= 0 && watch.curious())
                .toArray(ColumnWatch[]::new);
    }

    void run(RecordReader reader) {
        if (curious.length == 0) {
            return;
        }
        try (Ahead<List<RawRecord>> batches = new Ahead<>("scan", () -> batch(reader))) {
            for (List<RawRecord> batch = batches.next(); batch != null; batch = batches.next()) {
                batch.forEach(this::see);
            }
        }
    }

    /** Short where records are long, so that memory stays bounded; null at the end. */
    private @Nullable List<RawRecord> batch(RecordReader reader) {
        List<RawRecord> batch = new ArrayList<>(BATCH);
        for (long characters = 0; !ended && batch.size() < BATCH && characters < BATCH_CHARACTERS; ) {
            RawRecord record = reader.next();
            if (record == null) {
                ended = true;
                break;
            }
            batch.add(record);
            for (int i = 0; i < record.size(); i++) {
                characters += record.cell(i).length();
            }
        }
        return batch.isEmpty() ? null : batch;
    }

    private void see(RawRecord record) {
        records++;
        if (Raggedness.fits(record, width)) {
            for (ColumnWatch watch : curious) {
                watch.see(record.cell(watch.position()));
            }
        }
    }

    /** How many there are, or 0 where nothing had to be looked at. */
    long records() {
        return records;
    }
}
