package io.aetherflow.core.dataset;

import io.aetherflow.core.identity.Page;
import java.util.List;

/**
 * A stretch of a dataset's clean rows.
 *
 * @param columns of the schema in its order; none where nothing is loaded
 * @param total rows that the query's filters hold for, on this page or not
 */
public record RowPage(List<String> columns, Page<CleanRow> rows, long total) {

    /** Of a dataset that has not loaded. */
    public static final RowPage NOTHING = new RowPage(List.of(), new Page<>(List.of(), null), 0);

    public RowPage {
        columns = List.copyOf(columns);
    }
}
