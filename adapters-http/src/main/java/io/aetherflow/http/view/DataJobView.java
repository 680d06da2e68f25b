package io.aetherflow.http.view;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.Submission;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job in the words of the data ingestion API. */
@Schema(name = "DataJob")
public record DataJobView(
        UUID jobId,

        @Schema(allowableValues = {"queued", "processing", "completed", "failed"})
        String status,

        @Schema(minimum = "0", maximum = "100") int progress,
        @Nullable String error) {

    /** The answer to an upload. */
    @Schema(name = "DataUpload")
    public record Accepted(
            UUID jobId,

            @Schema(allowableValues = {"queued", "processing", "completed", "failed"})
            String status,

            String s3Key) {

        public static Accepted of(Submission submission) {
            return new Accepted(
                    submission.job().id(),
                    word(submission.job()),
                    submission.dataset().upload().object().key());
        }
    }

    public static DataJobView of(Job job) {
        Failure failure = job.run().failure();
        return new DataJobView(job.id(), word(job), job.run().progress(), failure == null ? null : failure.message());
    }

    /** A job that fails for now and is tried again is still in work, in these words. */
    private static String word(Job job) {
        return job.run().willRetry()
                ? "processing"
                : switch (job.status()) {
                    case SUCCEEDED -> "completed";
                    case QUEUED, PROCESSING, FAILED -> Words.of(job.status());
                };
    }
}
