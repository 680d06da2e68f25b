package io.aetherflow.core.profile;

import io.aetherflow.core.table.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a dataset's clean rows. All counts are exact.
 *
 * @param uniqueCount distinct values, nulls left out
 * @param min smallest value in its canonical text (ISO dates, plain decimals; texts by code point); null without values
 * @param max likewise the largest
 * @param numericTexts values of a TEXT column that read as plain numbers; 0 for other types
 * @param top the commonest values, the most frequent first and then by text; at most ten
 * @param numbers null unless the column is numeric and has a value
 */
public record ColumnProfile(
        String name,
        ColumnType type,
        long nullCount,
        long uniqueCount,
        @Nullable String min,
        @Nullable String max,
        long numericTexts,
        List<ValueCount> top,
        @Nullable NumberProfile numbers) {

    public ColumnProfile {
        top = List.copyOf(top);
    }
}
