package io.aetherflow.core.cleaning;

import java.util.List;

/** Reads the cells of one column as its type. Not for many threads. */
interface CellReader {

    /**
     * Reads one cell.
     *
     * @param cell trimmed and not empty
     * @return a value of the column's Java class, or a {@link Trouble}
     */
    Object read(String cell);

    /** What there is to say about the cells read so far, in sentences. */
    default List<String> notes(String column) {
        return List.of();
    }
}
