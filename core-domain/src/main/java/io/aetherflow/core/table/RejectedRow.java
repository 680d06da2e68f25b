package io.aetherflow.core.table;

import java.util.List;

/**
 * A record that did not load, with every reason found.
 *
 * @param part of its dataset's version that it stands in: 0 for the dataset's own file, and for a row that corrects one of
 *     it; n for the n-th correction
 * @param line the physical line where it begins; 1 is the first line of the file
 * @param cells as they stand in the file, in the header's order (more or fewer where the record is ragged)
 * @param issues at least one
 */
public record RejectedRow(int part, long line, List<String> cells, List<CellIssue> issues) {

    public RejectedRow {
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("A rejected row needs a reason");
        }
        cells = List.copyOf(cells);
        issues = List.copyOf(issues);
    }

    /** In the dataset's own file. */
    public RejectedRow(long line, List<String> cells, List<CellIssue> issues) {
        this(0, line, cells, issues);
    }

    /** The first reason, the one that rejects are grouped by. */
    public CellIssue issue() {
        return issues.get(0);
    }
}
