package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file and what became of it.
 *
 * @param upload what its uploader sent
 * @param report what the load that it now points at found; null before the first one succeeded
 * @param failure why it failed; null otherwise
 * @param version 1 for the first upload; corrections make further ones
 */
public record Dataset(
        UUID id,
        DepartmentId department,
        Upload upload,
        DatasetStatus status,
        @Nullable LoadReport report,
        @Nullable Failure failure,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
