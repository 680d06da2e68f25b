package io.aetherflow.core.profile;

/** What a load counted. */
public record RowCounts(long read, long accepted, long duplicates) {}
