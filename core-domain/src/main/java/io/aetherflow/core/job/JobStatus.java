package io.aetherflow.core.job;

/** Where a job stands, as its users see it. */
public enum JobStatus {
    QUEUED,
    PROCESSING,
    SUCCEEDED,
    FAILED
}
