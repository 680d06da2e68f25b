package io.aetherflow.core.memory;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.event.Listeners;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A bus within one process; listeners are called by who publishes. */
public final class MemoryEventBus extends MemoryAdapter implements EventBus {

    private final Listeners listeners = new Listeners();
    private final List<Listeners> everybody;
    private volatile boolean away;

    public MemoryEventBus() {
        this(new CopyOnWriteArrayList<>());
    }

    private MemoryEventBus(List<Listeners> everybody) {
        this.everybody = everybody;
        everybody.add(listeners);
    }

    /** The same bus as one more process would have it. */
    public MemoryEventBus neighbour() {
        return new MemoryEventBus(everybody);
    }

    /** As if the bus could not be reached. */
    public void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public void publish(Event event) {
        if (away) {
            throw new AetherException(FailureCode.TRANSIENT_IO, "The event bus is away.");
        }
        everybody.forEach(each -> each.tell(event));
    }

    @Override
    public Subscription subscribe(Topic topic, Consumer<Event> listener) {
        return listeners.add(topic, listener);
    }

    @Override
    public void close() {
        listeners.clear();
        everybody.remove(listeners);
    }
}
