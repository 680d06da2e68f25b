package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.FailureKind;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Submission;
import java.util.Optional;
import java.util.UUID;

/**
 * What becomes of an upload whose last byte came. It may be asked for many times, and by many requests at once: the upload
 * is noted once, and a department holds one file once.
 */
final class UploadCompletion {

    private final ResumableUploads.Ports ports;
    private final Admission admission;
    private final Plugins plugins;
    private final Intake intake;
    private final UploadPieces pieces;

    UploadCompletion(
            ResumableUploads.Ports ports, Admission admission, Plugins plugins, Intake intake, UploadPieces pieces) {
        this.ports = ports;
        this.admission = admission;
        this.plugins = plugins;
        this.intake = intake;
        this.pieces = pieces;
    }

    /** Where it stands; a session whose last byte came is finished first. */
    Outcome<ResumableUploads.Progress> of(UploadSession session) {
        if (session.complete() && session.submission() == null) {
            return whole(session);
        }
        ResumableUploads.Progress known = known(session);
        return session.complete() && known.submission().isEmpty()
                ? Outcome.refused(
                        FailureCode.NOT_FOUND, "The upload was completed; its dataset has been deleted since.")
                : Outcome.done(known);
    }

    /** Where it stands, as far as it is noted. */
    ResumableUploads.Progress known(UploadSession session) {
        return new ResumableUploads.Progress(session, noted(session));
    }

    private Optional<Submission> noted(UploadSession session) {
        Scope scope = Scope.of(session.department());
        return Optional.ofNullable(session.submission())
                .flatMap(known -> ports.datasets()
                        .find(scope, known.datasetId())
                        .flatMap(dataset -> ports.jobs()
                                .find(scope, known.jobId())
                                .map(job -> new Submission(dataset, job, known.duplicate()))));
    }

    private Outcome<ResumableUploads.Progress> whole(UploadSession session) {
        Outcome<ObjectStore.Staged> admitted = plugins.require(session.department())
                .flatMap(plugin -> plugin.knowing(session.upload().schema()))
                .flatMap(plugin -> admission.stage());
        return admitted.flatMap(staged -> {
                    try (ObjectStore.Staged place = staged) {
                        boolean joined = pieces.join(session, place.out());
                        return pieces.again(session).flatMap(now -> joined(now, joined, place));
                    }
                })
                .mapRefusal(UploadCompletion::keeping);
    }

    private static Failure keeping(Failure why) {
        return why.code().kind() == FailureKind.USER || why.code().kind() == FailureKind.INTERNAL
                ? why
                : new Failure(
                        why.code(),
                        "Every byte has arrived and is kept, but no more files are taken in at this moment.",
                        "Send an empty piece at the end of the upload after a while.",
                        why.details());
    }

    /** @param now the session once more, for another request may have finished or cancelled it meanwhile */
    private Outcome<ResumableUploads.Progress> joined(UploadSession now, boolean joined, ObjectStore.Staged place) {
        if (now.submission() != null) {
            return of(now);
        }
        if (!joined) {
            pieces.discard(now);
            throw new AetherException(
                    FailureCode.INTERNAL_ERROR,
                    "A piece of the upload is gone from the store; the upload is over. Begin anew.");
        }
        Outcome<Submission> kept = intake.keep(place, arrival(now), object -> wrongBytes(now, object));
        if (kept.refusal()
                .filter(why -> why.code() == FailureCode.INVALID_REQUEST)
                .isPresent()) {
            pieces.discard(now);
        }
        return kept.flatMap(submission -> noted(now, owned(now, submission)));
    }

    /**
     * A dataset of an upload shares its random half with it: so a request that died between keeping the file and noting it
     * leaves a dataset behind that the next one knows for its own, and does not take for somebody's duplicate.
     */
    private Intake.Arrival arrival(UploadSession session) {
        UUID datasetId =
                new UUID(intake.newId().getMostSignificantBits(), session.id().getLeastSignificantBits());
        UploadSession.Plan plan = session.upload();
        UploadForm form = new UploadForm(
                plan.fileName(),
                session.department().value(),
                plan.name(),
                plan.description(),
                plan.schema(),
                plan.mapping(),
                plan.options(),
                plan.policy());
        return new Intake.Arrival(datasetId, session.department(), session.userId(), form);
    }

    private static Submission owned(UploadSession session, Submission submission) {
        boolean own = submission.dataset().id().getLeastSignificantBits()
                == session.id().getLeastSignificantBits();
        return new Submission(submission.dataset(), submission.job(), submission.duplicate() && !own);
    }

    private static Optional<Failure> wrongBytes(UploadSession session, RawObject object) {
        String announced = session.sha256();
        return object.sizeBytes() == session.sizeBytes() && (announced == null || announced.equals(object.sha256()))
                ? Optional.empty()
                : Optional.of(Failure.of(
                                FailureCode.INVALID_REQUEST,
                                "The bytes that arrived are not those of the announced file: their SHA-256 differs. Nothing was kept, and the upload is over.",
                                "The file changed while it was sent, or was read wrongly; begin anew.")
                        .with("announced_sha256", announced == null ? "" : announced)
                        .with("received_sha256", object.sha256()));
    }

    private Outcome<ResumableUploads.Progress> noted(UploadSession session, Submission submission) {
        UploadSession.Submitted what = new UploadSession.Submitted(
                submission.dataset().id(), submission.job().id(), submission.duplicate());
        Outcome<UploadSession> noted = ports.sessions().submitted(Scope.of(session.department()), session.id(), what);
        pieces.clear(session.id());
        if (noted instanceof Outcome.Done<UploadSession> done) {
            return Outcome.done(new ResumableUploads.Progress(done.value(), Optional.of(submission)));
        }
        // Another request noted it first; or it was cancelled too late, for the dataset is here.
        return ports.sessions()
                .find(Scope.of(session.department()), session.id())
                .map(this::of)
                .orElseGet(() -> Outcome.done(new ResumableUploads.Progress(session, Optional.of(submission))));
    }
}
