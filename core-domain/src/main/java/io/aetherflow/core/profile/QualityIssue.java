package io.aetherflow.core.profile;

import org.jspecify.annotations.Nullable;

/**
 * Something about a dataset that a person should know before trusting it.
 *
 * @param column null where the whole dataset is meant
 * @param description one sentence with the numbers it rests on
 */
public record QualityIssue(
        Kind kind, Severity severity, @Nullable String column, String description) {

    /** What is the matter. */
    public enum Kind {
        HIGH_NULLS,
        DUPLICATES,
        OUTLIERS,
        MIXED_TYPES,
        CONSTANT
    }

    /** How much it matters. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }
}
