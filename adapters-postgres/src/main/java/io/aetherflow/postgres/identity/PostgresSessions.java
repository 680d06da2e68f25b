package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Rotated;
import io.aetherflow.core.identity.Rotation;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.User;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Cursor;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who is logged in, in the table {@code sessions}; a session that ended is a row that is gone. */
public final class PostgresSessions implements Sessions {

    private final Database database;
    private final Transactions transactions;

    public PostgresSessions(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public void open(Session session) {
        transactions.unscoped(handle -> open(handle, session));
    }

    @Override
    public void open(Session session, String refreshHash) {
        transactions.unscoped(handle -> open(handle, session) + RefreshRows.insert(handle, refreshHash, session.id()));
    }

    private static int open(Handle handle, Session session) {
        handle.createQuery("select open_session(:id, :userId, :createdAt, :expiresAt)::text")
                .bind("id", session.id())
                .bind("userId", session.userId())
                .bind("createdAt", session.createdAt())
                .bind("expiresAt", session.expiresAt())
                .mapTo(String.class)
                .list();
        return handle.createUpdate("""
                        update sessions set client = :client, last_used_at = :used, idle = make_interval(secs => :idle)
                         where id = :id""")
                .bind("client", Columns.storable(session.client()))
                .bind("used", session.lastUsedAt())
                .bind("idle", session.idle().toMillis() / 1000.0)
                .bind("id", session.id())
                .execute();
    }

    @Override
    public Optional<User> user(UUID sessionId) {
        return transactions.unscoped(handle -> user(handle, sessionId));
    }

    private static Optional<User> user(Handle handle, UUID sessionId) {
        return handle.createQuery("select * from account_of_session(:id)")
                .bind("id", sessionId)
                .map(UserRows::read)
                .findOne();
    }

    /** The session's row is locked first, so of many who spend one token each sees what the one before did. */
    @Override
    public Rotated rotate(Rotation rotation) {
        return transactions.unscoped(handle -> {
            Optional<UUID> session = RefreshRows.lockSession(handle, rotation.presented());
            Optional<User> user = session.flatMap(id -> user(handle, id));
            if (session.isEmpty() || user.isEmpty()) {
                return new Rotated.Unknown();
            }
            return rotate(handle, rotation, session.get(), user.get());
        });
    }

    private static Rotated rotate(Handle handle, Rotation rotation, UUID session, User user) {
        if (RefreshRows.spend(handle, rotation)) {
            RefreshRows.insert(handle, rotation.successor(), session);
        } else if (!RefreshRows.repeated(handle, rotation)) {
            handle.execute("delete from sessions where id = ?", session);
            return new Rotated.Reused(user.id(), session);
        }
        return new Rotated.Renewed(
                user,
                handle.createQuery("update sessions set last_used_at = clock_timestamp() where id = :id returning *")
                        .bind("id", session)
                        .map(SessionRows::read)
                        .one());
    }

    @Override
    public Page<Session> list(UUID userId, PageRequest page) {
        Conditions conditions = Conditions.within(Scope.all())
                .and("user_id = :user", "user", userId)
                .and("expires_at > clock_timestamp() and last_used_at + idle > clock_timestamp()")
                .after(Cursor.parse(page.cursor()));
        List<Session> found = transactions.unscoped(handle -> conditions
                .bindTo(handle.createQuery("select * from sessions " + conditions.where()
                        + " order by created_at desc, id desc limit :limit"))
                .bind("limit", page.limit() + 1)
                .map(SessionRows::read)
                .list());
        return Page.cut(found, page.limit(), session -> new Cursor(session.createdAt(), session.id()).text());
    }

    @Override
    public void end(UUID sessionId) {
        transactions.unscoped(handle -> handle.execute("delete from sessions where id = ?", sessionId));
    }

    @Override
    public boolean end(UUID userId, UUID sessionId) {
        return transactions.unscoped(
                handle -> handle.execute("delete from sessions where user_id = ? and id = ?", userId, sessionId) == 1);
    }

    @Override
    public void endAll(UUID userId) {
        transactions.unscoped(handle -> handle.execute("delete from sessions where user_id = ?", userId));
    }

    @Override
    public void endOthers(UUID userId, UUID kept) {
        transactions.unscoped(
                handle -> handle.execute("delete from sessions where user_id = ? and id <> ?", userId, kept));
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
