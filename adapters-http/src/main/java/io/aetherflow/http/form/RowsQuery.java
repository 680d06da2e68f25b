package io.aetherflow.http.form;

import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.dataset.RowQuery.Filter;
import io.aetherflow.core.dataset.RowQuery.Sort;
import io.aetherflow.core.failure.AetherException;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which clean rows are asked for, and in which order. */
public final class RowsQuery {

    private static final int MOST_FILTERS = 20;

    @Parameter(description = "A column, with - before it for the largest first; the order of the file without")
    @QueryParam("sort")
    private @Nullable String sort;

    @Parameter(description = "column:text, rows whose cell holds the text in any capitals; several must all hold")
    @QueryParam("filter")
    private @Nullable List<String> filter;

    public RowQuery query() {
        List<String> filters = filter == null ? List.of() : filter;
        Fields.checkSize(MOST_FILTERS, filters.size(), "filter");
        return new RowQuery(sort(), filters.stream().map(RowsQuery::filter).toList());
    }

    private @Nullable Sort sort() {
        String asked = Fields.optional(sort, "sort");
        if (asked == null) {
            return null;
        }
        boolean descending = asked.startsWith("-");
        return new Sort(descending ? asked.substring(1) : asked, descending);
    }

    /** A column's name has no colon; the text may have some. */
    private static Filter filter(String asked) {
        String sent = Fields.optional(asked, "filter");
        int colon = sent == null ? -1 : sent.indexOf(':');
        if (sent == null || colon < 0 || sent.substring(colon + 1).isBlank()) {
            throw unreadable();
        }
        return new Filter(sent.substring(0, colon), sent.substring(colon + 1));
    }

    private static AetherException unreadable() {
        return Fields.invalid("filter", "The parameter 'filter' must be a column and a text, as channel:web.");
    }
}
