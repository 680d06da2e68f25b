package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.dataset.UploadSessions;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Submission;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Use case: a large file comes in pieces, and survives what befalls the connection. Whatever arrived stays; nothing is a
 * dataset until all of it is here. Only who began an upload sees it, and administrators.
 */
public final class ResumableUploads {

    /** The detail of a refusal that names where the next piece has to begin. */
    public static final String OFFSET_DETAIL = "offset";

    /** How long an upload waits for its next piece. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final int LATER = 60;

    private final Ports ports;
    private final Admission admission;
    private final Limits limits;
    private final Intake intake;
    private final UploadPieces pieces;
    private final UploadCompletion completion;

    /** What uploads rest on. */
    public record Ports(UploadSessions sessions, ObjectStore objects, Datasets datasets, Jobs jobs) {}

    /**
     * What is bounded.
     *
     * @param mostBytes of a file
     * @param openAtOnce uploads of one user that wait for bytes
     * @param mostPieces of one upload
     * @param stretch bytes of a piece that are kept at a time
     */
    public record Limits(long mostBytes, int openAtOnce, int mostPieces, long stretch) {

        private static final long STRETCH = 64L << 20;

        public static Limits of(long mostBytes) {
            return new Limits(mostBytes, 20, 10_000, STRETCH);
        }
    }

    /** Where an upload stands. @param submission what became of it; empty until its last byte came */
    public record Progress(UploadSession session, Optional<Submission> submission) {}

    public ResumableUploads(Ports ports, Admission admission, Plugins plugins, Limits limits, Clock clock) {
        this.ports = ports;
        this.admission = admission;
        this.limits = limits;
        this.intake = new Intake(admission, ports.objects(), ports.jobs(), plugins, clock);
        this.pieces = new UploadPieces(ports.sessions(), ports.objects());
        this.completion = new UploadCompletion(ports, admission, plugins, intake, pieces);
    }

    /**
     * Begins one. Refuses as {@link UploadDataset} does, before a byte was sent: {@code FORBIDDEN},
     * {@code DEPARTMENT_NOT_SERVED}, {@code INVALID_REQUEST}, {@code EMPTY_FILE}, {@code RATE_LIMITED}; with
     * {@code PAYLOAD_TOO_LARGE} a file over the limit, with {@code STORAGE_FULL} one that there is no room for.
     *
     * @param sizeBytes of the whole file
     * @param sha256 of the whole file, in hex; null: its bytes are taken as they come
     */
    public Outcome<UploadSession> begin(Caller caller, UploadForm form, long sizeBytes, @Nullable String sha256) {
        Optional<Failure> no = caller.lacks(Role.ANALYST);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        return intake.plugin(caller, form).flatMap(plugin -> {
            DepartmentId department = plugin.department().id();
            Optional<Failure> refusal = unfit(form, sizeBytes, sha256)
                    .or(() -> tooManyOpen(caller))
                    .or(() -> admission.full(department))
                    // Its pieces and the file that they become lie side by side for a moment.
                    .or(() -> admission.noRoom(2 * sizeBytes));
            return refusal.isPresent()
                    ? Outcome.refused(refusal.get())
                    : Outcome.done(ports.sessions().begin(session(caller, department, form, sizeBytes, sha256), LIFE));
        });
    }

    private Optional<Failure> unfit(UploadForm form, long sizeBytes, @Nullable String sha256) {
        if (sizeBytes == 0) {
            return Optional.of(Intake.empty(form.fileName()));
        }
        if (sizeBytes < 0) {
            return Optional.of(Failure.of(FailureCode.INVALID_REQUEST, "A file's size is a number of bytes above 0."));
        }
        if (sizeBytes > limits.mostBytes()) {
            return Optional.of(Failure.of(
                            FailureCode.PAYLOAD_TOO_LARGE,
                            "The file is larger than this server takes (" + limits.mostBytes() + " bytes).",
                            "Compress it with gzip, or split it.")
                    .with("max_bytes", limits.mostBytes()));
        }
        return sha256 == null || sha256.matches("[0-9a-fA-F]{64}")
                ? Optional.empty()
                : Optional.of(Failure.of(FailureCode.INVALID_REQUEST, "A SHA-256 is 64 hexadecimal digits."));
    }

    private Optional<Failure> tooManyOpen(Caller caller) {
        return ports.sessions().open(caller.scope(), caller.user().id()) < limits.openAtOnce()
                ? Optional.empty()
                : Optional.of(Failure.of(
                                FailureCode.RATE_LIMITED,
                                "You have " + limits.openAtOnce() + " uploads under way, which is as many as may be.",
                                "Finish or cancel one of them first.")
                        .with(Admission.RETRY_AFTER_DETAIL, LATER));
    }

