package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import java.util.List;

/** The first pass over a file: shows the cells of dates and numbers to their columns' evidence. */
final class FormatScan {

    private final int width;
    private final ColumnWatch[] curious;
    private long records;

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
        for (RawRecord record = reader.next(); record != null; record = reader.next()) {
            records++;
            if (Raggedness.fits(record, width)) {
                for (ColumnWatch watch : curious) {
                    watch.see(record.cell(watch.position()));
                }
            }
        }
    }

    /** How many there are, or 0 where nothing had to be looked at. */
    long records() {
        return records;
    }
}
