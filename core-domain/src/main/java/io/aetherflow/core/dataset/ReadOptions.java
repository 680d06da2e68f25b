package io.aetherflow.core.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to read a file, as far as the uploader says; what is null or empty is inferred.
 *
 * @param decimal the decimal mark, {@code .} or {@code ,}
 * @param sheet a workbook's sheet by its name, or the path of a nested file's records, as {@code orders.items}
 * @param headerRow the header's physical line, 1 for the first
 * @param nullTokens cells that mean "no value" in every column, beside those of the schema
 * @param constants values for schema columns that the file does not have, as they would stand in a cell
 */
public record ReadOptions(
        @Nullable String encoding,
        @Nullable Character delimiter,
        @Nullable Character decimal,
        @Nullable DateOrder dateOrder,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        List<String> nullTokens,
        Map<String, String> constants) {

    public static final ReadOptions INFERRED = new ReadOptions(null, null, null, null, null, null, List.of(), Map.of());

    /** These, and where they say nothing what was said before. */
    public ReadOptions over(ReadOptions before) {
        Map<String, String> all = new HashMap<>(before.constants);
        all.putAll(constants);
        return new ReadOptions(
                encoding == null ? before.encoding : encoding,
                delimiter == null ? before.delimiter : delimiter,
                decimal == null ? before.decimal : decimal,
                dateOrder == null ? before.dateOrder : dateOrder,
                sheet == null ? before.sheet : sheet,
                headerRow == null ? before.headerRow : headerRow,
                nullTokens.isEmpty() ? before.nullTokens : nullTokens,
                all);
    }

    public ReadOptions {
        nullTokens = List.copyOf(nullTokens);
        constants = Map.copyOf(constants);
    }
}
