package io.aetherflow.http.view;

import io.aetherflow.core.identity.Contribution;
import io.aetherflow.core.identity.PersonalRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is held about a person. */
@Schema(name = "PersonalRecord")
public record PersonalRecordView(
        UserView account, List<OpenSession> sessions, List<KeyView> apiKeys, List<ContributionView> contributions) {

    /** A login that has not ended. */
    @Schema(name = "OpenSession")
    public record OpenSession(UUID id, Instant createdAt, Instant expiresAt) {}

    /** What they did to their department's data; the data is the department's. */
    @Schema(name = "Contribution")
    public record ContributionView(
            @Schema(allowableValues = {"upload", "correction", "reprocess", "unfinished_upload"})
            String kind,

            @Schema(description = "Of the dataset, or of the unfinished upload")
            UUID id,

            String department,
            @Nullable String name,
            String fileName,
            long fileSizeBytes,
            Instant at) {

        static ContributionView of(Contribution made) {
            return new ContributionView(
                    made.kind(),
                    made.id(),
                    made.department().value(),
                    made.name(),
                    made.fileName(),
                    made.sizeBytes(),
                    made.at());
        }
    }

    public static PersonalRecordView of(PersonalRecord held) {
        return new PersonalRecordView(
                UserView.of(held.account()),
                held.sessions().stream()
                        .map(session -> new OpenSession(session.id(), session.createdAt(), session.expiresAt()))
                        .toList(),
                held.keys().stream().map(KeyView::of).toList(),
                held.contributions().stream().map(ContributionView::of).toList());
    }
}
