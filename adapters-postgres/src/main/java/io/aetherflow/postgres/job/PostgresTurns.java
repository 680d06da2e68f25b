package io.aetherflow.postgres.job;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.job.Turns;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.time.Duration;

/** The table {@code turns}: the lock of a chore's row decides among those who ask at once. */
public final class PostgresTurns implements Turns {

    /** A turn of the future was taken before somebody set the clock back; nobody waits for that. */
    private static final String TAKE = """
            insert into turns (chore, taken_at) values (:chore, clock_timestamp())
            on conflict (chore) do update set taken_at = clock_timestamp()
             where turns.taken_at <= clock_timestamp() - :every * interval '1 millisecond'
                or turns.taken_at > clock_timestamp()""";

    private final Database database;
    private final Transactions transactions;

    public PostgresTurns(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.relay());
    }

    @Override
    public boolean take(String chore, Duration every) {
        return transactions.unscoped(handle -> handle.createUpdate(TAKE)
                        .bind("chore", Columns.storable(chore))
                        .bind("every", every.toMillis())
                        .execute())
                == 1;
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
