package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: uploads in pieces, under way. Every method is one transaction; times are the store's clock. */
public interface UploadSessions extends Adapter {

    /** Begins one, without pieces; returns it with its times. @param life how long it waits for a next piece */
    UploadSession begin(UploadSession session, Duration life);

    Optional<UploadSession> find(Scope scope, UUID id);

    /**
     * Adds a piece, and lets the session live on for so long. Refuses with {@code CONFLICT} a piece that does not begin where
     * the last one ended, because another request was quicker, and any once the session was submitted; with
     * {@code NOT_FOUND} one of a session that is gone.
     */
    Outcome<UploadSession> append(Scope scope, UUID id, UploadSession.Piece piece, Duration life);

    /** Notes what became of it, once: refuses with {@code CONFLICT} where it was noted before, {@code NOT_FOUND}. */
    Outcome<UploadSession> submitted(Scope scope, UUID id, UploadSession.Submitted submission);

    /** Removes a session; returns what it was, for its pieces to be removed. */
    Optional<UploadSession> remove(Scope scope, UUID id);

    /** Sessions whose time is up, at most so many. */
    List<UploadSession> expired(int most);

    /** How many sessions of a user are not submitted. */
    int open(Scope scope, UUID userId);
}
