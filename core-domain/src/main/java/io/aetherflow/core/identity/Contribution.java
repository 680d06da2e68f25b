package io.aetherflow.core.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did to the data of their department, without the data.
 *
 * @param kind as {@code upload}, {@code correction}, {@code reprocess}, {@code unfinished_upload}
 * @param id of the dataset, or of the upload that is not finished
 * @param name that they gave to the dataset; null where there is none yet
 * @param fileName as they sent it
 */
public record Contribution(
        String kind,
        UUID id,
        DepartmentId department,
        @Nullable String name,
        String fileName,
        long sizeBytes,
        Instant at) {}
