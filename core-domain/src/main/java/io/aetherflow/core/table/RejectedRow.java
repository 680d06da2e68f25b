package io.aetherflow.core.table;

import java.util.List;

/**
 * A record that did not load, with every reason found.
 *
 * @param line the physical line where it begins; 1 is the first line of the file
 * @param cells as they stand in the file, in the header's order (more or fewer where the record is ragged)
 * @param issues at least one
 */
public record RejectedRow(long line, List<String> cells, List<CellIssue> issues) {

    public RejectedRow {
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("A rejected row needs a reason");
        }
        cells = List.copyOf(cells);
        issues = List.copyOf(issues);
    }

    /** The first reason, the one that rejects are grouped by. */
    public CellIssue issue() {
        return issues.get(0);
    }
}
