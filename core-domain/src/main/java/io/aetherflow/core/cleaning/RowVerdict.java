package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.RejectedRow;
import io.aetherflow.core.table.Row;

/** What became of one record. */
public sealed interface RowVerdict {

    /**
     * The record is a row.
     *
     * @param row reused for the next record: copy what you keep
     */
    record Accepted(Row row) implements RowVerdict {}

    /** The record is kept aside, with its reasons. */
    record Rejected(RejectedRow row) implements RowVerdict {}
}
