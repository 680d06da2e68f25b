package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import java.util.HashMap;
import java.util.Map;

/** Reads the constants of a file as the cells they stand for. */
final class FixedValues {

    private FixedValues() {}

    static Outcome<Map<Integer, Object>> of(TableSchema schema, ReadOptions options, Formats formats) {
        Map<Integer, Object> values = new HashMap<>();
        for (Map.Entry<String, String> constant : options.constants().entrySet()) {
            int position = schema.indexOf(constant.getKey());
            Column column = schema.columns().get(position);
            RowIssues issues = new RowIssues();
            Object value = new ColumnCleaner(column, NullTokens.of(column, options), formats.of(column.name()), false)
                    .clean(constant.getValue(), issues);
            if (value == null) {
                return Outcome.refused(unusable(column, constant.getValue(), issues));
            }
            values.put(position, value);
        }
        return Outcome.done(values);
    }

    private static Failure unusable(Column column, String text, RowIssues issues) {
        CellIssue issue = issues.isEmpty()
                ? issues.doubts().stream()
                        .findFirst()
                        .map(RowIssues.Doubt::issue)
                        .orElse(null)
                : issues.list().get(0);
        String message = "The constant for " + column.name() + " can't be used: "
                + (issue == null ? "'" + Texts.quote(text) + "' is no value." : issue.message());
        return Failure.of(
                        FailureCode.VALIDATION,
                        message,
                        issue == null ? "Give a value, or leave the constant out." : issue.hint())
                .with("column", column.name());
    }
}
