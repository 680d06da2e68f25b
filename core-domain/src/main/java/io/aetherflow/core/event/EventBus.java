package io.aetherflow.core.event;

import io.aetherflow.core.failure.Adapter;
import java.util.function.Consumer;

/**
 * Port: tells everybody. Delivery is at least once, and only to those who listen at that time; order is not promised. What
 * has to be done exactly once goes by the event's id.
 */
public interface EventBus extends Adapter {

    /** Hands an event over, durably where the bus is; throws {@code TRANSIENT_IO} where it can't be reached. */
    void publish(Event event);

    /**
     * Calls the listener with every event of an announced topic that anybody publishes from now on, in any process, one
     * after the other on a thread of the bus. What the listener throws is logged and concerns nobody else. A bus that was
     * away is listened to again by itself.
     */
    Subscription subscribe(Topic topic, Consumer<Event> listener);

    /** Someone who listens, until it is closed. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
