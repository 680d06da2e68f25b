package io.aetherflow.http.view;

import io.aetherflow.core.flow.Allowance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How much the caller has asked. */
@Schema(name = "Usage")
public record UsageView(
        @Schema(description = "Every request of the hour that runs since the first of them, this one included")
        long requestsThisHour,

        QueryView query) {

    /** The queries, which alone are limited. */
    @Schema(name = "QueryUsage")
    public record QueryView(
            @Schema(description = "Queries that are answered within a window")
            long limit,

            @Schema(description = "Of those, how many are left in the window that runs")
            long remaining,

            @Schema(description = "When the window ends; null where none runs") @Nullable
            Instant resetsAt) {}

    public static UsageView of(long requests, Allowance queries, Instant now) {
        Instant end = queries.asked() == 0 ? null : now.plus(queries.left()).truncatedTo(ChronoUnit.MILLIS);
        return new UsageView(requests, new QueryView(queries.limit(), queries.remaining(), end));
    }
}
