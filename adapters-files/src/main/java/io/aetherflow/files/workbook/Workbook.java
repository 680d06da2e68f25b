package io.aetherflow.files.workbook;

import io.aetherflow.core.dataset.FileSource;
import java.io.Closeable;
import java.util.List;

/** An open workbook: its sheets, and what their cells have in common. */
final class Workbook implements Closeable {

    private final Archive archive;
    private final WorkbookLimits limits;
    private final WorkbookRefusals refusals;
    private final List<Sheet> sheets;
    private final SharedStrings strings;
    private final CellText cells;

    private Workbook(Archive archive, WorkbookLimits limits, WorkbookRefusals refusals) {
        this.archive = archive;
        this.limits = limits;
        this.refusals = refusals;
        WorkbookPart part = WorkbookPart.of(archive, refusals);
        this.sheets = part.sheets();
        NumberFormats formats = NumberFormats.of(archive, part.relations().first("styles"), refusals);
        this.strings = new SharedStrings(
                part.relations()
                        .first("sharedStrings")
                        .filter(archive::has)
                        .map(archive::part)
                        .orElse(null),
                limits,
                refusals);
        this.cells = new CellText(strings, formats, part.from1904());
    }

    static Workbook open(FileSource source, WorkbookLimits limits) {
        WorkbookRefusals refusals = new WorkbookRefusals(source.name());
        Archive archive = Archive.open(source, limits, refusals);
        try {
            return new Workbook(archive, limits, refusals);
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** Of the file as it was uploaded, in bytes. */
    long size() {
        return archive.size();
    }

    List<Sheet> sheets() {
        return sheets;
    }

    SheetCursor rows(Sheet sheet) {
        return new SheetCursor(this, sheet, archive.part(sheet.part()));
    }

    CellText cells() {
        return cells;
    }

    WorkbookLimits limits() {
        return limits;
    }

    WorkbookRefusals refusals() {
        return refusals;
    }

    /** Makes sure that no text given so far was damaged without being noticed. None is to be had afterwards. */
    void verify() {
        strings.verify();
    }

    @Override
    public void close() {
        strings.close();
        archive.close();
    }
}
