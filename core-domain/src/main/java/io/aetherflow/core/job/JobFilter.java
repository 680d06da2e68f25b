package io.aetherflow.core.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which jobs of a scope are wanted; null: any. */
public record JobFilter(
        @Nullable JobStatus status,
        @Nullable JobType type,
        @Nullable UUID datasetId) {

    public static final JobFilter ANY = new JobFilter(null, null, null);

    public static JobFilter of(UUID datasetId) {
        return new JobFilter(null, null, datasetId);
    }
}
