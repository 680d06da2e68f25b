package io.aetherflow.http.form;

import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which stretch of a list is asked for: {@code ?limit=} and {@code ?cursor=}. */
public final class PageQuery {

    private static final int USUAL = 20;

    @Parameter(
            description = "How many at most",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100", defaultValue = "20"))
    @QueryParam("limit")
    private @Nullable String limit;

    @Parameter(description = "The next_cursor of the stretch before")
    @QueryParam("cursor")
    private @Nullable String cursor;

    public PageRequest request() {
        int most = limit == null ? USUAL : Fields.number(limit, "limit", PageRequest.MOST);
        return new PageRequest(most, cursor == null || cursor.isEmpty() ? null : cursor);
    }

    /** A list that never changes gives no cursor behind its end, so one that leads there is not of that list. */
    public <T> Page<T> followed(Page<T> found) {
        if (cursor != null && !cursor.isEmpty() && found.items().isEmpty()) {
            throw Fields.invalid("cursor", "The cursor does not belong to this list; start without one.");
        }
        return found;
    }
}
