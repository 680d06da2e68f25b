package io.aetherflow.files;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.failure.AetherException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** The records at a file's beginning, as one delimiter splits them. */
final class SampleRecords {

    private static final int MOST = 200;

    private SampleRecords() {}

    static List<RawRecord> of(Sample sample, char delimiter, ReadLimits limits, Refusals refusals) throws IOException {
        List<RawRecord> records = new ArrayList<>();
        try (CsvCursor cursor = new CsvCursor(new StringReader(sample.text()), delimiter, limits, refusals)) {
            cursor.skipTo(sample.headerFrom());
            RawRecord record = cursor.next();
            while (record != null && records.size() < MOST) {
                records.add(record);
                record = cursor.next();
            }
            if (record == null && !sample.whole() && records.size() > 1) {
                records.remove(records.size() - 1);
            }
        } catch (AetherException e) {
            // By this delimiter the text can't be read on; what came before counts. A real fault comes up when reading.
            return records;
        }
        return records;
    }
}
