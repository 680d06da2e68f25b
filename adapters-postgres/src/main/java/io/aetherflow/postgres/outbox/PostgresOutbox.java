package io.aetherflow.postgres.outbox;

import io.aetherflow.core.event.Outbox;
import io.aetherflow.core.event.Outgoing;
import io.aetherflow.core.failure.Check;
import io.aetherflow.postgres.Bell;
import io.aetherflow.postgres.Channel;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code outbox}. Events come into it with the changes they tell of, by {@link OutboxRows}. */
public final class PostgresOutbox implements Outbox {

    private static final String FREE =
            "sent_at is null and (claimed_until is null or claimed_until <= clock_timestamp())";

    private static final String CLAIM = """
            with free as (
                select id from outbox where %s order by created_at, id limit :most for no key update skip locked),
            taken as (
                update outbox set claimed_until = clock_timestamp() + :held * interval '1 millisecond', tries = tries + 1
                  from free where outbox.id = free.id
                returning outbox.*)
            select * from taken order by created_at, id""".formatted(FREE);

    private static final String POSTPONE = """
            update outbox set claimed_until = clock_timestamp() + :pause * interval '1 millisecond'
             where id = :id and sent_at is null""";

    private static final String LAG = """
            select greatest(0, extract(epoch from clock_timestamp() - min(created_at)) * 1000)::bigint
              from outbox where sent_at is null having count(*) > 0""";

    private static final String SWEEP =
            "delete from outbox where sent_at <= clock_timestamp() - :age * interval '1 millisecond'";

    private final Database database;
    private final Transactions transactions;
    private final Bell bell;

    public PostgresOutbox(Database database) {
        this.database = database;
        transactions = new Transactions(database.relay());
        bell = database.bell(Channel.OUTBOX);
    }

    @Override
    public List<Outgoing> claim(int most, Duration held) {
        return transactions.unscoped(handle -> handle.createQuery(CLAIM)
                .bind("most", most)
                .bind("held", held.toMillis())
                .map(OutboxRows::readClaimed)
                .list());
    }

    @Override
    public void sent(UUID id) {
        transactions.unscoped(handle ->
                handle.execute("update outbox set sent_at = clock_timestamp() where id = ? and sent_at is null", id));
    }

    @Override
    public void postpone(UUID id, Duration pause) {
        transactions.unscoped(handle -> handle.createUpdate(POSTPONE)
                .bind("id", id)
                .bind("pause", pause.toMillis())
                .execute());
    }

    @Override
    public void await(Duration most) {
        long heard = bell.rings();
        if (bell.closed() || Thread.currentThread().isInterrupted() || waits()) {
            return;
        }
        try {
            bell.await(heard, most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean waits() {
        return transactions.unscoped(
                handle -> handle.createQuery("select exists (select from outbox where " + FREE + ")")
                        .mapTo(boolean.class)
                        .one());
    }

    @Override
    public Optional<Duration> lag() {
        return transactions.unscoped(
                handle -> handle.createQuery(LAG).mapTo(long.class).findOne().map(Duration::ofMillis));
    }

    @Override
    public int sweep(Duration age) {
        return transactions.unscoped(
                handle -> handle.createUpdate(SWEEP).bind("age", age.toMillis()).execute());
    }

    @Override
    public Check check() {
        return database.check();
    }

    @Override
    public void close() {
        bell.close();
    }
}
