package io.aetherflow.core.job;

import io.aetherflow.core.identity.Scope;
import java.util.UUID;

/**
 * A worker's right to a job, good while its lease lasts and nobody claimed after it.
 *
 * @param job as claimed
 * @param fence the number that every later call has to show
 */
public record Claim(Job job, String worker, long fence) {

    public UUID jobId() {
        return job.id();
    }

    public Scope scope() {
        return Scope.of(job.department());
    }
}