    private UploadSession session(
            Caller caller, DepartmentId department, UploadForm form, long sizeBytes, @Nullable String sha256) {
        UploadSession.Plan plan = new UploadSession.Plan(
                ObjectKeys.fileName(form.fileName()),
                form.name(),
                form.description(),
                form.schema(),
                form.mapping(),
                form.options(),
                form.policy());
        return new UploadSession(
                intake.newId(),
                department,
                caller.user().id(),
                plan,
                sizeBytes,
                sha256 == null ? null : sha256.toLowerCase(Locale.ROOT),
                List.of(),
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    /** Refuses with {@code NOT_FOUND} also what is somebody else's. */
    public Outcome<UploadSession> find(Caller caller, UUID id) {
        return Outcome.found(
                ports.sessions()
                        .find(caller.scope(), id)
                        .filter(session -> session.userId().equals(caller.user().id())
                                || caller.user().role() == Role.ADMIN),
                UploadPieces.GONE);
    }

    /** As {@link #find}, with what became of it. */
    public Outcome<Progress> progress(Caller caller, UUID id) {
        return find(caller, id).map(completion::known);
    }

    /**
     * Takes a piece, as much of it as arrives; after the last byte the file becomes a dataset, once: asking again, with an
     * empty piece at the end, gives the same answer. Refuses with {@code CONFLICT} and {@link #OFFSET_DETAIL} a piece that
     * does not begin where the last one ended, with {@code INVALID_REQUEST} more bytes than were announced, of which
     * the last stretch is not kept, and a file that is not the announced one, of which nothing is left; with {@code NOT_FOUND},
     * {@code FORBIDDEN}, and while no more is taken with {@code RATE_LIMITED}, {@code UNAVAILABLE}, {@code STORAGE_FULL}:
     * what came before is kept then.
     */
    public Outcome<Progress> receive(Caller caller, UUID id, long offset, InputStream body) {
        Optional<Failure> no = caller.lacks(Role.ANALYST);
        return no.isPresent()
                ? Outcome.refused(no.get())
                : find(caller, id)
                        .flatMap(session -> grown(session, offset, body))
                        .flatMap(completion::of);
    }

    private Outcome<UploadSession> grown(UploadSession session, long offset, InputStream body) {
        if (session.offset() != offset) {
            return Outcome.refused(elsewhere(session));
        }
        if (session.pieces().size() >= limits.mostPieces() && !session.complete()) {
            return Outcome.refused(
                    FailureCode.INVALID_REQUEST,
                    "The upload has " + limits.mostPieces()
                            + " pieces, which is as many as may be; cancel it and send larger ones.");
        }
        return filled(session, body);
    }

    /** In stretches, each kept before the next: where this process dies, only the last one is sent again. */
    private Outcome<UploadSession> filled(UploadSession session, InputStream body) {
        UploadSession grown = session;
        while (true) {
            UploadSession before = grown;
            Outcome<UploadSession> next = admission.stage().flatMap(staged -> {
                try (ObjectStore.Staged place = staged) {
                    return stretched(before, place, body);
                }
            });
            if (!(next instanceof Outcome.Done<UploadSession> done)
                    || done.value().complete()
                    || done.value().offset() - before.offset() < limits.stretch()) {
                return next;
            }
            grown = done.value();
        }
    }

    private Outcome<UploadSession> stretched(UploadSession session, ObjectStore.Staged place, InputStream body) {
        long left = session.sizeBytes() - session.offset();
        UploadPieces.Taken taken = UploadPieces.take(body, place.out(), Math.min(left, limits.stretch()));
        if (taken.bytes() == left && !taken.ended() && UploadPieces.goesOn(body)) {
            return Outcome.refused(Failure.of(
                            FailureCode.INVALID_REQUEST,
                            "The piece reaches beyond the " + session.sizeBytes()
                                    + " bytes that the file was said to have; nothing of it was kept from byte "
                                    + session.offset() + " on.",
                            "Send the rest of that file alone, or cancel the upload and begin anew with the right size.")
                    .with(OFFSET_DETAIL, session.offset()));
        }
        return taken.bytes() == 0 ? Outcome.done(session) : kept(session, place, taken.bytes());
    }

    private Outcome<UploadSession> kept(UploadSession session, ObjectStore.Staged place, long bytes) {
        String key =
                place.commit(ObjectKeys.piece(session.id(), intake.newId())).key();
        // Where this throws, the piece may belong to the upload all the same, so its bytes stay.
        Outcome<UploadSession> longer = ports.sessions()
                .append(
                        Scope.of(session.department()),
                        session.id(),
                        new UploadSession.Piece(session.offset(), bytes, key),
                        LIFE);
        if (longer instanceof Outcome.Done<UploadSession>) {
            return longer;
        }
        ports.objects().delete(key);
        return pieces.again(session).flatMap(now -> Outcome.refused(elsewhere(now)));
    }

    private static Failure elsewhere(UploadSession session) {
        return Failure.of(
                        FailureCode.CONFLICT,
                        "The next piece of this upload begins at byte " + session.offset()
                                + "; nothing of this one was kept.",
                        "Send the file from that byte on.")
                .with(OFFSET_DETAIL, session.offset());
    }

    /**
     * Gives one up: nothing is left of it. Refuses with {@code NOT_FOUND}, and with {@code CONFLICT} once its last byte
     * came, for it is a dataset then, or about to be.
     */
    public Outcome<UploadSession> cancel(Caller caller, UUID id) {
        return find(caller, id).flatMap(session -> {
            if (session.complete()) {
                return Outcome.refused(
                        FailureCode.CONFLICT,
                        "Every byte of the upload has arrived, so it can't be cancelled any more; delete the dataset that it became.");
            }
            pieces.discard(session);
            return Outcome.done(session);
        });
    }
}
