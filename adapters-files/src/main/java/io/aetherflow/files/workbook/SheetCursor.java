package io.aetherflow.files.workbook;

import java.io.Closeable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Goes through a sheet row by row, the blank ones left out. */
final class SheetCursor implements Closeable {

    /** XFD, the last column of Excel. */
    private static final int EXCEL_COLUMNS = 16_384;

    private static final String SPLIT = "Delete what stands out there, or split the table over several files.";

    private final Workbook workbook;
    private final Sheet sheet;
    private final XmlPart xml;
    private final WorkbookLimits limits;

    private String[] cells = {};
    private int width;
    private int column;
    private int length;
    private long row;
    private boolean ended;

    SheetCursor(Workbook workbook, Sheet sheet, XmlPart xml) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.xml = xml;
        this.limits = workbook.limits();
    }

    /** The next row that is not blank, or null at the end of the sheet. */
    @Nullable
    SheetRow next() {
        while (!ended && xml.next()) {
            if (xml.ends("sheetData")) {
                break;
            }
            if (xml.starts("row")) {
                SheetRow found = row();
                if (!found.blank()) {
                    return found;
                }
            }
        }
        end();
        return null;
    }

    private void end() {
        if (!ended) {
            ended = true;
            xml.drain();
        }
    }

    private SheetRow row() {
        row = number(xml.attribute("r"));
        width = 0;
        length = 0;
        column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                cell();
            }
        }
        SheetRow found = new SheetRow(row, Arrays.copyOf(cells, width));
        Arrays.fill(cells, 0, width, "");
        return found;
    }

    private long number(@Nullable String written) {
        int number = written == null ? (int) row + 1 : Digits.number(written);
        if (number < 1) {
            throw workbook.refusals()
                    .row(sheet, row + 1, "has no number of a row", "Save the workbook again in Excel.");
        }
        return number;
    }

    private void cell() {
        column = column(xml.attribute("r"));
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String text = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                String stored = xml.text(limits.rowLength());
                checkLength(stored);
                text = stored.isEmpty() ? "" : text(type, style, stored);
            } else if (xml.starts("is")) {
                text = RichText.read(xml, "is", limits.rowLength());
            }
        }
        if (!text.isEmpty()) {
            put(text);
        }
    }

    private String text(@Nullable String type, @Nullable String style, String stored) {
        String text = workbook.cells().of(type, style, stored);
        if (text == null) {
            throw refusal(
                    "holds no value of its type in column " + columnName(),
                    "Open the workbook in Excel, look at that cell, and save it again.");
        }
        return text;
    }

    private void put(String text) {
        if (column >= limits.columns()) {
            throw refusal(
                    "holds something in column " + columnName() + "; at most "
                            + WorkbookRefusals.number(limits.columns()) + " columns are read",
                    SPLIT);
        }
        checkLength(text);
        if (column >= cells.length) {
            int before = cells.length;
            cells = Arrays.copyOf(cells, Math.min(limits.columns(), Math.max(column + 16, 2 * before)));
            Arrays.fill(cells, before, cells.length, "");
        }
        cells[column] = text;
        width = Math.max(width, column + 1);
        length += text.length();
    }

    private void checkLength(String text) {
        if (length + text.length() > limits.rowLength()) {
            throw refusal(
                    "is longer than " + WorkbookRefusals.number(limits.rowLength()) + " characters",
                    "Shorten its texts; one row may not be longer.");
        }
    }

    /** From 0, as in {@code C7}; without such a reference, the one after the last cell. */
    private int column(@Nullable String reference) {
        if (reference == null) {
            return column + 1;
        }
        int at = 0;
        int number = 0;
        while (at < reference.length() && number <= EXCEL_COLUMNS && letter(reference.charAt(at)) > 0) {
            number = 26 * number + letter(reference.charAt(at));
            at++;
        }
        if (number > EXCEL_COLUMNS) {
            throw refusal(
                    "has a cell beyond the " + WorkbookRefusals.number(EXCEL_COLUMNS) + " columns of Excel", SPLIT);
        }
        if (number < 1 || Digits.number(reference, at) < 1) {
            throw refusal("has a cell that does not say in which column it is", "Save the workbook again in Excel.");
        }
        return number - 1;
    }

    /** From 1 for A; 0 for all that is no letter. */
    private static int letter(char c) {
        int upper = c >= 'a' ? c - 'a' + 'A' : c;
        return upper >= 'A' && upper <= 'Z' ? upper - 'A' + 1 : 0;
    }

    /** As Excel shows it: A to Z, AA, … */
    private String columnName() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    private RuntimeException refusal(String what, String hint) {
        return workbook.refusals().row(sheet, row, what, hint);
    }

    /** The part that is read of the whole, from 0 to 1. */
    double progress() {
        return ended ? 1 : xml.progress();
    }

    @Override
    public void close() {
        xml.close();
    }
}
