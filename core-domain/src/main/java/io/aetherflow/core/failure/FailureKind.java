package io.aetherflow.core.failure;

/** Who has to act on a failure. HTTP status and retry follow from it, each in one place. */
public enum FailureKind {
    /** The request or the data is at fault: the person who sent it can mend it; trying again unchanged is useless. */
    USER,
    /** A defect of the platform or of a plugin. */
    INTERNAL,
    /** Something the platform depends on did not answer: trying again later may help. */
    EXTERNAL,
    /** A limit of capacity is reached (disk, quota, time): trying again later may help. */
    EXHAUSTED
}
