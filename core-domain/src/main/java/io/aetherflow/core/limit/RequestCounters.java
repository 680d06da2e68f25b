package io.aetherflow.core.limit;

import io.aetherflow.core.failure.Adapter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Port: counters that are forgotten. A counter's window begins with the first that is added to it, and is not made longer by
 * what follows; when it ends, by the store's clock, the counter is gone.
 */
public interface RequestCounters extends Adapter {

    /**
     * Adds to a counter and tells what it is then. Atomic: of those who add one at once, each is told another value.
     *
     * @param by at least one
     * @param window for a counter that begins with this, whole milliseconds; one that runs keeps its own
     */
    Count add(String key, long by, Duration window);

    /** Adds to many counters at once: atomic for each of them, not for all together. */
    void addAll(Map<String, Long> more, Duration window);

    /** The counter as it stands; empty where its window has ended or never begun. */
    Optional<Count> read(String key);
}
