package io.aetherflow.http.form;

import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.DeadLetterFilter;
import io.aetherflow.core.job.JobType;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which dead letters are asked for. */
public final class DeadLetterQuery {

    @Parameter(schema = @Schema(allowableValues = {"etl", "ml_inference"}))
    @QueryParam("job_type")
    private @Nullable String jobType;

    @Parameter(description = "The code of the failure, as VALIDATION")
    @QueryParam("reason")
    private @Nullable String reason;

    @Parameter(description = "The plugin and its version under which the job died, as sales@1.2.0")
    @QueryParam("plugin")
    private @Nullable String plugin;

    public DeadLetterFilter filter() {
        return of(jobType, reason, plugin);
    }

    static DeadLetterFilter of(@Nullable String jobType, @Nullable String reason, @Nullable String plugin) {
        return new DeadLetterFilter(
                Words.parse(JobType.class, jobType, "job_type"),
                Words.parse(FailureCode.class, reason, "reason"),
                Fields.optional(plugin, "plugin"));
    }
}
