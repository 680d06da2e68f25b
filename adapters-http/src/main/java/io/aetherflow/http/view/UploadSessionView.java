package io.aetherflow.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.flow.ResumableUploads;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An upload that comes in pieces. */
@Schema(name = "UploadSession")
public record UploadSessionView(
        UUID id,
        String department,
        String fileName,
        long sizeBytes,

        @Schema(description = "Bytes that arrived, and where the next piece begins")
        long offset,

        @Schema(description = "It is given up where no piece came by then")
        Instant expiresAt,

        @Schema(description = "What became of it; absent until its last byte came")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        SubmissionView submission) {

    public static UploadSessionView of(ResumableUploads.Progress progress) {
        return of(
                progress.session(),
                progress.submission().map(SubmissionView::of).orElse(null));
    }

    /** Of one that was only begun. */
    public static UploadSessionView of(UploadSession session) {
        return of(session, null);
    }

    private static UploadSessionView of(UploadSession session, @Nullable SubmissionView submission) {
        return new UploadSessionView(
                session.id(),
                session.department().value(),
                session.upload().fileName(),
                session.sizeBytes(),
                session.offset(),
                session.expiresAt(),
                submission);
    }
}
