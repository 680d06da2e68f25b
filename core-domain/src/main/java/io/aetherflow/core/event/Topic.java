package io.aetherflow.core.event;

/** What an event is about. */
public enum Topic {
    /** A file came in and waits for its ETL. */
    DATA_INGESTION("data.ingestion", true),
    /** A job succeeded. */
    PROCESSING_COMPLETE("data.processing.complete", true),
    /** A job failed for good: its message goes to the dead-letter queue, where there is one. */
    JOB_DEAD("jobs.dead", false),
    /** A dead job starts over: its message leaves the dead-letter queue. */
    JOB_REDRIVEN("jobs.redriven", false);

    private final String wire;
    private final boolean announced;

    Topic(String wire, boolean announced) {
        this.wire = wire;
        this.announced = announced;
    }

    /** The topic's name on the bus. */
    public String wire() {
        return wire;
    }

    /** Whether the bus tells it to everybody; the others are errands between the store of jobs and its queue. */
    public boolean announced() {
        return announced;
    }
}
