package io.aetherflow.core.dataset;

import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A large file that comes in pieces.
 *
 * @param upload what it is to be: everything but the bytes
 * @param sizeBytes of the whole file
 * @param sha256 of the whole file, lower-case hex, as its sender says; null where they did not
 * @param pieces those that arrived, in order and without a gap
 * @param submission what became of it; null until its last byte came
 * @param expiresAt it is given up where nothing more came by then
 */
public record UploadSession(
        UUID id,
        DepartmentId department,
        UUID userId,
        Plan upload,
        long sizeBytes,
        @Nullable String sha256,
        List<Piece> pieces,
        @Nullable Submitted submission,
        Instant createdAt,
        Instant expiresAt) {

    /** See {@link Upload}. */
    public record Plan(
            String fileName,
            @Nullable String name,
            @Nullable String description,
            @Nullable String schema,
            HeaderMapping mapping,
            ReadOptions options,
            RejectPolicy policy) {}

    /** Bytes from an offset on, kept as an object. */
    public record Piece(long offset, long sizeBytes, String key) {}

    /** @param duplicate the department held the same upload already */
    public record Submitted(UUID datasetId, UUID jobId, boolean duplicate) {}

    public UploadSession {
        pieces = List.copyOf(pieces);
    }

    /** Bytes that arrived, and where the next piece begins. */
    public long offset() {
        return pieces.isEmpty()
                ? 0
                : pieces.get(pieces.size() - 1).offset()
                        + pieces.get(pieces.size() - 1).sizeBytes();
    }

    public boolean complete() {
        return offset() == sizeBytes;
    }
}
