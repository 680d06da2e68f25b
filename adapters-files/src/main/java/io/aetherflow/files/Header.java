package io.aetherflow.files;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.files.header.HeaderRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The header of a table.
 *
 * @param names trimmed
 * @param line the physical line where it begins
 * @param above what was found above it
 */
record Header(List<String> names, long line, List<String> above) {

    private static final String INVISIBLE = "\uFEFF\u00A0\u200B";
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 3;
    private static final int SHOWN_LENGTH = 40;

    /**
     * Where the header is looked for.
     *
     * @param from a physical line
     * @param above the cells of the records above it
     */
    record Place(long from, List<String> above) {}

    /** @param otherwise the line for a file whose beginning can't be read */
    static Place place(List<RawRecord> beginning, long otherwise, ReadOptions options, Vocabulary vocabulary) {
        if (options.headerRow() != null || beginning.isEmpty()) {
            return new Place(otherwise, List.of());
        }
        List<List<String>> rows =
                beginning.stream().limit(LOOKED_AT).map(RawRecord::cells).toList();
        int index = HeaderRow.choose(rows, vocabulary).index();
        List<String> above = rows.subList(0, index).stream()
                .flatMap(List::stream)
                .map(Header::trimmed)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return new Place(beginning.get(index).line(), above);
    }

    /** Takes the header, and leaves the cursor at the first record after it. */
    static Header take(CsvCursor cursor, Place place, ReadOptions options, Refusals refusals) throws IOException {
        long from = place.from();
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
        return new Header(trimmed(record), record.line(), place.above());
    }

    /** What the uploader should know. */
    Optional<String> note() {
        if (above.isEmpty()) {
            return Optional.empty();
        }
        String lines = line == 2 ? "the line above it is" : "the " + Refusals.number(line - 1) + " lines above it are";
        String shown = above.stream().limit(SHOWN).map(Header::quoted).collect(Collectors.joining(", "));
        String more = above.size() > SHOWN ? ", …" : "";
        return Optional.of(
                "The header is on line " + Refusals.number(line) + "; " + lines + " left out: " + shown + more + ".");
    }

    private static String quoted(String cell) {
        return "'" + (cell.length() > SHOWN_LENGTH ? cell.substring(0, SHOWN_LENGTH) + "…" : cell) + "'";
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
