package io.aetherflow.core.failure;

/** What every adapter of a port has beside the port itself. Its constructor does no I/O. */
public interface Adapter extends AutoCloseable {

    /** Tries the technology behind the adapter, within a few seconds, and never throws. */
    Check check();

    /** Releases what the adapter holds. Calling it again does nothing. */
    @Override
    void close();
}
