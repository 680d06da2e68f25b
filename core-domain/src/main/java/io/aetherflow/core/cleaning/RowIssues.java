package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.CellIssue;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one row, and which of its cells were left without a value because they can't be read. */
final class RowIssues {

    /** An unreadable cell: it rejects the row where a requirement needed it, and is only counted otherwise. */
    record Doubt(ColumnCleaner cleaner, CellIssue issue) {}

    private final List<CellIssue> issues = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    void clear() {
        if (!issues.isEmpty()) {
            issues.clear();
        }
        if (!doubts.isEmpty()) {
            doubts.clear();
        }
    }

    void add(CellIssue issue) {
        issues.add(issue);
    }

    void doubt(ColumnCleaner cleaner, CellIssue issue) {
        doubts.add(new Doubt(cleaner, issue));
    }

    boolean isEmpty() {
        return issues.isEmpty();
    }

    /** Whether nothing is wrong, or only that cells are empty: in a line of totals they have to be. */
    boolean onlyMissing() {
        for (int i = 0; i < issues.size(); i++) {
            CellIssue issue = issues.get(i);
            if (issue.value() != null || !RequirementStep.RULE.equals(issue.rule())) {
                return false;
            }
        }
        return true;
    }

    /** Whether something is known against a column. */
    boolean blame(String column) {
        for (int i = 0; i < issues.size(); i++) {
            if (column.equals(issues.get(i).column())) {
                return true;
            }
        }
        return false;
    }

    List<CellIssue> list() {
        return issues;
    }

    List<Doubt> doubts() {
        return doubts;
    }
}
