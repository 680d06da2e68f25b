package io.aetherflow.core.job;

/** What a heartbeat hears back. */
public enum Pulse {
    /** The lease is extended. */
    ALIVE,
    /** The lease is extended, and someone asked for the job to be cancelled. */
    CANCEL_REQUESTED,
    /** The claim is lost: another worker has the job, or it is gone. Stop at once. */
    LOST
}
