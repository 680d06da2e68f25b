package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.SigningKey;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The keys behind access tokens, in the table {@code signing_keys}. */
public final class PostgresSigningKeys implements SigningKeys {

    /** Names the advisory lock under which a key is made; any number does that nobody else uses. */
    private static final long MAKING = 0x4145_4b45_5953L;

    private final Database database;
    private final Transactions transactions;

    public PostgresSigningKeys(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public SigningKey current(Supplier<SigningKey> maker) {
        return transactions.unscoped(handle -> newest(handle).orElseGet(() -> {
            handle.execute("select pg_advisory_xact_lock(?)", MAKING);
            return newest(handle).orElseGet(() -> make(handle, maker.get()));
        }));
    }

    private static Optional<SigningKey> newest(Handle handle) {
        return youngerThan(handle, ROTATION).stream().findFirst();
    }

    private static SigningKey make(Handle handle, SigningKey key) {
        handle.execute(
                "delete from signing_keys where created_at <= clock_timestamp() - make_interval(secs => ?)",
                ROTATION.multipliedBy(4).toSeconds());
        return handle.createQuery("""
                        insert into signing_keys (id, private_key, public_key)
                        values (:id, :privateKey, :publicKey) returning *""")
                .bind("id", key.id())
                .bind("privateKey", key.privateKey())
                .bind("publicKey", key.publicKey())
                .map(PostgresSigningKeys::read)
                .one();
    }

    @Override
    public List<SigningKey> verifying() {
        return transactions.unscoped(handle -> youngerThan(handle, ROTATION.multipliedBy(2)));
    }

    private static List<SigningKey> youngerThan(Handle handle, Duration age) {
        return handle.createQuery("""
                        select * from signing_keys
                         where created_at > clock_timestamp() - make_interval(secs => :age)
                         order by created_at desc, id desc""")
                .bind("age", age.toSeconds())
                .map(PostgresSigningKeys::read)
                .list();
    }

    private static SigningKey read(ResultSet row, StatementContext context) throws SQLException {
        return new SigningKey(
                row.getString("id"),
                row.getBytes("private_key"),
                row.getBytes("public_key"),
                Columns.instant(row, "created_at"));
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
