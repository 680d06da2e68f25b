package io.aetherflow.files.workbook;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.FileFormat;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import java.util.List;

/**
 * Excel workbooks since 2007. Cells are handed on as text:
 *
 * <ul>
 *   <li>numbers plain, to the 15 significant digits that Excel shows; a percentage as the number it is (0.25)
 *   <li>what is formatted as a date or time as ISO 8601, to the second: 2020-01-01, 2020-01-01T13:45:00, 13:45:00; a
 *       duration as hours, minutes and seconds
 *   <li>formulas as the value that was last computed, empty where there is none; errors as #N/A and the like
 *   <li>TRUE and FALSE; of merged cells the first alone; of a link the text that is shown
 * </ul>
 */
public final class XlsxFormat implements FileFormat {

    private final WorkbookLimits limits;

    public XlsxFormat() {
        this(WorkbookLimits.DEFAULT);
    }

    public XlsxFormat(WorkbookLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "xlsx";
    }

    /** Word and PowerPoint documents too, where nothing tells them apart yet: {@link #open} says what they are. */
    @Override
    public boolean recognises(byte[] head) {
        return PackageHead.of(head).workbook();
    }

    /** Keeps the file in a temporary one until the reader is closed. */
    @Override
    public RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary) {
        Workbook workbook = Workbook.open(source, limits);
        try {
            return records(workbook, new SheetChoice(workbook, options, vocabulary));
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private RecordReader records(Workbook workbook, SheetChoice choice) {
        SheetTable table = choice.table();
        FileFacts facts = new FileFacts(
                name(),
                null,
                null,
                null,
                table.sheet().name(),
                workbook.sheets().stream().map(Sheet::name).toList(),
                table.header(),
                table.headerRow(),
                List.of(),
                choice.notes(table));
        return new XlsxRecords(facts, workbook, table);
    }
}
