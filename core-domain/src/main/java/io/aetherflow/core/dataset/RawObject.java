package io.aetherflow.core.dataset;

/**
 * A stored object.
 *
 * @param bucket the store's bucket, or its name for a local folder
 * @param sha256 of the bytes, lower-case hex
 */
public record RawObject(String bucket, String key, long sizeBytes, String sha256) {}
