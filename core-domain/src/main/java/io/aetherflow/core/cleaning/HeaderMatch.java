package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.table.TableSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which header feeds which column of one schema.
 *
 * @param columns by header position: the column's position, or -1 for a header that is kept as extra
 * @param bases by header position: why
 * @param ties headers that fit one column equally well
 * @param notes decisions worth knowing
 */
record HeaderMatch(
        TableSchema schema,
        HeaderNames names,
        List<Integer> columns,
        List<MatchBasis> bases,
        List<Tie> ties,
        List<String> notes) {

    /** A column that several headers claim with equal right. */
    record Tie(String column, List<String> headers) {}

    /** The names of the columns that a header feeds. */
    Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        for (int column : columns) {
            if (column >= 0) {
                mapped.add(schema.columns().get(column).name());
            }
        }
        ties.forEach(tie -> mapped.add(tie.column()));
        return mapped;
    }

    /** The header's position that feeds a column, or -1. */
    int headerOf(int column) {
        return columns.indexOf(column);
    }

    HeaderMapping mapping() {
        Map<String, Optional<String>> byHeader = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            int column = columns.get(i);
            byHeader.put(
                    names.names().get(i),
                    column < 0
                            ? Optional.empty()
                            : Optional.of(schema.columns().get(column).name()));
        }
        return new HeaderMapping(byHeader);
    }
}
