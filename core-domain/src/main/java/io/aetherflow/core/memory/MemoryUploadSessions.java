package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.dataset.UploadSessions;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class MemoryUploadSessions extends MemoryAdapter implements UploadSessions {

    private final MemoryState state;

    MemoryUploadSessions(MemoryState state) {
        this.state = state;
    }

    @Override
    public UploadSession begin(UploadSession session, Duration life) {
        synchronized (state) {
            Instant now = now();
            UploadSession begun = new UploadSession(
                    session.id(),
                    session.department(),
                    session.userId(),
                    session.upload(),
                    session.sizeBytes(),
                    session.sha256(),
                    List.of(),
                    null,
                    now,
                    now.plus(life));
            state.uploads.put(begun.id(), begun);
            return begun;
        }
    }

    @Override
    public Optional<UploadSession> find(Scope scope, UUID id) {
        synchronized (state) {
            return kept(scope, id).filter(this::living);
        }
    }

    @Override
    public Outcome<UploadSession> append(Scope scope, UUID id, UploadSession.Piece piece, Duration life) {
        synchronized (state) {
            return living(scope, id).flatMap(session -> {
                if (session.submission() != null
                        || session.offset() != piece.offset()
                        || piece.sizeBytes() > session.sizeBytes() - piece.offset()) {
                    return Outcome.refused(FailureCode.CONFLICT, "The next byte is " + session.offset() + ".");
                }
                List<UploadSession.Piece> pieces = new ArrayList<>(session.pieces());
                pieces.add(piece);
                return Outcome.done(put(session, pieces, null, now().plus(life)));
            });
        }
    }

    @Override
    public Outcome<UploadSession> submitted(Scope scope, UUID id, UploadSession.Submitted submission) {
        synchronized (state) {
            return living(scope, id)
                    .flatMap(session -> session.submission() == null
                            ? Outcome.done(put(session, session.pieces(), submission, session.expiresAt()))
                            : Outcome.refused(FailureCode.CONFLICT, "The upload was submitted already."));
        }
    }

    @Override
    public Optional<UploadSession> remove(Scope scope, UUID id) {
        synchronized (state) {
            Optional<UploadSession> found = kept(scope, id);
            found.ifPresent(session -> state.uploads.remove(id));
            return found;
        }
    }

    @Override
    public List<UploadSession> expired(int most) {
        synchronized (state) {
            return state.uploads.values().stream()
                    .filter(session -> !living(session))
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public int open(Scope scope, UUID userId) {
        synchronized (state) {
            return (int) state.uploads.values().stream()
                    .filter(session -> scope.includes(session.department()))
                    .filter(session -> session.userId().equals(userId))
                    .filter(session -> session.submission() == null && living(session))
                    .count();
        }
    }

    private UploadSession put(
            UploadSession old,
            List<UploadSession.Piece> pieces,
            UploadSession.@Nullable Submitted submission,
            Instant expiresAt) {
        UploadSession changed = new UploadSession(
                old.id(),
                old.department(),
                old.userId(),
                old.upload(),
                old.sizeBytes(),
                old.sha256(),
                pieces,
                submission,
                old.createdAt(),
                expiresAt);
        state.uploads.put(changed.id(), changed);
        return changed;
    }

    private Optional<UploadSession> kept(Scope scope, UUID id) {
        return Optional.ofNullable(state.uploads.get(id)).filter(session -> scope.includes(session.department()));
    }

    private Outcome<UploadSession> living(Scope scope, UUID id) {
        return Outcome.found(kept(scope, id).filter(this::living), "There is no upload of this id.");
    }

    private boolean living(UploadSession session) {
        return session.expiresAt().isAfter(now());
    }

    private Instant now() {
        return state.now().truncatedTo(ChronoUnit.MICROS);
    }
}
