package io.aetherflow.files;

import com.opencsv.RFC4180Parser;
import com.opencsv.enums.CSVReaderNullFieldIndicator;
import java.util.Arrays;

/**
 * Splits lines into cells as RFC 4180 says. Departs from opencsv's own parser where that one changes data or time: a
 * quote inside an unquoted cell is a plain character even at the end of a line (there it swallowed the next record), line
 * ends inside quotes stay as they are, a quote left open costs linear time, and columns are counted while splitting.
 *
 * <p>A cell with text after its closing quote ({@code "5" pipe}) is handed on exactly as it stands in the file.
 */
final class Rfc4180Cells extends RFC4180Parser {

    private static final char QUOTE = '"';

    private final PhysicalLines lines;
    private final ReadLimits limits;
    private final Refusals refusals;

    private String[] cells = new String[16];
    private int count;
    private int width = 16;
    private int columnsBefore;
    private int recordLength;

    private final StringBuilder quoted = new StringBuilder();
    private boolean open;
    private long openedAt;

    Rfc4180Cells(char delimiter, PhysicalLines lines, ReadLimits limits, Refusals refusals) {
        super(QUOTE, delimiter, CSVReaderNullFieldIndicator.NEITHER);
        this.lines = lines;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** The line of the quote that waits to be closed. */
    long openedAt() {
        return openedAt;
    }

    @Override
    public boolean isPending() {
        return open;
    }

    @Override
    public String getPendingText() {
        return open ? quoted.toString() : "";
    }

    /** The cells that end on this line; the rest of a cell with an open quote follows with a later line. */
    @Override
    protected String[] parseLine(String line, boolean multi) {
        begin(line);
        int at = open ? quotedCell(line, 0) : 0;
        while (at >= 0) {
            at = at < line.length() && line.charAt(at) == QUOTE ? openedCell(line, at + 1) : plainCell(line, at);
        }
        width = Math.max(count, 1);
        return count == cells.length ? cells : Arrays.copyOf(cells, count);
    }

    private void begin(String line) {
        columnsBefore = open ? columnsBefore + count : 0;
        recordLength = line.length() + 1 + (open ? recordLength : 0);
        if (recordLength - 1 > limits.recordLength()) {
            throw refusals.line(
                    openedAt,
                    "opens a quote, and the record is longer than " + Refusals.number(limits.recordLength())
                            + " characters",
                    "Close the quote, or double it if it is part of the text.");
        }
        cells = new String[width];
        count = 0;
    }

    /** Each of these takes the cell that begins at an index and returns where the next begins, or -1 after the last. */
    private int plainCell(String line, int from) {
        int end = line.indexOf(separator, from);
        add(line.substring(from, end < 0 ? line.length() : end));
        return end < 0 ? -1 : end + 1;
    }

    private int openedCell(String line, int from) {
        int close = line.indexOf(QUOTE, from);
        if (close >= 0 && (close + 1 == line.length() || line.charAt(close + 1) == separator)) {
            add(line.substring(from, close));
            return close + 1 == line.length() ? -1 : close + 2;
        }
        quoted.setLength(0);
        open = true;
        openedAt = lines.number();
        return quotedCell(line, from);
    }

    private int quotedCell(String line, int from) {
        int at = from;
        for (int quote = line.indexOf(QUOTE, at); quote >= 0; quote = line.indexOf(QUOTE, at)) {
            quoted.append(line, at, quote);
            if (quote + 1 == line.length() || line.charAt(quote + 1) != QUOTE) {
                open = false;
                return closedCell(line, quote + 1);
            }
            quoted.append(QUOTE);
            at = quote + 2;
        }
        quoted.append(line, at, line.length()).append(lines.lineEnd());
        return -1;
    }

    private int closedCell(String line, int from) {
        int end = line.indexOf(separator, from);
        String tail = line.substring(from, end < 0 ? line.length() : end);
        add(tail.isBlank() ? quoted + tail : QUOTE + quoted.toString().replace("\"", "\"\"") + QUOTE + tail);
        return end < 0 ? -1 : end + 1;
    }

    private void add(String cell) {
        if (columnsBefore + count == limits.columns()) {
            throw refusals.tooWide(lines.number(), limits);
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, 2 * count);
        }
        cells[count++] = cell;
    }
}
