package io.aetherflow.http.view;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.job.DeadLetterFilter;
import io.aetherflow.core.job.Job;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job that failed for good, and why. */
@Schema(name = "DeadLetter")
public record DeadLetterView(
        @Schema(description = "The job's id") UUID id,
        UUID datasetId,
        String department,

        @Schema(allowableValues = {"etl", "ml_inference"}) String jobType,

        int attempts,
        @Schema(description = "Workers that died on it") int crashes,

        @Schema(description = "Times the platform itself got in the way")
        int faults,

        FailureView.@Nullable Brief error,

        @Schema(description = "The plugin and its version under which it died") @Nullable
        String plugin,

        @Nullable Instant deadLetteredAt,
        Instant createdAt) {

    /** A stretch of them. */
    @Schema(name = "DeadLetterPage")
    public record Listed(
            List<DeadLetterView> items, @Nullable String nextCursor) implements PageView<DeadLetterView> {}

    public static DeadLetterView of(Job job) {
        Failure failure = job.run().failure();
        return new DeadLetterView(
                job.id(),
                job.datasetId(),
                job.department().value(),
                Words.of(job.type()),
                job.run().attempts(),
                job.run().crashes(),
                job.run().faults(),
                FailureView.Brief.of(failure),
                failure == null ? null : Objects.toString(failure.details().get(DeadLetterFilter.PLUGIN_DETAIL), null),
                job.run().deadLetteredAt(),
                job.createdAt());
    }
}
