package io.aetherflow.core.dataset;

import java.time.Instant;

/** An object as a store lists it. */
public record StoredObject(String key, long sizeBytes, Instant modifiedAt) {}
