package io.aetherflow.files.nested;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a nested file in two passes: the first tells which tables there are, the second gives the records of one.
 *
 * @param walks opens the file from its beginning
 */
record NestedFile(Supplier<Walk> walks, String encoding, NestedLimits limits, Refusals refusals) {

    RecordReader open(@Nullable String sheet, Vocabulary vocabulary) {
        Survey.Shape shape;
        boolean compacts;
        try (Walk walk = walks.get()) {
            shape = Survey.of(walk, limits, refusals);
            compacts = !walk.repeats();
        }
        Tables.Choice choice = new Tables(shape.root(), compacts, limits, refusals).choose(sheet, vocabulary);
        if (choice != null) {
            return records(shape, choice);
        }
        Node columns = ColumnLists.find(shape.root());
        if (columns == null) {
            throw refusals.file(
                    "holds no records",
                    "A table needs a list of objects with named fields. Export it again once it has rows.");
        }
        return columns(shape, columns);
    }

    private RecordReader records(Survey.Shape shape, Tables.Choice choice) {
        Table table = choice.table();
        List<String> notes = new TableNotes(choice, shape.broken()).notes();
        FileFacts facts = facts(shape, choice, notes);
        Walk walk = walks.get();
        RecordWalk records = new RecordWalk(walk, table, limits, refusals);
        return new NestedRecords(facts, walk, records::next);
    }

    private RecordReader columns(Survey.Shape shape, Node table) {
        Tables.Choice choice = new Tables.Choice(ColumnLists.table(table, limits, refusals), null, List.of());
        FileFacts facts = facts(shape, choice, List.of("The table is written column by column: lines are its rows."));
        Walk walk = walks.get();
        try {
            List<List<String>> columns = new ColumnWalk(walk, table, limits, refusals).read();
            return new NestedRecords(facts, walk, new Turned(columns)::next);
        } catch (RuntimeException e) {
            walk.close();
            throw e;
        }
    }

    private FileFacts facts(Survey.Shape shape, Tables.Choice choice, List<String> notes) {
        return new FileFacts(
                shape.fileType(),
                null,
                encoding,
                null,
                choice.name(),
                choice.names(),
                choice.table().header(),
                0,
                shape.samples(),
                notes,
                choice.repeated());
    }

    /** Rows of a table of columns. */
    private static final class Turned {

        private final List<List<String>> columns;
        private int row;

        Turned(List<List<String>> columns) {
            this.columns = columns;
        }

        @Nullable
        RawRecord next() {
            if (row == columns.get(0).size()) {
                return null;
            }
            int at = row++;
            String[] cells = columns.stream()
                    .map(column -> Objects.requireNonNull(column.get(at)))
                    .toArray(String[]::new);
            return new RawRecord(at + 1L, cells);
        }
    }
}
