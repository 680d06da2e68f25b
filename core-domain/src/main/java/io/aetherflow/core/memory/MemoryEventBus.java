package io.aetherflow.core.memory;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A bus within one process; listeners are called by who publishes. */
public final class MemoryEventBus extends MemoryAdapter implements EventBus {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    private record Listener(Topic topic, Consumer<Event> consumer) {}

    /** As if the bus could not be reached. */
    public void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public void publish(Event event) {
        if (away) {
            throw new AetherException(FailureCode.TRANSIENT_IO, "The event bus is away.");
        }
        for (Listener listener : listeners) {
            if (listener.topic() == event.topic()) {
                call(listener, event);
            }
        }
    }

    private static void call(Listener listener, Event event) {
        try {
            listener.consumer().accept(event);
        } catch (RuntimeException e) {
            System.getLogger(MemoryEventBus.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "A listener failed on " + event.topic().wire(),
                            e);
        }
    }

    @Override
    public Subscription subscribe(Topic topic, Consumer<Event> consumer) {
        Listener listener = new Listener(topic, consumer);
        listeners.add(listener);
        return () -> listeners.removeIf(each -> each == listener);
    }
}
