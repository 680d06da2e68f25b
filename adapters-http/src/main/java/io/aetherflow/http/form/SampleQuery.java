package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** How large a sample file is asked for: {@code ?rows=}. */
public final class SampleQuery {

    private static final int USUAL = 200;
    private static final int MOST = 10_000;

    @Parameter(
            description = "How many",
            schema =
                    @Schema(type = "integer", format = "int32", minimum = "1", maximum = "10000", defaultValue = "200"))
    @QueryParam("rows")
    private @Nullable String rows;

    public int number() {
        return rows == null || rows.isBlank() ? USUAL : Fields.number(rows, "rows", MOST);
    }
}
