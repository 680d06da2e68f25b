package io.aetherflow.files.workbook;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which sheet of a workbook is read: the one the uploader names, else the one that looks most like a table. */
final class SheetChoice {

    private static final int NAMES = 20;

    private final Workbook workbook;
    private final ReadOptions options;
    private final Vocabulary vocabulary;
    private final SheetHeaders headers = new SheetHeaders();

    SheetChoice(Workbook workbook, ReadOptions options, Vocabulary vocabulary) {
        this.workbook = workbook;
        this.options = options;
        this.vocabulary = vocabulary;
    }

    /** Opens its table, which has a header; the caller closes it. */
    SheetTable table() {
        String asked = options.sheet();
        SheetTable table = asked == null || asked.isBlank() ? best() : table(named(asked));
        try {
            requireHeader(table);
            requireOne(headers.like(table));
            return table;
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private SheetTable table(Sheet sheet) {
        SheetCursor cursor = workbook.rows(sheet);
        try {
            return SheetTable.of(sheet, cursor, options.headerRow(), vocabulary);
        } catch (RuntimeException e) {
            cursor.close();
            throw e;
        }
    }

    private Sheet named(String asked) {
        String name = asked.strip();
        return sheets(true)
                .filter(sheet -> sheet.name().equals(asked))
                .findFirst()
                .or(() -> sheets(true)
                        .filter(sheet -> sheet.name().strip().equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> unknown(name));
    }

    private AetherException unknown(String name) {
        return workbook.refusals()
                .file(
                        "has no sheet '" + name + "'; its sheets are " + names(workbook.sheets()),
                        "Leave options.sheet out, or name one of them.");
    }

    private Stream<Sheet> sheets(boolean hiddenToo) {
        return workbook.sheets().stream().filter(sheet -> hiddenToo || !sheet.hidden());
    }

    /** A hidden sheet only where no other has any rows. */
    private SheetTable best() {
        SheetTable best = best(null, sheets(false).toList());
        if (best == null || !best.hasRecords()) {
            best = best(best, sheets(true).filter(Sheet::hidden).toList());
        }
        if (best == null) {
            throw workbook.refusals()
                    .file("is a workbook without a sheet of cells", "Save the table on a sheet of its own.");
        }
        return best;
    }

    private @Nullable SheetTable best(@Nullable SheetTable before, List<Sheet> sheets) {
        SheetTable best = before;
        for (Sheet sheet : sheets) {
            best = better(best, sheet);
        }
        return best;
    }

    private SheetTable better(@Nullable SheetTable best, Sheet sheet) {
        SheetTable table;
        try {
            table = table(sheet);
        } catch (RuntimeException e) {
            if (best != null) {
                best.close();
            }
            throw e;
        }
        if (!sheet.hidden() && table.hasRecords()) {
            headers.add(table);
        }
        if (best == null || better(table, best)) {
            if (best != null) {
                best.close();
            }
            return table;
        }
        table.close();
        return best;
    }

    private static boolean better(SheetTable table, SheetTable than) {
        return Comparator.comparingDouble(SheetTable::score)
                        .thenComparing(SheetTable::width)
                        .compare(table, than)
                > 0;
    }

    private void requireHeader(SheetTable table) {
        Integer asked = options.headerRow();
        WorkbookRefusals refusals = workbook.refusals();
        if (asked != null && table.headerRow() != asked) {
            throw refusals.row(
                    table.sheet(),
                    asked,
                    "is blank or missing, so it can't be the header",
                    "Leave options.header_row out, or name the row that holds the column names; rows count from 1.");
        }
        if (table.headerRow() == 0) {
            throw refusals.file("has no header: its cells are all blank", "Export it again with its column names.");
        }
    }

    /** Sheets of the same header are parts of one table, as the months of a year: none is better than the others. */
    private void requireOne(List<String> alike) {
        if (alike.size() > 1) {
            throw workbook.refusals().question(alike);
        }
    }

    /** What was assumed on the way to this table, in sentences. */
    List<String> notes(SheetTable table) {
        List<Sheet> sheets = workbook.sheets();
        String name = "'" + table.sheet().name() + "'";
        String sheet = sheets.size() < 2
                ? ""
                : "The sheet " + name + " is read, of " + sheets.size() + ": " + names(sheets) + ".";
        String hidden = table.sheet().hidden() ? "The sheet " + name + " is hidden in the workbook." : "";
        String above = table.rowsAbove()
                ? "The header is on row " + table.headerRow() + "; the rows above it are left out."
                : "";
        return Stream.of(sheet, hidden, above).filter(note -> !note.isEmpty()).toList();
    }

    private static String names(List<Sheet> sheets) {
        String names = sheets.stream()
                .limit(NAMES)
                .map(sheet -> "'" + sheet.name() + "'")
                .collect(Collectors.joining(", "));
        return sheets.size() > NAMES ? names + " and " + (sheets.size() - NAMES) + " more" : names;
    }
}
