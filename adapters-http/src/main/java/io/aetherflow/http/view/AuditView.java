package io.aetherflow.http.view;

import io.aetherflow.core.audit.AuditActor;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditResult;
import io.aetherflow.core.audit.AuditSubject;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that somebody did, and its place in the chain. */
@Schema(name = "AuditRecord")
public record AuditView(
        @Schema(description = "Counts from 1, without gaps") long seq,
        Instant at,
        Actor actor,

        @Schema(description = "The one that the address names, else the actor's own") @Nullable
        String department,

        @Schema(description = "The operationId in snake_case, as list_rows; others are the platform's own")
        String action,

        @Nullable Subject subject,

        @Schema(allowableValues = {"allowed", "refused", "failed"})
        String result,

        @Schema(description = "Of the answer; 0 where nobody was answered")
        int status,

        @Nullable String requestId,
        Map<String, String> details,

        @Schema(description = "The hash of the record before")
        String previous,

        String hash) {

    /** Who did it. */
    @Schema(name = "AuditActor")
    public record Actor(
            @Schema(allowableValues = {"user", "service", "system", "anonymous"})
            String kind,

            @Nullable UUID id) {}

    /** What it was done to. */
    @Schema(name = "AuditSubject")
    public record Subject(String type, String id) {}

    /** A stretch of the trail, newest first. */
    @Schema(name = "AuditPage")
    public record Listed(List<AuditView> items, @Nullable String nextCursor) implements PageView<AuditView> {}

    public static AuditView of(AuditRecord record) {
        AuditEntry entry = record.entry();
        AuditSubject subject = entry.subject();
        return new AuditView(
                record.seq(),
                entry.at(),
                new Actor(Words.of(entry.actor().kind()), entry.actor().id()),
                Objects.toString(entry.department(), null),
                entry.action(),
                subject == null ? null : new Subject(subject.type(), subject.id()),
                Words.of(entry.result()),
                entry.status(),
                entry.requestId(),
                entry.details(),
                record.previous(),
                record.hash());
    }

    /** The record that this shows. Throws {@code IllegalArgumentException} where it can be none. */
    public AuditRecord toRecord() {
        AuditEntry entry = new AuditEntry(
                at,
                new AuditActor(AuditActor.Kind.valueOf(actor.kind().toUpperCase(Locale.ROOT)), actor.id()),
                department == null ? null : new DepartmentId(department),
                action,
                subject == null ? null : new AuditSubject(subject.type(), subject.id()),
                AuditResult.valueOf(result.toUpperCase(Locale.ROOT)),
                status,
                requestId,
                new TreeMap<>(details));
        return new AuditRecord(seq, entry, previous, hash);
    }
}
