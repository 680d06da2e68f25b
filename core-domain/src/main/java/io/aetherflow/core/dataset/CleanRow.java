package io.aetherflow.core.dataset;

import java.util.Map;

/**
 * A stored clean row, readable without the plugin that made it.
 *
 * @param number 1 for the first accepted row
 * @param sourceLine the physical line in the file
 * @param values by schema column, in the schema's order; null where there is none; Java classes of the column types
 * @param extra cells of unmapped columns, by header
 */
public record CleanRow(long number, long sourceLine, Map<String, Object> values, Map<String, String> extra) {}
