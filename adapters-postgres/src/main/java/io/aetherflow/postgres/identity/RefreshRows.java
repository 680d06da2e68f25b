package io.aetherflow.postgres.identity;

import io.aetherflow.core.identity.Rotation;
import io.aetherflow.core.identity.Sessions;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Rows of {@code refresh_tokens}. */
final class RefreshRows {

    private RefreshRows() {}

    static int insert(Handle handle, String hash, UUID session) {
        return handle.execute("insert into refresh_tokens (hash, session_id) values (?, ?)", hash, session);
    }

    /** The session of a token, in this transaction's hands. */
    static Optional<UUID> lockSession(Handle handle, String hash) {
        return handle.createQuery("""
                        select id from sessions
                         where id = (select session_id from refresh_tokens where hash = :hash) for update""").bind("hash", hash).mapTo(UUID.class).findOne();
    }

    /** Whether this is the first time. */
    static boolean spend(Handle handle, Rotation rotation) {
        return handle.createUpdate("""
                        update refresh_tokens set spent_at = clock_timestamp(), spent_by = :client
                         where hash = :hash and spent_at is null""")
                        .bind("client", rotation.client())
                        .bind("hash", rotation.presented())
                        .execute()
                == 1;
    }

    /** Whether the client that spent it comes once more, as if it had heard nothing. */
    static boolean repeated(Handle handle, Rotation rotation) {
        return handle.createQuery("""
                        select exists (
                            select from refresh_tokens t join refresh_tokens n on n.session_id = t.session_id
                             where t.hash = :hash and t.spent_by = :client
                               and t.spent_at > clock_timestamp() - make_interval(secs => :grace)
                               and n.hash = :successor and n.spent_at is null)""")
                .bind("hash", rotation.presented())
                .bind("client", rotation.client())
                .bind("grace", Sessions.GRACE.toSeconds())
                .bind("successor", rotation.successor())
                .mapTo(boolean.class)
                .one();
    }
}
