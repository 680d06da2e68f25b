package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a dataset that was deleted: that it was there, and nothing of what was in it. It has no names.
 *
 * @param sha256 of its file; null where it was deleted to erase a person's data, of which a hash may tell
 * @param rowCount clean rows; null where it never loaded
 */
public record Tombstone(
        UUID datasetId,
        DepartmentId department,
        @Nullable String sha256,
        long sizeBytes,
        @Nullable Long rowCount,
        Instant createdAt,
        Instant deletedAt,
        Deletion deletion) {

    public static Tombstone of(Dataset dataset, Deletion deletion, Instant at) {
        LoadReport report = dataset.report();
        RawObject object = dataset.upload().object();
        return new Tombstone(
                dataset.id(),
                dataset.department(),
                deletion.reason() == Deletion.Reason.ERASURE ? null : object.sha256(),
                object.sizeBytes(),
                report == null ? null : report.accepted(),
                dataset.createdAt(),
                at,
                deletion);
    }

    /** In a sentence. */
    public Failure failure() {
        return Failure.of(
                        FailureCode.NOT_FOUND,
                        "The dataset was deleted on "
                                + deletedAt.atZone(ZoneOffset.UTC).toLocalDate() + ".")
                .with("deleted_at", deletedAt.toString());
    }
}
