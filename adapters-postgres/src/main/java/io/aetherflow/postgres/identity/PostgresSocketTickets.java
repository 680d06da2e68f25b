package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.SocketTickets;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Tickets in the table {@code socket_tickets}; one that was used is a row that is gone. They belong to no department. */
public final class PostgresSocketTickets implements SocketTickets {

    private final Database database;
    private final Transactions transactions;

    public PostgresSocketTickets(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public void keep(String hash, UUID sessionId, Duration lifetime) {
        transactions.unscoped(handle -> {
            // Another process may be at it: whoever comes second leaves those to the first.
            handle.execute("delete from socket_tickets where hash in (select hash from socket_tickets"
                    + " where expires_at <= clock_timestamp() for update skip locked)");
            return handle.execute(
                    "insert into socket_tickets (hash, session_id, expires_at)"
                            + " values (?, ?, clock_timestamp() + make_interval(secs => ?))",
                    hash,
                    sessionId,
                    lifetime.toMillis() / 1000.0);
        });
    }

    @Override
    public Optional<UUID> redeem(String hash) {
        return transactions.unscoped(handle -> handle.createQuery(
                        "with used as (delete from socket_tickets where hash = :hash returning session_id, expires_at)"
                                + " select session_id from used where expires_at > clock_timestamp()")
                .bind("hash", hash)
                .mapTo(UUID.class)
                .findOne());
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
