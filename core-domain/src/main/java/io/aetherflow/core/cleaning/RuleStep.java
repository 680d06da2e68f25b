package io.aetherflow.core.cleaning;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.RowRule;
import io.aetherflow.core.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** Holds each row against one rule of the schema. */
final class RuleStep {

    private final TableSchema schema;
    private final RowRule rule;

    RuleStep(TableSchema schema, RowRule rule) {
        this.schema = schema;
        this.rule = rule;
    }

    /** A rule about a column that is at fault already would only say so again. */
    void run(Row row, long line, RowIssues issues) {
        if (!issues.isEmpty() && rule.columns().stream().anyMatch(issues::blame)) {
            return;
        }
        if (!holds(row, line)) {
            String column = rule.columns().get(0);
            issues.add(new CellIssue(column, shown(row.get(column)), rule.name(), rule.message(), rule.hint()));
        }
    }

    private boolean holds(Row row, long line) {
        try {
            return rule.holds().test(row);
        } catch (RuntimeException e) {
            throw new AetherException(
                    FailureCode.PLUGIN_ERROR,
                    "The department's plugin is at fault: in " + schema.name() + ", the rule " + rule.name() + " on "
                            + rule.columns().get(0) + " failed on line " + line + " of the file.",
                    e);
        }
    }

    private static @Nullable String shown(@Nullable Object value) {
        return value == null ? null : Texts.quote(value.toString());
    }
}
