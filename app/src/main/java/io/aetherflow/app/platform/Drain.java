package io.aetherflow.app.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ShutdownThread;

/**
 * The time between the signal to stop and the closing of the port, in which the process answers as before but says that it
 * is not ready: who spreads the load sends nobody here any more. The server alone would close its port at once.
 */
final class Drain extends AbstractLifeCycle {

    private final AtomicBoolean ready;
    private final Duration length;

    Drain(AtomicBoolean ready, Duration length) {
        this.ready = ready;
        this.length = length;
    }

    /** To be called when the process is told to stop, before the server is. */
    @Override
    protected void doStart() {
        ShutdownThread.register(0, this);
    }

    @Override
    protected void doStop() throws InterruptedException {
        ready.set(false);
        if (ShutdownThread.getInstance().isAlive()) {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        }
        ShutdownThread.deregister(this);
    }
}
