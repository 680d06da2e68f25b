package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.dataset.UploadSessions;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;

/** The bytes of uploads that come in pieces: each piece an object, until all of them are one. */
final class UploadPieces {

    private static final int CHUNK = 64 << 10;

    static final String GONE = "There is no upload of this id; it was cancelled, or waited too long for a piece.";

    private final UploadSessions sessions;
    private final ObjectStore objects;

    UploadPieces(UploadSessions sessions, ObjectStore objects) {
        this.sessions = sessions;
        this.objects = objects;
    }

    /**
     * What came of a body.
     *
     * @param bytes that were taken
     * @param ended it has no more, or broke off
     */
    record Taken(long bytes, boolean ended) {}

    /** Takes what comes, so much at most, until the body ends or breaks off: what arrived before that is as good as the rest. */
    static Taken take(InputStream body, OutputStream out, long most) {
        byte[] chunk = new byte[CHUNK];
        long taken = 0;
        while (taken < most) {
            int read = read(body, chunk, (int) Math.min(chunk.length, most - taken));
            if (read < 0) {
                return new Taken(taken, true);
            }
            write(out, chunk, read);
            taken += read;
        }
        return new Taken(taken, false);
    }

    /** Whether the body goes on where it should have ended. */
    static boolean goesOn(InputStream body) {
        return read(body, new byte[1], 1) > 0;
    }

    /** Below 0 at the end, however it came about. */
    private static int read(InputStream body, byte[] chunk, int most) {
        try {
            return body.read(chunk, 0, most);
        } catch (IOException e) {
            return -1;
        }
    }

    private static void write(OutputStream out, byte[] chunk, int length) {
        try {
            out.write(chunk, 0, length);
        } catch (IOException e) {
            throw new AetherException(
                    FailureCode.TRANSIENT_IO,
                    "The piece could not be stored; ask for the upload's offset and go on from there.",
                    e);
        }
    }

    /** Writes them all, in order, or says that one is gone. */
    boolean join(UploadSession session, OutputStream out) {
        for (UploadSession.Piece piece : session.pieces()) {
            Optional<InputStream> bytes = objects.open(piece.key(), 0);
            if (bytes.isEmpty()) {
                return false;
            }
            copy(bytes.get(), out);
        }
        return true;
    }

    private static void copy(InputStream piece, OutputStream out) {
        try (piece) {
            piece.transferTo(out);
        } catch (IOException e) {
            throw new AetherException(
                    FailureCode.TRANSIENT_IO,
                    "The pieces could not be put together; every one is kept. Send an empty piece at the end to try again.",
                    e);
        }
    }

    /** The session as it stands now. */
    Outcome<UploadSession> again(UploadSession session) {
        return Outcome.found(sessions.find(Scope.of(session.department()), session.id()), GONE);
    }

    /** Leaves nothing of a session. */
    void discard(UploadSession session) {
        sessions.remove(Scope.of(session.department()), session.id());
        clear(session.id());
    }

    /** Removes all of an upload. What can't be removed now is swept later: the upload's answer does not hang on it. */
    void clear(UUID upload) {
        try {
            objects.deleteBelow(ObjectKeys.pieces(upload));
        } catch (AetherException e) {
            if (!e.code().transientFault()) {
                throw e;
            }
        }
    }
}
