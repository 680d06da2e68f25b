package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file and what became of it.
 *
 * @param upload what its uploader sent first
 * @param report what the load that it now points at found; null before the first one succeeded
 * @param failure why it failed; null otherwise
 * @param version the {@link DatasetVersion} that it shows: 1 for the upload, then the latest that loaded or was restored
 * @param rawDeletion that its files are gone; null while they are kept
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
        Instant updatedAt,
        @Nullable RawDeletion rawDeletion) {

    /** With its files. */
    public Dataset(
            UUID id,
            DepartmentId department,
            Upload upload,
            DatasetStatus status,
            @Nullable LoadReport report,
            @Nullable Failure failure,
            int version,
            Instant createdAt,
            Instant updatedAt) {
        this(id, department, upload, status, report, failure, version, createdAt, updatedAt, null);
    }

    /** Why its files can't be read any more, or empty where they can. */
    public Optional<Failure> unreadable() {
        return Optional.ofNullable(rawDeletion).map(RawDeletion::failure);
    }

    /** Why nothing but its rows is kept of it, or empty where that is not so. */
    public Optional<Failure> erased() {
        return Optional.ofNullable(rawDeletion).filter(RawDeletion::erasure).map(RawDeletion::failure);
    }

    /**
     * Whether an upload would load the same again: the same bytes, mapped and read as this dataset was asked for or as its
     * load turned out, into the schema it has. A dataset that failed holds nothing.
     */
    public boolean holds(Upload other) {
        return status != DatasetStatus.FAILED
                && upload.object().sha256().equals(other.object().sha256())
                && (upload.fingerprint().equals(other.fingerprint()) || readAlike(other));
    }

    private boolean readAlike(Upload other) {
        String schema = report == null ? upload.schema() : report.schema();
        boolean mapped = other.mapping().equals(upload.mapping())
                || (report != null && other.mapping().equals(report.mapping()));
        boolean read = other.options().equals(upload.options())
                || (report != null && other.options().equals(report.options()));
        return mapped && read && (other.schema() == null || other.schema().equals(schema));
    }
}
