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
        return transactions.unscoped(handle -> {
            if (youngerThan(handle, ROTATION).isEmpty()) {
                handle.execute("select pg_advisory_xact_lock(?)", MAKING);
                if (youngerThan(handle, ROTATION).isEmpty()) {
                    make(handle, maker.get());
                }
            }
            return signing(handle);
        });
    }

    private static SigningKey signing(Handle handle) {
        List<SigningKey> keys = youngerThan(handle, LONGEST_SIGNING);
        boolean settling = keys.size() > 1 && !youngerThan(handle, SETTLING).isEmpty();
        return keys.get(settling ? 1 : 0);
    }

    private static void make(Handle handle, SigningKey key) {
        handle.execute(
                "delete from signing_keys where created_at <= clock_timestamp() - make_interval(secs => ?)",
                ROTATION.multipliedBy(4).toSeconds());
        handle.createUpdate("""
                        insert into signing_keys (id, private_key, public_key)
                        values (:id, :privateKey, :publicKey)""")
                .bind("id", key.id())
                .bind("privateKey", key.privateKey())
                .bind("publicKey", key.publicKey())
                .execute();
    }

    @Override
    public List<SigningKey> verifying() {
        return transactions.unscoped(handle -> youngerThan(handle, VERIFYING));
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
