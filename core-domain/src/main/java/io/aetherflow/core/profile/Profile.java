package io.aetherflow.core.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What the rows of a dataset's current load are like.
 *
 * @param rowCount clean rows
 * @param duplicateRows records of the file that repeat an earlier one exactly
 * @param qualityScore 0 to 1, see {@link Quality}
 * @param qualityFormula the score's formula with its numbers filled in
 * @param columns those that the file fed or a derivation filled, in the schema's order
 */
public record Profile(
        UUID datasetId,
        UUID loadId,
        long rowCount,
        long duplicateRows,
        BigDecimal qualityScore,
        String qualityFormula,
        List<QualityIssue> issues,
        List<ColumnProfile> columns) {

    public Profile {
        issues = List.copyOf(issues);
        columns = List.copyOf(columns);
    }

    public int columnCount() {
        return columns.size();
    }
}
