package io.aetherflow.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.RejectedRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record that did not load: its first reason, then all of them, then its cells. */
@Schema(name = "RejectedRow")
public record RejectView(
        @Schema(description = "Where the record begins, 1 for the first line of the file that it stands in")
        long line,

        @Schema(description = "The correction that it stands in, 1 for the first; absent in the dataset's own file")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Integer correction,

        @Nullable String column,
        @Nullable String value,
        String rule,
        String message,
        String hint,
        List<Issue> issues,
        List<String> cells) {

    @Schema(name = "CellIssue")
    public record Issue(@Nullable String column, @Nullable String value, String rule, String message, String hint) {

        static Issue of(CellIssue issue) {
            return new Issue(issue.column(), issue.value(), issue.rule(), issue.message(), issue.hint());
        }
    }

    @Schema(name = "RejectedRowPage")
    public record Listed(List<RejectView> items, @Nullable String nextCursor) implements PageView<RejectView> {}

    public static RejectView of(RejectedRow row) {
        CellIssue first = row.issue();
        return new RejectView(
                row.line(),
                row.part() == 0 ? null : row.part(),
                first.column(),
                first.value(),
                first.rule(),
                first.message(),
                first.hint(),
                row.issues().stream().map(Issue::of).toList(),
                row.cells());
    }
}
