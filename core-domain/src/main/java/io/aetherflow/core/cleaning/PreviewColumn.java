package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.table.ColumnType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One header of a file, and what is proposed for it.
 *
 * @param header as it stands in the file; blank and repeated ones with a name of their own
 * @param column of the schema that it would feed; null: its cells are kept as extra
 * @param confidence 0 to 1: how sure the name is, times the share of cells that the column can hold
 * @param type that the cells look like, whatever the column's type
 * @param dateOrder how its dates would be read; null where it has none
 * @param decimal the decimal mark of its numbers; null where it has none
 * @param unit what stands in brackets at its end
 * @param empty cells without a value, among those seen
 * @param examples its first distinct values
 */
public record PreviewColumn(
        String header,
        @Nullable String column,
        MatchBasis basis,
        BigDecimal confidence,
        ColumnType type,
        @Nullable DateOrder dateOrder,
        @Nullable Character decimal,
        @Nullable String unit,
        long empty,
        List<String> examples) {

    public PreviewColumn {
        examples = List.copyOf(examples);
    }
}
