package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.table.Column;

/**
 * How the values of one column are written.
 *
 * @param order of day, month and year, where their cells leave it open
 * @param years whether bare years stand for dates
 * @param mark the decimal mark
 */
record ColumnFormat(DateOrder order, boolean years, char mark) {

    /** For columns that no cell of theirs leaves open. */
    static final ColumnFormat PLAIN = new ColumnFormat(DateOrder.YMD, false, '.');

    static String inWords(DateOrder order) {
        return switch (order) {
            case DMY -> "day/month/year";
            case MDY -> "month/day/year";
            case YMD -> "year/month/day";
        };
    }

    CellReader reader(Column column) {
        return switch (column.type()) {
            case TEXT -> new TextReader();
            case BOOLEAN -> new BooleanReader();
            case DATE -> new TemporalReader(this, false);
            case TIMESTAMP -> new TemporalReader(this, true);
            case WHOLE, DECIMAL, MONEY -> NumberReaders.of(column, mark);
        };
    }
}
