package io.aetherflow.core.job;

import java.util.EnumSet;
import java.util.Set;

/** Where a job stands inside the house. What users see is its {@link JobStatus}. */
public enum JobState {
    QUEUED,
    RUNNING,
    /** Failed, and tried again when its time has come. */
    RETRY_WAIT,
    SUCCEEDED,
    /** Failed for good. */
    DEAD,
    CANCELLED;

    /** The states this one may become; a database trigger holds the same table. */
    public Set<JobState> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(RUNNING, SUCCEEDED, RETRY_WAIT, DEAD, QUEUED, CANCELLED);
            case RETRY_WAIT -> EnumSet.of(RUNNING, CANCELLED);
            case DEAD, CANCELLED -> EnumSet.of(QUEUED);
            case SUCCEEDED -> EnumSet.noneOf(JobState.class);
        };
    }

    /** Nothing more happens unless someone asks for it. */
    public boolean ended() {
        return this == SUCCEEDED || this == DEAD || this == CANCELLED;
    }

    public JobStatus status() {
        return switch (this) {
            case QUEUED -> JobStatus.QUEUED;
            case RUNNING -> JobStatus.PROCESSING;
            case SUCCEEDED -> JobStatus.SUCCEEDED;
            case RETRY_WAIT, DEAD, CANCELLED -> JobStatus.FAILED;
        };
    }
}
