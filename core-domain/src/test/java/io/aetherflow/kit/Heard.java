package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A listener that remembers what it heard. */
public final class Heard implements Consumer<Event> {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final List<Event> events = new ArrayList<>();

    @Override
    public synchronized void accept(Event event) {
        events.add(event);
        notifyAll();
    }

    /** Everything, in the order in which it came, repetitions too. */
    public synchronized List<Event> all() {
        return List.copyOf(events);
    }

    /** Which topics anything came from. */
    public Set<Topic> topics() {
        return all().stream().map(Event::topic).collect(Collectors.toSet());
    }

    /** What came of these, repetitions too. */
    public List<Event> of(Collection<Event> wanted) {
        Set<UUID> ids = wanted.stream().map(Event::id).collect(Collectors.toSet());
        return all().stream().filter(event -> ids.contains(event.id())).toList();
    }

    /** Waits until each of these was heard, and returns them as they came, each once; fails where one stays away. */
    public List<Event> await(Collection<Event> wanted) {
        await(Event::id, wanted.stream().map(Event::id).collect(Collectors.toSet()));
        return of(wanted).stream().distinct().toList();
    }

    /** Waits until something of each of these keys was heard. */
    public void awaitKeys(Set<String> keys) {
        await(Event::key, keys);
    }

    private synchronized <T> void await(Function<Event, T> what, Set<T> wanted) {
        long end = System.nanoTime() + LONG.toNanos();
        long left = LONG.toNanos();
        while (!heard(what).containsAll(wanted) && left > 0) {
            rest(left);
            left = end - System.nanoTime();
        }
        assertThat(heard(what)).as("what was heard").containsAll(wanted);
    }

    private <T> Set<T> heard(Function<Event, T> what) {
        return events.stream().map(what).collect(Collectors.toSet());
    }

    private void rest(long nanos) {
        try {
            wait(nanos / 1_000_000 + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while it waited for events.", e);
        }
    }
}
