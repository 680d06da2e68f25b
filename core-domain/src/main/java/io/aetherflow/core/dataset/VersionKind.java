package io.aetherflow.core.dataset;

/** How a version of a dataset came about. */
public enum VersionKind {
    /** The file as it was first sent. */
    UPLOAD,
    /** Rows that were rejected, sent again. */
    CORRECTION,
    /** The same files read in another way, or by a newer plugin. */
    REPROCESS
}
