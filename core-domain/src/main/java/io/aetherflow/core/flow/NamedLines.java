package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.RowVerdict;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.RejectedRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows that one correction says to replace: each may be replaced by one row alone. */
final class NamedLines {

    private final Set<RowPlace> seen = new HashSet<>();

    /** Whether the record is the first for its place; one that stands for no other row always is. */
    boolean add(RecordBatch batch, int index, Part part) {
        RowPlace place = batch.place(index);
        return place.part() == part.number() || seen.add(place);
    }

    RowVerdict twice(RecordBatch batch, int index) {
        String line = batch.place(index).toString();
        CellIssue issue = new CellIssue(
                null,
                line,
                "line",
                "Another row of the correction stands for line " + line + " already.",
                "Keep one of them, or empty the line number of a row that is to be added.");
        return new RowVerdict.Rejected(
                new RejectedRow(batch.record(index).line(), batch.record(index).cells(), List.of(issue)));
    }
}
