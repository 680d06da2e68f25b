package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one column into values of its type. Not for many threads. */
final class ColumnCleaner {

    private final Column column;
    private final boolean text;
    private final NullTokens nulls;
    private final CellReader reader;
    private final Limits limits;
    private final boolean lenient;
    private final NullCounts nullCounts = new NullCounts();
    private long unreadable;
    private String unreadableExample = "";

    /** @param lenient for a column that is computed anyway: what can't be stored is left out */
    ColumnCleaner(Column column, NullTokens nulls, ColumnFormat format, boolean lenient) {
        this.column = column;
        this.text = column.type() == ColumnType.TEXT;
        this.nulls = nulls;
        this.reader = format.reader(column);
        this.limits = new Limits(column);
        this.lenient = lenient;
    }

    @Nullable
    Object clean(String raw, RowIssues issues) {
        String cell = text ? Texts.clean(raw) : Texts.trim(raw);
        if (cell.isEmpty()) {
            return null;
        }
        if (nulls.matches(cell)) {
            nullCounts.add(cell);
            return null;
        }
        Object value = reader.read(cell);
        if (!(value instanceof Trouble)) {
            value = limits.check(cell, value);
        }
        if (value instanceof Trouble trouble) {
            report(raw, trouble, issues);
            return null;
        }
        return value;
    }

    /** A cell of an accepted row stayed without a value. */
    void countUnreadable(CellIssue issue) {
        if (unreadable++ == 0 && issue.value() != null) {
            unreadableExample = issue.value();
        }
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(nullCounts.notes(column.name()));
        notes.addAll(reader.notes(column.name()));
        if (unreadable > 0) {
            notes.add(column.name() + ": no value is taken from " + Texts.count(unreadable, "cell")
                    + " that can't be read, as " + Texts.quoted(unreadableExample) + ".");
        }
        return notes;
    }

    private void report(String raw, Trouble trouble, RowIssues issues) {
        if (lenient) {
            return;
        }
        CellIssue issue =
                new CellIssue(column.name(), Texts.quote(raw), trouble.rule(), trouble.message(), trouble.hint());
        if (trouble.illegal()) {
            issues.add(issue);
        } else {
            issues.doubt(this, issue);
        }
    }
}
