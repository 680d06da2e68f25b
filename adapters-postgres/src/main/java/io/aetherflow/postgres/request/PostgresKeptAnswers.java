package io.aetherflow.postgres.request;

import com.fasterxml.jackson.core.type.TypeReference;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.request.Begun;
import io.aetherflow.core.request.KeptAnswer;
import io.aetherflow.core.request.KeptAnswers;
import io.aetherflow.core.request.KeyedRequest;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Json;
import io.aetherflow.postgres.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code kept_answers}: the lock of a key's row decides among those who begin at once. */
public final class PostgresKeptAnswers implements KeptAnswers {

    private static final String BEGIN = """
            insert into kept_answers as k (owner, key, fingerprint, ticket)
            values (:owner, :key, :fingerprint, :ticket)
            on conflict (owner, key) do update
               set fingerprint = excluded.fingerprint, ticket = excluded.ticket, begun_at = clock_timestamp(),
                   status = null, headers = null, body = null
             where k.begun_at <= clock_timestamp() - :kept * interval '1 second'
                or (k.status is null and k.fingerprint = excluded.fingerprint
                    and k.begun_at <= clock_timestamp() - :lease * interval '1 second')
            returning ticket""";

    /** A row may go between two looks at it, for its attempt was given up; that does not happen again and again. */
    private static final int MOST_LOOKS = 10;

    private final Database database;
    private final Transactions transactions;

    public PostgresKeptAnswers(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public Begun begin(KeyedRequest request) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            Optional<Begun> begun = transactions.unscoped(handle -> attempt(handle, request));
            if (begun.isPresent()) {
                return begun.get();
            }
        }
        throw new AetherException(
                FailureCode.UNAVAILABLE, "Too many requests came with this Idempotency-Key at once; try again.");
    }

    private static Optional<Begun> attempt(Handle handle, KeyedRequest request) {
        Optional<UUID> ticket = named(handle.createQuery(BEGIN), request)
                .bind("fingerprint", request.fingerprint())
                .bind("ticket", UUID.randomUUID())
                .bind("kept", KEPT.toSeconds())
                .bind("lease", LEASE.toSeconds())
                .mapTo(UUID.class)
                .findOne();
        return ticket.isPresent() ? ticket.map(Begun.Fresh::new) : before(handle, request);
    }

    /** What became of the attempt that has the key. */
    private static Optional<Begun> before(Handle handle, KeyedRequest request) {
        return named(handle.createQuery("select * from kept_answers where owner = :owner and key = :key"), request)
                .map((row, context) -> read(row, request))
                .findOne();
    }

    private static Begun read(ResultSet row, KeyedRequest request) throws SQLException {
        if (!row.getString("fingerprint").equals(request.fingerprint())) {
            return new Begun.Different();
        }
        int status = row.getInt("status");
        return row.wasNull()
                ? new Begun.Running()
                : new Begun.Answered(new KeptAnswer(
                        status,
                        Json.read(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                        row.getString("body")));
    }

    @Override
    public void complete(KeyedRequest request, UUID ticket, KeptAnswer answer) {
        transactions.unscoped(handle -> named(handle.createUpdate("""
                        update kept_answers set status = :status, headers = :headers::jsonb, body = :body
                         where owner = :owner and key = :key and ticket = :ticket and status is null"""), request)
                .bind("ticket", ticket)
                .bind("status", answer.status())
                .bind("headers", Json.write(answer.headers()))
                .bind("body", Columns.storable(answer.body()))
                .execute());
    }

    @Override
    public void abandon(KeyedRequest request, UUID ticket) {
        transactions.unscoped(handle ->
                named(handle.createUpdate("""
                        delete from kept_answers
                         where owner = :owner and key = :key and ticket = :ticket and status is null"""), request).bind("ticket", ticket).execute());
    }

    @Override
    public int sweep() {
        return transactions.unscoped(handle ->
                handle.createUpdate("""
                        delete from kept_answers
                         where begun_at <= clock_timestamp() - :kept * interval '1 second'""").bind("kept", KEPT.toSeconds()).execute());
    }

    private static <S extends SqlStatement<S>> S named(S statement, KeyedRequest request) {
        return statement.bind("owner", request.owner()).bind("key", request.key());
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
