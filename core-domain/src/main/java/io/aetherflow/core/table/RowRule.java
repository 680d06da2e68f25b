package io.aetherflow.core.table;

import java.util.List;
import java.util.function.Predicate;

/**
 * A rule that a declaration of a column can't say. A row that breaks it is rejected, so keep oddities for insights.
 *
 * @param name short and stable, as {@code sold_on_not_in_future}: rejects are grouped by it
 * @param columns what it looks at; the first is named in the reject
 * @param message what is wrong, for the analyst
 * @param hint what to do about it
 * @param holds true where the row is fine; it sees values after derivations, null where there is none
 */
public record RowRule(String name, List<String> columns, String message, String hint, Predicate<Row> holds) {

    public RowRule {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Rule " + name + " names no column");
        }
        columns = List.copyOf(columns);
    }
}
