package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.core.flow.AuditCheckpoints;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The {@code audit} part: how often the trail of who did what is signed. */
public final class AuditConfiguration {

    @JsonProperty
    @NotNull
    private Duration checkpointEvery = Duration.hours(1);

    @JsonProperty
    @Min(1)
    @Max(100_000)
    private int checkpointRows = AuditCheckpoints.Settings.USUAL.rows();

    public AuditCheckpoints.Settings checkpoints() {
        return new AuditCheckpoints.Settings(checkpointRows, checkpointEvery.toJavaDuration());
    }
}
