package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All that a {@link RowCleaner} is made from; immutable.
 *
 * @param available columns that a header, a constant or a derivation gives
 * @param constants values for the whole file, by the column's position
 */
record RowPlan(
        HeaderMatch match,
        Set<String> available,
        Formats formats,
        ReadOptions options,
        Map<Integer, Object> constants) {

    TableSchema schema() {
        return match.schema();
    }

    int[] mappedColumns() {
        return columns().filter(column -> match.headerOf(column) >= 0).toArray();
    }

    int[] unmappedColumns() {
        return columns().filter(column -> match.headerOf(column) < 0).toArray();
    }

    int[] extraHeaders() {
        return IntStream.range(0, match.names().size())
                .filter(header -> match.columns().get(header) < 0)
                .toArray();
    }

    ColumnCleaner cleaner(int position) {
        Column column = schema().columns().get(position);
        boolean computed = schema().derivations().stream()
                .anyMatch(derivation -> derivation.mode() == Derivation.Mode.COMPUTED
                        && derivation.column().equals(column.name())
                        && !derivation.inputs().contains(column.name()));
        return new ColumnCleaner(column, NullTokens.of(column, options), formats.of(column.name()), computed);
    }

    /** Those that have something to work with, in declared order. */
    List<DerivationStep> derivations() {
        return schema().derivations().stream()
                .filter(derivation -> derivation.mode() != Derivation.Mode.UPLOAD_DAY)
                .filter(derivation -> Availability.runs(derivation, available))
                .map(derivation -> new DerivationStep(schema(), derivation))
                .toList();
    }

    List<RequirementStep> requirements() {
        return schema().requirements().stream()
                .map(requirement -> new RequirementStep(match, requirement))
                .toList();
    }

    List<RuleStep> rules() {
        return schema().rules().stream()
                .map(rule -> new RuleStep(schema(), rule))
                .toList();
    }

    String delimiter() {
        Character delimiter = options.delimiter();
        return delimiter == null || delimiter == ',' ? "a comma" : delimiter == '\t' ? "a tab" : "'" + delimiter + "'";
    }

    private IntStream columns() {
        return IntStream.range(0, schema().columns().size());
    }
}
