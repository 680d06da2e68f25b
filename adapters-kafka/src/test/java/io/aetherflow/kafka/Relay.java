package io.aetherflow.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Outbox;
import io.aetherflow.core.flow.Journal;
import io.aetherflow.core.flow.OutboxRelay;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A relay at work, as a process has it. */
final class Relay implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Outbox outbox;
    private final AtomicInteger failures = new AtomicInteger();
    private final Thread thread;
    private volatile boolean ending;

    Relay(Outbox outbox, Consumer<Event> carrier) {
        this.outbox = outbox;
        OutboxRelay relay = new OutboxRelay(outbox, counted(carrier), Journal.SILENT);
        thread = new Thread(() -> run(relay), "relay");
        thread.start();
    }

    private Consumer<Event> counted(Consumer<Event> carrier) {
        return event -> {
            try {
                carrier.accept(event);
            } catch (RuntimeException e) {
                failures.incrementAndGet();
                throw e;
            }
        };
    }

    private void run(OutboxRelay relay) {
        while (!ending) {
            if (relay.carry() == 0) {
                relay.await(LOOK_AGAIN);
            }
        }
    }

    /** Waits until everything was carried. */
    void awaitIdle() throws InterruptedException {
        await(() -> outbox.lag().isEmpty(), "everything is carried");
    }

    /** Waits until so many events could not be carried. */
    void awaitFailures(int count) throws InterruptedException {
        await(() -> failures.get() >= count, "the relay met the outage");
    }

    private static void await(BooleanSupplier condition, String what) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
        assertThat(condition.getAsBoolean()).as(what).isTrue();
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        thread.join();
    }
}
