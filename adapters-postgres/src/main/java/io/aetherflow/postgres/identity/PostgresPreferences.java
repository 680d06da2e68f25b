package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Preferences;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What people like to see, in the table {@code preferences}. */
public final class PostgresPreferences implements Preferences {

    private final Database database;
    private final Transactions transactions;

    public PostgresPreferences(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public String find(UUID userId) {
        return transactions.unscoped(handle -> find(handle, userId));
    }

    static String find(Handle handle, UUID userId) {
        return handle.createQuery("select value from preferences where user_id = :user")
                .bind("user", userId)
                .mapTo(String.class)
                .findOne()
                .orElse(NONE);
    }

    @Override
    public void keep(UUID userId, String json) {
        transactions.unscoped(handle -> handle.execute("""
                insert into preferences (user_id, value) values (?, ?)
                on conflict (user_id) do update set value = excluded.value""", userId, json));
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
