package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.User;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.util.Optional;
import java.util.UUID;

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
        transactions.unscoped(
                handle -> handle.createQuery("select open_session(:id, :userId, :createdAt, :expiresAt)::text")
                        .bind("id", session.id())
                        .bind("userId", session.userId())
                        .bind("createdAt", session.createdAt())
                        .bind("expiresAt", session.expiresAt())
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public Optional<User> user(UUID sessionId) {
        return transactions.unscoped(handle -> handle.createQuery("select * from account_of_session(:id)")
                .bind("id", sessionId)
                .map(UserRows::read)
                .findOne());
    }

    @Override
    public void end(UUID sessionId) {
        transactions.unscoped(handle -> handle.execute("delete from sessions where id = ?", sessionId));
    }

    @Override
    public void endAll(UUID userId) {
        transactions.unscoped(handle -> handle.execute("delete from sessions where user_id = ?", userId));
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
