package io.aetherflow.postgres.job;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.job.Verdicts;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Json;
import io.aetherflow.postgres.Transactions;
import java.util.Optional;

/** Reasons why files failed, in the table {@code verdicts}. */
public final class PostgresVerdicts implements Verdicts {

    private final Database database;
    private final Transactions transactions;

    public PostgresVerdicts(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.jobs());
    }

    @Override
    public Optional<Failure> find(Key key) {
        return transactions.unscoped(handle -> handle.createQuery("""
                        select failure from verdicts
                         where fingerprint = :fingerprint and plugin = :plugin and plugin_version = :version""")
                .bind("fingerprint", key.fingerprint())
                .bind("plugin", key.plugin())
                .bind("version", key.pluginVersion())
                .map((row, context) -> Json.read(row.getString("failure"), Failure.class))
                .findOne());
    }

    @Override
    public void remember(Key key, Failure failure) {
        transactions.unscoped(handle -> handle.createUpdate("""
                        insert into verdicts (fingerprint, plugin, plugin_version, failure)
                        values (:fingerprint, :plugin, :version, :failure::jsonb)
                        on conflict (fingerprint, plugin, plugin_version) do update
                           set failure = excluded.failure, created_at = clock_timestamp()""")
                .bind("fingerprint", key.fingerprint())
                .bind("plugin", key.plugin())
                .bind("version", key.pluginVersion())
                .bind("failure", Json.write(failure))
                .execute());
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
