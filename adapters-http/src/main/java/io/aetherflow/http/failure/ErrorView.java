package io.aetherflow.http.failure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of every 4xx and 5xx. */
@Schema(name = "Error", description = "The body of every answer from 400 on.")
public record ErrorView(Content error) {

    @Schema(name = "ErrorContent")
    public record Content(
            @Schema(description = "One of the documented codes", example = "NOT_FOUND")
            String code,

            @Schema(description = "What happened, where, and what to do")
            String message,

            @Schema(description = "`side` is data, plugin or platform; `hint` says what to do")
            Map<String, @Nullable Object> details,

            String requestId,
            Instant timestamp) {}
}
