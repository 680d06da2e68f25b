package io.aetherflow.postgres;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database up to this version: runtime logins, schema, grants. Safe to run from many processes at once, and
 * quick where there is nothing to do.
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final int OLDEST = 15;
    /** Names the advisory lock; any number does that nobody else uses. */
    private static final long LOCK = 0x4145_5448_4552L;

    private final Database database;

    public Migrations(Database database) {
        this.database = database;
    }

    /** Throws {@code UNAVAILABLE}, in words for the operator, where the server is too old or the owner may too little. */
    public void run() {
        try (Connection connection = database.ownerConnection();
                Handle handle = Jdbi.open(connection)) {
            refuseOld(number(handle, "select current_setting('server_version_num')::int") / 10_000);
            // Held by the session: Liquibase commits as it likes, and a process that dies lets go of it.
            handle.execute("select pg_advisory_lock(?)", LOCK);
            migrate(handle);
        } catch (SQLException | JdbiException e) {
            throw SqlFailures.of(e);
        }
    }

    static void refuseOld(int version) {
        if (version < OLDEST) {
            throw new AetherException(Failure.of(
                    FailureCode.UNAVAILABLE,
                    "The database server is PostgreSQL " + version + "; AetherFlow needs " + OLDEST + " or newer.",
                    "Upgrade the server, or leave the database's address empty to use the embedded one."));
        }
    }

    private void migrate(Handle handle) {
        DatabaseSettings settings = database.settings();
        new RuntimeLogins(settings).prepare(handle);
        Map<String, String> parameters = Map.of(
                "api", settings.apiUser(),
                "etl", settings.etlUser(),
                "relay", settings.relayUser(),
                "audit", settings.auditUser());
        String hash = Changelog.hash(parameters);
        if (!storedHash(handle).equals(Optional.of(hash))) {
            SchemaUpdate.run(handle, Changelog.MASTER, parameters);
            store(handle, hash);
            LOG.info("Schema of database {} updated", settings.database());
        }
        handle.execute("select public.secure_tables()");
    }

    private static Optional<String> storedHash(Handle handle) {
        return number(handle, "select count(to_regclass('public.schema_state'))") == 0
                ? Optional.empty()
                : handle.createQuery("select changelog_hash from public.schema_state")
                        .mapTo(String.class)
                        .findOne();
    }

    private static void store(Handle handle, String hash) {
        handle.useTransaction(tx -> {
            tx.execute("create table if not exists public.schema_state ("
                    + "only_one boolean primary key default true check (only_one), changelog_hash text not null, "
                    + "applied_at timestamptz not null default clock_timestamp())");
            tx.execute(
                    "insert into public.schema_state (changelog_hash) values (?) on conflict (only_one) do update"
                            + " set changelog_hash = excluded.changelog_hash, applied_at = clock_timestamp()",
                    hash);
        });
    }

    private static int number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(int.class).one();
    }
}
