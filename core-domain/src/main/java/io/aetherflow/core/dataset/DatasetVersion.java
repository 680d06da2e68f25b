package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Failure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One state of a dataset's rows. A version is made by one ETL job, from all its parts, and never changes once it loaded.
 *
 * @param number 1 for the upload
 * @param parts the files it is made of: the dataset's own first, as it is to be read, then its corrections in order
 * @param requestedBy a user's id
 * @param report null until it loaded
 * @param failure why it failed; null otherwise
 */
public record DatasetVersion(
        UUID datasetId,
        int number,
        VersionKind kind,
        VersionState state,
        List<Upload> parts,
        UUID requestedBy,
        @Nullable LoadReport report,
        @Nullable Failure failure,
        Instant createdAt) {

    /** How many versions keep their rows, the newest ones and the current one. */
    public static final int KEPT = 10;

    public DatasetVersion {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A version has at least the dataset's own file");
        }
        parts = List.copyOf(parts);
    }

    public DatasetVersion with(VersionState next, @Nullable LoadReport loaded, @Nullable Failure why) {
        return new DatasetVersion(datasetId, number, kind, next, parts, requestedBy, loaded, why, createdAt);
    }
}
