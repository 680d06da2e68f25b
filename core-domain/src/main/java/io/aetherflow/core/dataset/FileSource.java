package io.aetherflow.core.dataset;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file that can be read more than once.
 *
 * @param name as uploaded: said in messages, never trusted for the format
 * @param bytes opens the file from its beginning; the reader closes it
 */
public record FileSource(String name, long sizeBytes, Supplier<InputStream> bytes) {}
