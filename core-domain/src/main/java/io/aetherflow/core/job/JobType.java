package io.aetherflow.core.job;

/** What a job does. */
public enum JobType {
    /** Reads, cleans and loads the file. */
    ETL("etl"),
    /** Runs the department's models over the clean rows. */
    ML_INFERENCE("ml");

    private final String message;

    JobType(String message) {
        this.message = message;
    }

    /** The {@code job_type} of queue messages and the name of the queue; rows and the API show the constant's name. */
    public String message() {
        return message;
    }
}
