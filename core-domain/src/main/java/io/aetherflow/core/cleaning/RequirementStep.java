package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds each row against one requirement of the schema. */
final class RequirementStep {

    static final String RULE = "required";

    private final Requirement requirement;
    private final Set<String> columns = new HashSet<>();
    private final int[][] alternatives;
    private final String first;
    private final int header;

    RequirementStep(HeaderMatch match, Requirement requirement) {
        TableSchema schema = match.schema();
        this.requirement = requirement;
        requirement.anyOf().forEach(columns::addAll);
        alternatives = requirement.anyOf().stream()
                .map(all -> all.stream().mapToInt(schema::indexOf).toArray())
                .toArray(int[][]::new);
        first = requirement.anyOf().get(0).iterator().next();
        header = match.headerOf(schema.indexOf(first));
    }

    void run(Row row, RawRecord record, RowIssues issues) {
        for (int[] all : alternatives) {
            if (present(row, all)) {
                return;
            }
        }
        report(record, issues);
    }

    /** What stands there instead of a value, such as NA. */
    private @Nullable String cell(RawRecord record) {
        return header < 0 || Texts.trim(record.cell(header)).isEmpty() ? null : Texts.quote(record.cell(header));
    }

    private static boolean present(Row row, int[] columns) {
        for (int column : columns) {
            if (row.get(column) == null) {
                return false;
            }
        }
        return true;
    }

    /** The cells that can't be read say it better than "missing" would; a cell already named is enough. */
    private void report(RawRecord record, RowIssues issues) {
        List<CellIssue> unreadable = issues.doubts().stream()
                .map(RowIssues.Doubt::issue)
                .filter(issue -> columns.contains(issue.column()))
                .toList();
        unreadable.stream().filter(issue -> !issues.list().contains(issue)).forEach(issues::add);
        if (unreadable.isEmpty() && columns.stream().noneMatch(issues::blame)) {
            issues.add(new CellIssue(
                    first,
                    cell(record),
                    RULE,
                    "The row has no " + requirement.inWords() + ".",
                    "Fill it in, or leave the row out."));
        }
    }
}
