package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which of a dataset's versions is asked for: {@code ?version=}. */
public final class VersionQuery {

    @Parameter(
            description = "One of the dataset's versions; the one that it shows where it is left out",
            schema = @Schema(type = "integer", format = "int32", minimum = "1"))
    @QueryParam("version")
    private @Nullable String version;

    /** Null where none is named. */
    public @Nullable Integer number() {
        if (version == null || version.isBlank()) {
            return null;
        }
        if (!version.strip().matches("[1-9][0-9]{0,8}")) {
            throw Fields.invalid("version", "The parameter 'version' must be the number of a version, from 1.");
        }
        return Integer.valueOf(version.strip());
    }
}
