package io.aetherflow.files.workbook;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.files.header.HeaderRow;
import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table on a sheet: its header, told from the sheet's beginning, and the rows below. Columns that are blank in the
 * header and in that beginning, and stand before or after all others, are no part of it.
 */
final class SheetTable implements Closeable {

    private static final int SAMPLE_ROWS = 200;
    private static final int SAMPLE_CHARS = 4 << 20;

    private final Sheet sheet;
    private final SheetCursor cursor;
    private final Deque<SheetRow> ahead = new ArrayDeque<>();
    private @Nullable SheetRow header;
    private double score;
    private boolean rowsAbove;
    private int first;
    private int end;

    private SheetTable(Sheet sheet, SheetCursor cursor) {
        this.sheet = sheet;
        this.cursor = cursor;
    }

    /** @param asked the row that the uploader says is the header; null where it is to be told */
    static SheetTable of(Sheet sheet, SheetCursor cursor, @Nullable Integer asked, Vocabulary vocabulary) {
        SheetTable table = new SheetTable(sheet, cursor);
        table.sample(asked == null ? 1 : asked);
        if (asked != null && !table.beginsAt(asked)) {
            table.ahead.clear();
        }
        if (!table.ahead.isEmpty()) {
            table.takeHeader(asked != null, vocabulary);
        }
        return table;
    }

    private void sample(int from) {
        long chars = 0;
        while (ahead.size() < SAMPLE_ROWS && chars < SAMPLE_CHARS) {
            SheetRow row = cursor.next();
            if (row == null) {
                return;
            }
            if (row.number() >= from) {
                ahead.addLast(row);
                chars += Arrays.stream(row.cells()).mapToInt(String::length).sum();
            }
        }
    }

    private boolean beginsAt(int row) {
        SheetRow beginning = ahead.peekFirst();
        return beginning != null && beginning.number() == row;
    }

    private void takeHeader(boolean asked, Vocabulary vocabulary) {
        List<List<String>> rows =
                ahead.stream().map(row -> Arrays.asList(row.cells())).toList();
        HeaderRow.Choice choice = HeaderRow.choose(rows, vocabulary);
        score = choice.score();
        for (int i = 0; i < choice.index() && !asked; i++) {
            ahead.removeFirst();
            rowsAbove = true;
        }
        SheetRow names = ahead.removeFirst();
        header = names;
        bound(names);
    }

    private void bound(SheetRow names) {
        List<SheetRow> rows = new ArrayList<>(ahead);
        rows.add(names);
        end = rows.stream().mapToInt(row -> row.cells().length).max().orElse(0);
        while (blank(rows, end - 1)) {
            end--;
        }
        while (blank(rows, first)) {
            first++;
        }
    }

    private static boolean blank(List<SheetRow> rows, int column) {
        return rows.stream().allMatch(row -> row.cell(column).isBlank());
    }

    Sheet sheet() {
        return sheet;
    }

    /** The row of the header; 0 where the sheet has nothing at all. */
    long headerRow() {
        return header == null ? 0 : header.number();
    }

    /** Whether there is anything above the header. */
    boolean rowsAbove() {
        return rowsAbove;
    }

    boolean hasRecords() {
        return !ahead.isEmpty();
    }

    /** How much the header looks like one: half as much in a single column, which may be remarks; 0 with nothing below. */
    double score() {
        return hasRecords() ? score * Math.min(2, width()) / 2 : 0;
    }

    /** Columns. */
    int width() {
        return end - first;
    }

    List<String> header() {
        List<String> names = new ArrayList<>();
        for (int i = first; i < end && header != null; i++) {
            names.add(HeaderName.trimmed(header.cell(i)));
        }
        return names;
    }

    /** The next row below the header, or null at the end. */
    @Nullable
    RawRecord next() {
        SheetRow row = ahead.isEmpty() ? cursor.next() : ahead.removeFirst();
        return row == null ? null : new RawRecord(row.number(), cells(row));
    }

    /** As wide as the header, but for rows that hold something outside of it: those are left as they are, too long. */
    private String[] cells(SheetRow row) {
        String[] cells = row.cells();
        if (!row.blank(0, first)) {
            return padded(cells, 0, Math.max(end, cells.length));
        }
        boolean fits = row.blank(end, cells.length);
        return padded(cells, first, fits ? end : cells.length);
    }

    private static String[] padded(String[] cells, int from, int to) {
        if (from == 0 && to == cells.length) {
            return cells;
        }
        String[] padded = Arrays.copyOfRange(cells, from, to);
        for (int i = Math.max(0, cells.length - from); i < padded.length; i++) {
            padded[i] = "";
        }
        return padded;
    }

    /** The part that is read of the whole, from 0 to 1. */
    double progress() {
        return cursor.progress();
    }

    @Override
    public void close() {
        cursor.close();
    }
}
