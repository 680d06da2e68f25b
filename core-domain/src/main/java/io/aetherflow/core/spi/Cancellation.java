package io.aetherflow.core.spi;

/** Tells long work whether it is still wanted. */
@FunctionalInterface
public interface Cancellation {

    Cancellation NEVER = () -> {};

    /** Returns while the work is wanted; throws {@link java.util.concurrent.CancellationException} once it is not. */
    void check();
}
