package io.aetherflow.files;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import org.jspecify.annotations.Nullable;

/** The records of a compressed file: progress is told in the bytes that were uploaded. */
final class UnpackedRecords implements RecordReader {

    private final RecordReader records;
    private final GzipFile file;

    UnpackedRecords(RecordReader records, GzipFile file) {
        this.records = records;
        this.file = file;
    }

    @Override
    public FileFacts facts() {
        return records.facts().compressedBy("gzip");
    }

    @Override
    public @Nullable RawRecord next() {
        return records.next();
    }

    @Override
    public long position() {
        return file.position();
    }

    @Override
    public void close() {
        records.close();
    }
}
