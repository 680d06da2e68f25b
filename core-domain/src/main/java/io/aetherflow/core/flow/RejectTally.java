package io.aetherflow.core.flow;

import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.RejectedRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts rejected rows by reason, and keeps one example of each. */
final class RejectTally {

    private static final int MOST_REASONS = 5;

    private final Map<String, Reason> reasons = new LinkedHashMap<>();
    private long rows;

    void add(RejectedRow row) {
        rows++;
        CellIssue issue = row.issue();
        reasons.computeIfAbsent(issue.rule() + "/" + issue.column(), key -> new Reason(row)).count++;
    }

    long rows() {
        return rows;
    }

    Map<String, Long> byRule() {
        return reasons.values().stream()
                .collect(Collectors.groupingBy(
                        reason -> reason.example.issue().rule(), Collectors.summingLong(reason -> reason.count)));
    }

    /** The commonest reasons, for people: {@code 120 rows for amount (line 7: 'x' is not a number.)}. */
    String inWords() {
        return commonest().stream().map(RejectTally::inWords).collect(Collectors.joining("; "));
    }

    private static String inWords(Reason reason) {
        CellIssue issue = reason.example.issue();
        return reason.count + (reason.count == 1 ? " row" : " rows")
                + (issue.column() == null ? "" : " for " + issue.column())
                + " (line " + reason.example.line() + ": " + issue.message() + ")";
    }

    private List<Reason> commonest() {
        return reasons.values().stream()
                .sorted(Comparator.comparingLong((Reason reason) -> reason.count)
                        .reversed())
                .limit(MOST_REASONS)
                .toList();
    }

    private static final class Reason {

        private final RejectedRow example;
        private long count;

        private Reason(RejectedRow example) {
            this.example = example;
        }
    }
}
