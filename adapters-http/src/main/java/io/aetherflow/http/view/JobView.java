package io.aetherflow.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobEvent;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One piece of work on a dataset. */
@Schema(name = "Job")
public record JobView(
        UUID id,
        UUID datasetId,
        String department,
        @Schema(allowableValues = {"etl", "ml_inference"}) String jobType,

        @Schema(description = "The dataset's version that it makes, or looks at")
        int version,

        @Schema(allowableValues = {"queued", "processing", "succeeded", "failed"})
        String status,

        @Schema(minimum = "0", maximum = "100") int progress,
        String stage,
        int attempts,
        int maxAttempts,

        @Schema(description = "Workers that died on it; no attempt of its own")
        int crashes,

        @Schema(description = "Times the platform itself got in the way; no attempt of its own")
        int faults,

        FailureView.@Nullable Brief error,

        @Schema(description = "Failed for now; tried again at next_attempt_at")
        boolean willRetry,

        @Nullable Instant nextAttemptAt,

        @Schema(description = "Someone asked for it to stop; a running job does at its next step") @Nullable
        Instant cancelRequestedAt,

        @Schema(description = "Failed for good") @Nullable Instant deadLetteredAt,

        @Schema(description = "The history, oldest first; on a single job")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<Event> events,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt) {

    /** One change of state. */
    @Schema(name = "JobEvent")
    public record Event(
            int seq,
            @Nullable String from,
            String to,
            Instant at,
            @Nullable String reason) {

        static Event of(JobEvent event) {
            return new Event(
                    event.seq(),
                    event.from() == null ? null : Words.of(event.from()),
                    Words.of(event.to()),
                    event.at(),
                    event.reason());
        }
    }

    @Schema(name = "JobPage")
    public record Listed(List<JobView> items, @Nullable String nextCursor) implements PageView<JobView> {}

    public static JobView of(Job job) {
        return of(job, null);
    }

    public static JobView withHistory(Job job, List<JobEvent> history) {
        return of(job, history.stream().map(Event::of).toList());
    }

    private static JobView of(Job job, @Nullable List<Event> events) {
        JobRun run = job.run();
        return new JobView(
                job.id(),
                job.datasetId(),
                job.department().value(),
                Words.of(job.type()),
                job.version(),
                Words.of(job.status()),
                run.progress(),
                run.stage(),
                run.attempts(),
                run.maxAttempts(),
                run.crashes(),
                run.faults(),
                FailureView.Brief.of(run.failure()),
                run.willRetry(),
                run.willRetry() ? run.nextAttemptAt() : null,
                run.cancelRequestedAt(),
                run.deadLetteredAt(),
                events,
                job.createdAt(),
                run.startedAt(),
                run.completedAt());
    }
}
