package io.aetherflow.core.dataset;

/** What became of a version of a dataset. */
public enum VersionState {
    /** Its job has not ended. */
    PENDING,
    /** Its rows are there: it is the current one, or can be restored. */
    LOADED,
    FAILED,
    /** Its rows were dropped, newer versions having taken their place. */
    DROPPED
}
