package io.aetherflow.http.form;

import io.aetherflow.core.job.JobFilter;
import io.aetherflow.core.job.JobStatus;
import io.aetherflow.core.job.JobType;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which jobs are asked for. */
public final class JobQuery {

    @Parameter(schema = @Schema(allowableValues = {"queued", "processing", "succeeded", "failed"}))
    @QueryParam("status")
    private @Nullable String status;

    @Parameter(schema = @Schema(allowableValues = {"etl", "ml_inference"}))
    @QueryParam("job_type")
    private @Nullable String jobType;

    @Parameter(schema = @Schema(type = "string", format = "uuid"))
    @QueryParam("dataset_id")
    private @Nullable String datasetId;

    public JobFilter filter() {
        return new JobFilter(
                Words.parse(JobStatus.class, status, "status"),
                Words.parse(JobType.class, jobType, "job_type"),
                Fields.uuid(datasetId, "dataset_id"));
    }
}
