package io.aetherflow.http.view;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.RowPage;
import io.aetherflow.core.identity.Page;
import io.aetherflow.http.json.Values;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One clean row. */
@Schema(name = "CleanRow")
public record RowView(
        long rowNo,

        @Schema(description = "The line in the file where the record begins")
        long sourceLine,

        @Schema(description = "By schema column; decimals are strings")
        Map<String, @Nullable Object> values,

        @Schema(description = "Cells of unmapped columns, by header")
        Map<String, String> extra) {

    @Schema(name = "CleanRowPage")
    public record Listed(
            List<RowView> items,
            @Nullable String nextCursor,
            List<String> columns,

            @Schema(description = "Rows that the filter holds for, all of them without one")
            long total) {}

    public static Listed of(RowPage page) {
        Page<RowView> shown = page.rows().map(RowView::of);
        return new Listed(shown.items(), shown.nextCursor(), page.columns(), page.total());
    }

    static RowView of(CleanRow row) {
        return new RowView(row.number(), row.sourceLine(), Values.json(row.values()), row.extra());
    }
}
