package io.aetherflow.core.job;

import io.aetherflow.core.identity.DepartmentId;
import java.util.UUID;

/** Which job changed, and whose it is; how it stands now is read in the scope of who asks. */
public record JobChange(UUID jobId, UUID datasetId, DepartmentId department) {

    public static JobChange of(Job job) {
        return new JobChange(job.id(), job.datasetId(), job.department());
    }
}
