package io.aetherflow.kit.plugin;

import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.table.RejectedRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What became of a file.
 *
 * @param plan how it was read: schema, mapping, options
 * @param rows the accepted ones
 * @param cleanerNotes what only the rows told, beside the plan's own notes
 */
public record LoadedFile(
        PluginRunner runner, FilePlan plan, ListedRows rows, List<RejectedRow> rejects, List<String> cleanerNotes) {

    public LoadedFile {
        rejects = List.copyOf(rejects);
        cleanerNotes = List.copyOf(cleanerNotes);
    }

    /** What was assumed or left aside, in sentences for the uploader. */
    public List<String> notes() {
        return Stream.concat(plan.notes().stream(), cleanerNotes.stream()).toList();
    }

    /** What the department's models say about it. */
    public List<Insight> insights() {
        return runner.insights(rows);
    }

    public Insight insight(String type) {
        return runner.insight(rows, type);
    }

    /** The header that feeds a column; empty where none does. */
    public String headerOf(String column) {
        return plan.mapping().columns().entrySet().stream()
                .filter(entry -> entry.getValue().filter(column::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The exact sum of a column over the accepted rows. */
    public BigDecimal sum(String column) {
        return rows.list().stream()
                .map(row -> row.decimal(column))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
