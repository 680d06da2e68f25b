package io.aetherflow.postgres.event;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.event.Listeners;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Ear;
import io.aetherflow.postgres.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bus over LISTEN and NOTIFY: everybody on the database hears of an event at once, and it is kept nowhere. A process that
 * listens has one connection for it, from its first subscription on. An event may have no more than {@link #MOST_BYTES} as
 * JSON: Postgres passes on no longer notifications.
 */
public final class PostgresEventBus implements EventBus {

    static final String CHANNEL = "aetherflow_events";
    static final int MOST_BYTES = 7_999;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEventBus.class);
    private static final Duration UNTIL_LISTENING = Duration.ofSeconds(5);

    private final Database database;
    private final Transactions transactions;
    private final Listeners listeners = new Listeners();
    private final Ear ear;

    public PostgresEventBus(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.relay());
        this.ear = database.ear(CHANNEL, (channel, payload) -> heard(payload));
    }

    @Override
    public void publish(Event event) {
        String payload = Notice.of(event).json();
        int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new AetherException(tooLong(event, bytes));
        }
        transactions.unscoped(handle -> handle.createQuery("select pg_notify(:channel, :payload)::text")
                .bind("channel", CHANNEL)
                .bind("payload", payload)
                .mapTo(String.class)
                .one());
    }

    private static Failure tooLong(Event event, int bytes) {
        return Failure.of(
                        FailureCode.INTERNAL_ERROR,
                        "Event " + event.id() + " of " + event.topic().wire() + " has " + bytes
                                + " bytes; the Postgres event bus carries " + MOST_BYTES + " at most.",
                        "Shorten its fields, or use Kafka as event bus.")
                .with("bytes", (long) bytes);
    }

    /** Where the database is away this returns after a few seconds, and the listener is called once it is back. */
    @Override
    public Subscription subscribe(Topic topic, Consumer<Event> listener) {
        Subscription subscription = listeners.add(topic, listener);
        ear.open(UNTIL_LISTENING);
        return subscription;
    }

    private void heard(String payload) {
        try {
            Notice.read(payload).event().ifPresent(listeners::tell);
        } catch (RuntimeException e) {
            LOG.warn("A notification on {} is no event and is passed over.", CHANNEL, e);
        }
    }

    @Override
    public Check check() {
        return database.check();
    }

    @Override
    public void close() {
        listeners.clear();
        ear.close();
    }
}
