package io.aetherflow.core.dataset;

/** Where a dataset stands, as its users see it. */
public enum DatasetStatus {
    UPLOADED,
    PROCESSING,
    COMPLETED,
    FAILED
}
