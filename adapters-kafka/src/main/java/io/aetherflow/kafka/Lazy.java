package io.aetherflow.kafka;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A client that is made when it is first asked for: Kafka's look their brokers up as soon as they are made. */
final class Lazy<C> implements AutoCloseable {

    private final Supplier<C> maker;
    private final Consumer<C> closer;
    private @Nullable C client;
    private boolean closed;

    Lazy(Supplier<C> maker, Consumer<C> closer) {
        this.maker = maker;
        this.closer = closer;
    }

    synchronized C get() {
        if (closed) {
            throw new AetherException(FailureCode.UNAVAILABLE, "The event bus is closed.");
        }
        C made = client;
        if (made == null) {
            made = maker.get();
            client = made;
        }
        return made;
    }

    /** The next who asks gets a new one. */
    synchronized void drop() {
        C dropped = client;
        client = null;
        if (dropped != null) {
            closer.accept(dropped);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        drop();
    }
}
