package io.aetherflow.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.job.Submission;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to a correction, and to a file being read anew. */
@Schema(name = "Revision")
public record RevisionView(
        UUID datasetId,
        UUID jobId,

        @Schema(allowableValues = {"queued", "processing", "succeeded", "failed"})
        String status,

        @Schema(description = "The file that makes the version what it is: the correction, or the dataset's own")
        String s3Key,

        String sha256,
        long fileSizeBytes,

        @Schema(description = "The version that the job makes")
        int version,

        @Schema(description = "The dataset, where it has the same correction already; absent otherwise")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        UUID duplicateOf) {

    public static RevisionView of(Submission submission, RawObject object) {
        UUID dataset = submission.dataset().id();
        return new RevisionView(
                dataset,
                submission.job().id(),
                Words.of(submission.job().status()),
                object.key(),
                object.sha256(),
                object.sizeBytes(),
                submission.job().version(),
                submission.duplicate() ? dataset : null);
    }
}
