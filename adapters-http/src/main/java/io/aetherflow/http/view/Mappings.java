package io.aetherflow.http.view;

import io.aetherflow.core.dataset.HeaderMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mappings as the API has them: schema column by file header, null for a header that is left out. */
final class Mappings {

    private Mappings() {}

    static Map<String, @Nullable String> of(HeaderMapping mapping) {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        mapping.columns().forEach((header, column) -> columns.put(header, column.orElse(null)));
        return columns;
    }
}
