package io.aetherflow.core.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who listen to one bus in this process: what every {@link EventBus} does with an event that arrived. */
public final class Listeners {

    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

    private final List<Listener> all = new CopyOnWriteArrayList<>();

    private record Listener(Topic topic, Consumer<Event> consumer) {}

    public EventBus.Subscription add(Topic topic, Consumer<Event> consumer) {
        Listener listener = new Listener(topic, consumer);
        all.add(listener);
        // By identity: the same consumer may listen twice.
        return () -> all.removeIf(each -> each == listener);
    }

    /** Calls everybody who listens to the event's topic. What one of them throws is logged. */
    public void tell(Event event) {
        for (Listener listener : all) {
            if (listener.topic() == event.topic()) {
                call(listener, event);
            }
        }
    }

    private static void call(Listener listener, Event event) {
        try {
            listener.consumer().accept(event);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A listener failed on event " + event.id() + " of "
                            + event.topic().wire() + ".",
                    e);
        }
    }

    public void clear() {
        all.clear();
    }
}
