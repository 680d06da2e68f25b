package io.aetherflow.core.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which file header feeds which schema column. In what a user sends, headers it does not name are inferred; in what a
 * dataset shows, every header is named.
 *
 * @param columns by file header, in the file's order; empty: the column is left out of the schema and kept as extra
 */
public record HeaderMapping(Map<String, Optional<String>> columns) {

    public static final HeaderMapping INFERRED = new HeaderMapping(Map.of());

    public HeaderMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
