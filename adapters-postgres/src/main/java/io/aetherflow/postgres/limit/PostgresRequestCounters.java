package io.aetherflow.postgres.limit;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.limit.Count;
import io.aetherflow.core.limit.RequestCounters;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The table {@code request_counters}: the lock of a counter's row puts those in order who add to it at once. A commit does not
 * wait for the disk, for a server that crashes may forget the last moments of a limit.
 */
public final class PostgresRequestCounters implements RequestCounters {

    /** The window is measured from one look at the clock, which both cases go by: a second look might fall behind its end. */
    private static final String ADD = """
            insert into request_counters as c (key, value, expires_at)
            values (:key, :by, clock_timestamp() + :window * interval '1 millisecond')
            on conflict (key) do update set
                value = excluded.value
                    + case when c.expires_at > excluded.expires_at - :window * interval '1 millisecond'
                      then c.value else 0 end,
                expires_at = case when c.expires_at > excluded.expires_at - :window * interval '1 millisecond'
                             then c.expires_at else excluded.expires_at end
            """;

    private static final String COUNT = """
            value, ceil(extract(epoch from expires_at - clock_timestamp()) * 1000)::bigint as remaining""";

    private static final String NO_WAIT = "set_config('synchronous_commit', 'off', true)";

    private static final String READ =
            "select " + COUNT + " from request_counters where key = :key and expires_at > clock_timestamp()";

    private static final String SWEEP = """
            delete from request_counters where key in (
                select key from request_counters where expires_at <= clock_timestamp() limit 10000
                   for update skip locked)
               and expires_at <= clock_timestamp()""";

    private final Database database;
    private final Transactions requests;
    private final Transactions chores;

    public PostgresRequestCounters(Database database) {
        this.database = database;
        this.requests = new Transactions(database.api());
        this.chores = new Transactions(database.jobs());
    }

    @Override
    public Count add(String key, long by, Duration window) {
        return requests.unscoped(handle -> handle.createQuery(ADD + "returning " + COUNT + ", " + NO_WAIT)
                .bind("key", Columns.storable(key))
                .bind("by", by)
                .bind("window", window.toMillis())
                .map(PostgresRequestCounters::count)
                .one());
    }

    /** In the keys' order, so that two batches never wait for each other. */
    @Override
    public void addAll(Map<String, Long> more, Duration window) {
        if (!more.isEmpty()) {
            requests.unscoped(handle -> addAll(handle, more, window));
        }
    }

    private static int addAll(Handle handle, Map<String, Long> more, Duration window) {
        handle.createQuery("select " + NO_WAIT).mapTo(String.class).one();
        try (PreparedBatch batch = handle.prepareBatch(ADD)) {
            more.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> batch.bind("key", Columns.storable(entry.getKey()))
                            .bind("by", entry.getValue())
                            .bind("window", window.toMillis())
                            .add());
            return batch.execute().length;
        }
    }

    @Override
    public Optional<Count> read(String key) {
        return requests.unscoped(handle -> handle.createQuery(READ)
                .bind("key", Columns.storable(key))
                .map(PostgresRequestCounters::count)
                .findOne());
    }

    /** Clears away what has ended; returns how much. */
    public int sweep() {
        return chores.unscoped(handle -> handle.createUpdate(SWEEP).execute());
    }

    private static Count count(ResultSet row, StatementContext context) throws SQLException {
        return new Count(row.getLong("value"), Duration.ofMillis(Math.max(0, row.getLong("remaining"))));
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
