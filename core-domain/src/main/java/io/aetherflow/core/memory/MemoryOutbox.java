package io.aetherflow.core.memory;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Outbox;
import io.aetherflow.core.event.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

final class MemoryOutbox extends MemoryAdapter implements Outbox {

    private final MemoryState state;

    MemoryOutbox(MemoryState state) {
        this.state = state;
    }

    /** @param until nobody else carries it before that */
    record Kept(Event event, int tries, Instant until, boolean sent, Instant at) {}

    /** One event of a key, as the store would hold by a constraint. To be called under the state's monitor. */
    static void put(MemoryState state, Event event) {
        boolean there = state.outbox.values().stream()
                .anyMatch(kept -> kept.event().topic() == event.topic()
                        && kept.event().key().equals(event.key()));
        if (!there) {
            state.outbox.put(event.id(), new Kept(event, 0, Instant.MIN, false, state.now()));
            state.notifyAll();
        }
    }

    @Override
    public List<Outgoing> claim(int most, Duration held) {
        synchronized (state) {
            Instant now = state.now();
            List<Outgoing> claimed = new ArrayList<>();
            state.outbox.replaceAll((id, kept) -> {
                if (claimed.size() == most || kept.sent() || kept.until().isAfter(now)) {
                    return kept;
                }
                claimed.add(new Outgoing(kept.event(), kept.tries()));
                return new Kept(kept.event(), kept.tries() + 1, now.plus(held), false, kept.at());
            });
            return claimed;
        }
    }

    @Override
    public void sent(UUID id) {
        change(id, kept -> new Kept(kept.event(), kept.tries(), kept.until(), true, state.now()));
    }

    @Override
    public void postpone(UUID id, Duration pause) {
        change(id, kept -> new Kept(kept.event(), kept.tries(), state.now().plus(pause), kept.sent(), kept.at()));
    }

    private void change(UUID id, UnaryOperator<Kept> change) {
        synchronized (state) {
            state.outbox.computeIfPresent(id, (same, kept) -> change.apply(kept));
        }
    }

    @Override
    public void await(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        synchronized (state) {
            try {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left > 0 && !waits()) {
                    state.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean waits() {
        Instant now = state.now();
        return state.outbox.values().stream()
                .anyMatch(kept -> !kept.sent() && !kept.until().isAfter(now));
    }

    @Override
    public Optional<Duration> lag() {
        synchronized (state) {
            return state.outbox.values().stream()
                    .filter(kept -> !kept.sent())
                    .map(Kept::at)
                    .min(Instant::compareTo)
                    .map(oldest -> Duration.between(oldest, state.now()));
        }
    }

    @Override
    public int sweep(Duration age) {
        synchronized (state) {
            Instant before = state.now().minus(age);
            int had = state.outbox.size();
            state.outbox.values().removeIf(kept -> kept.sent() && !kept.at().isAfter(before));
            return had - state.outbox.size();
        }
    }
}
