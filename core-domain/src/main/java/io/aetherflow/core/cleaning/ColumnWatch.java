package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the evidence of one column that a header or a constant feeds.
 *
 * @param position of the header, or -1 for a constant
 * @param label what the uploader calls the column
 * @param dates null unless the column is temporal
 * @param numbers null unless the column is numeric
 */
record ColumnWatch(
        Column column,
        int position,
        String label,
        NullTokens nulls,
        @Nullable DateEvidence dates,
        @Nullable NumberEvidence numbers) {

    static ColumnWatch of(Column column, int position, String label, ReadOptions options) {
        return new ColumnWatch(
                column,
                position,
                label,
                NullTokens.of(column, options),
                column.type().temporal() ? new DateEvidence() : null,
                column.type().numeric() ? new NumberEvidence(column) : null);
    }

    /** Whether the cells have to be seen at all. */
    boolean curious() {
        return dates != null || numbers != null;
    }

    void see(String raw) {
        String cell = Texts.trim(raw);
        if (cell.isEmpty() || nulls.matches(cell)) {
            return;
        }
        if (dates != null) {
            dates.see(cell);
        } else if (numbers != null) {
            numbers.see(cell);
        }
    }
}
