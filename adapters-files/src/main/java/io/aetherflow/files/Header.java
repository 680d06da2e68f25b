package io.aetherflow.files;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of a table.
 *
 * @param names trimmed
 * @param line the physical line where it begins
 */
record Header(List<String> names, long line) {

    private static final String INVISIBLE = "\uFEFF\u00A0\u200B";

    /** Takes the header, and leaves the cursor at the first record after it. */
    static Header find(CsvCursor cursor, Sample sample, ReadOptions options, Refusals refusals) throws IOException {
        long from = sample.headerFrom();
        RawRecord record = from >= 1 && cursor.skipTo(from) ? cursor.next() : null;
        if (from < 1 || (from > cursor.linesRead() && options.headerRow() != null)) {
            throw refusals.file(
                    "has no line " + from + " to take the header from",
                    "Lines count from 1: leave options.header_row out, or name a line of the file.");
        }
        if (options.headerRow() != null && (record == null || record.line() != from)) {
            throw refusals.line(
                    from,
                    "is blank, so it can't be the header",
                    "Leave options.header_row out, or name the line that holds the column names.");
        }
        if (record == null) {
            throw refusals.file("has no header: all its lines are blank", "Export it again with its column names.");
        }
        return new Header(trimmed(record), record.line());
    }

    private static List<String> trimmed(RawRecord record) {
        List<String> names = new ArrayList<>(record.size());
        for (int i = 0; i < record.size(); i++) {
            names.add(trimmed(record.cell(i)));
        }
        return names;
    }

    private static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && invisible(name.charAt(from))) {
            from++;
        }
        while (from < to && invisible(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean invisible(char c) {
        return Character.isWhitespace(c) || INVISIBLE.indexOf(c) >= 0;
    }
}
