package io.aetherflow.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A client that is made when it is first asked for, as adapters' constructors do no I/O, and closed once. */
public final class Lazy<C extends SdkAutoCloseable> implements AutoCloseable {

    private final Supplier<C> maker;
    private @Nullable C client;
    private boolean closed;

    public Lazy(Supplier<C> maker) {
        this.maker = maker;
    }

    public synchronized C get() {
        if (closed) {
            throw new IllegalStateException("The adapter is closed.");
        }
        C made = client;
        if (made == null) {
            made = maker.get();
            client = made;
        }
        return made;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
