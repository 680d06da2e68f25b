package io.aetherflow.app.platform;

import io.aetherflow.core.failure.AetherException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits at the start for what is not there yet: processes and their database are often started together. */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private final Duration length;

    Patience(Duration length) {
        this.length = length;
    }

    /** What the step gives, tried again every second while it fails of an outage and there is patience left. */
    <T> T with(Supplier<T> step) {
        long end = System.nanoTime() + length.toNanos();
        while (true) {
            try {
                return step.get();
            } catch (AetherException e) {
                if (!e.code().transientFault() || System.nanoTime() > end) {
                    throw e;
                }
                LOG.warn("Not there yet, tried again: {}", e.getMessage());
                rest(e);
            }
        }
    }

    private static void rest(AetherException cause) {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }
}
