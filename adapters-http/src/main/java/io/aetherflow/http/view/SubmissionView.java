package io.aetherflow.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.job.Submission;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to an upload. */
@Schema(name = "Submission")
public record SubmissionView(
        UUID datasetId,
        UUID jobId,

        @Schema(allowableValues = {"queued", "processing", "succeeded", "failed"})
        String status,

        String s3Key,
        String sha256,
        long fileSizeBytes,

        @Schema(description = "The dataset that these bytes were already loaded as; absent otherwise")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        UUID duplicateOf) {

    public static SubmissionView of(Submission submission) {
        RawObject object = submission.dataset().upload().object();
        return new SubmissionView(
                submission.dataset().id(),
                submission.job().id(),
                Words.of(submission.job().status()),
                object.key(),
                object.sha256(),
                object.sizeBytes(),
                submission.duplicate() ? submission.dataset().id() : null);
    }
}
