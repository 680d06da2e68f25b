package io.aetherflow.http.view;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.flow.PersonalExport;
import io.aetherflow.core.identity.Contribution;
import io.aetherflow.core.identity.PersonalRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is held about a person. */
@Schema(name = "PersonalRecord")
public record PersonalRecordView(
        UserView account,

        @Schema(
                description = "Any JSON object, as their dashboard kept it",
                type = "object",
                additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        @JsonRawValue
        String preferences,

        List<OpenSession> sessions,
        List<KeyView> apiKeys,

        @Schema(description = "Of their e-mail address") List<InvitationView> invitations,

        List<ContributionView> contributions,

        @Schema(description = "What they did, newest first: the newest 10,000 records at most")
        List<DeedView> audit,

        @Schema(description = "Says so where the audit trail holds more of what they did") @Nullable
        String auditNote) {

    private static final String CUT =
            "These are the newest %,d records of what this person did; the audit trail holds older"
                    + " ones, which an administrator can export.";

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

    /** Something they did, as the audit trail has it; its place in the chain is the trail's own business. */
    @Schema(name = "Deed")
    public record DeedView(
            Instant at,
            @Nullable String department,
            String action,

            AuditView.@Nullable Subject subject,

            @Schema(allowableValues = {"allowed", "refused", "failed"})
            String result,

            int status,
            @Nullable String requestId,
            Map<String, String> details) {

        static DeedView of(AuditRecord record) {
            AuditView told = AuditView.of(record);
            return new DeedView(
                    told.at(),
                    told.department(),
                    told.action(),
                    told.subject(),
                    told.result(),
                    told.status(),
                    told.requestId(),
                    told.details());
        }
    }

    public static PersonalRecordView of(PersonalExport export) {
        PersonalRecord held = export.held();
        return new PersonalRecordView(
                UserView.of(held.account()),
                held.preferences(),
                held.sessions().stream()
                        .map(session -> new OpenSession(session.id(), session.createdAt(), session.expiresAt()))
                        .toList(),
                held.keys().stream().map(KeyView::of).toList(),
                held.invitations().stream().map(InvitationView::of).toList(),
                held.contributions().stream().map(ContributionView::of).toList(),
                export.deeds().stream().map(DeedView::of).toList(),
                export.cut() ? String.format(Locale.ROOT, CUT, PersonalExport.MOST_DEEDS) : null);
    }
}
