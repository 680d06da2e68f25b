package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.core.flow.Admission;
import io.dropwizard.util.DataSize;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The {@code admission} part: how much may come in before the platform says no. */
public final class AdmissionConfiguration {

    @JsonProperty
    @Min(1)
    private int uploadsAtOnce = Admission.Limits.USUAL.uploadsAtOnce();

    @JsonProperty
    @Min(1)
    private int jobsWaiting = Admission.Limits.USUAL.jobsWaiting();

    @JsonProperty
    @NotNull
    private DataSize leastFree = DataSize.bytes(Admission.Limits.USUAL.leastFree());

    public Admission.Limits limits() {
        return new Admission.Limits(uploadsAtOnce, jobsWaiting, leastFree.toBytes());
    }
}
