package io.aetherflow.core.event;

import io.aetherflow.core.failure.Adapter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: events that were stored in the transaction of the change they tell of, and are yet to be carried on. One that was
 * carried and not marked, because its carrier died, is carried again. Each method is one transaction.
 */
public interface Outbox extends Adapter {

    /** Some events that wait, oldest first, held back from other carriers for so long. */
    List<Outgoing> claim(int most, Duration held);

    /** The event was carried; it does not come again. */
    void sent(UUID id);

    /** The event could not be carried; it comes again after a while. */
    void postpone(UUID id, Duration pause);

    /** Waits until there may be something to carry, but no longer than this. */
    void await(Duration most);

    /** How long the oldest event has been waiting; empty where none waits. */
    Optional<Duration> lag();

    /** Removes events that were carried longer ago than this; returns how many. */
    int sweep(Duration age);
}
