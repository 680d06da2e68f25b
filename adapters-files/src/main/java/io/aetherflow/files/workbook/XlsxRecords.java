package io.aetherflow.files.workbook;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet after its header. */
final class XlsxRecords implements RecordReader {

    private final FileFacts facts;
    private final Workbook workbook;
    private final SheetTable table;

    XlsxRecords(FileFacts facts, Workbook workbook, SheetTable table) {
        this.facts = facts;
        this.workbook = workbook;
        this.table = table;
    }

    @Override
    public FileFacts facts() {
        return facts;
    }

    @Override
    public @Nullable RawRecord next() {
        RawRecord record = table.next();
        if (record == null) {
            workbook.verify();
        }
        return record;
    }

    /** As much of the file as of the sheet's rows: a workbook is not read from its beginning to its end. */
    @Override
    public long position() {
        return (long) (workbook.size() * table.progress());
    }

    @Override
    public void close() {
        try (workbook) {
            table.close();
        }
    }
}
