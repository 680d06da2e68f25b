package io.aetherflow.core.memory;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RemoteQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A queue apart from the store, which knows nothing of its jobs; it can be purged and be away. */
public final class MemoryRemoteQueue extends MemoryAdapter implements RemoteQueue {

    /** Messages become visible by the clock alone, so a listener looks up this often. */
    private static final long LOOK_UP_MILLIS = 100;

    private static final Duration HIDDEN = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<JobType, List<Rung>> queues = new EnumMap<>(JobType.class);
    private final Map<JobType, List<Letter>> dead = new EnumMap<>(JobType.class);
    private boolean away;

    private record Rung(String id, JobMessage message, Bell bell) {

        Rung with(Bell changed) {
            return new Rung(id, message, changed);
        }
    }

    private record Letter(JobMessage message, String reason) {}

    public MemoryRemoteQueue() {
        this(Clock.systemUTC());
    }

    public MemoryRemoteQueue(Clock clock) {
        this.clock = clock;
        for (JobType type : JobType.values()) {
            queues.put(type, new ArrayList<>());
            dead.put(type, new ArrayList<>());
        }
    }

    /** As if the queue could not be reached. */
    public synchronized void away(boolean isAway) {
        away = isAway;
        notifyAll();
    }

    /** Forgets every message; dead letters stay. */
    public synchronized void purge() {
        queues.values().forEach(List::clear);
    }

    /** As if the queue gave a message up by itself. */
    public synchronized void giveUp(JobMessage message) {
        dead(message.type()).add(new Letter(message, ""));
    }

    private List<Rung> queue(JobType type) {
        reachable();
        return queues.getOrDefault(type, List.of());
    }

    private List<Letter> dead(JobType type) {
        reachable();
        return dead.getOrDefault(type, List.of());
    }

    private void reachable() {
        if (away) {
            throw new AetherException(FailureCode.TRANSIENT_IO, "The queue is away.");
        }
    }

    @Override
    public synchronized String send(JobMessage message) {
        String id = UUID.randomUUID().toString();
        queue(message.type()).add(new Rung(id, message, Bell.ringing()));
        notifyAll();
        return id;
    }

    @Override
    public synchronized Optional<Delivery> receive(JobType type, Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        Optional<Delivery> next = next(type);
        while (next.isEmpty() && waited(deadline)) {
            next = next(type);
        }
        return next;
    }

    /** Whether it is worth looking again. */
    private boolean waited(long deadline) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            return false;
        }
        try {
            wait(Math.min(left, LOOK_UP_MILLIS));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Delivery> next(JobType type) {
        Instant now = clock.instant();
        List<Rung> queue = queue(type);
        for (int i = 0; i < queue.size(); i++) {
            Rung rung = queue.get(i);
            if (rung.bell().rings(now)) {
                Bell bell = rung.bell().received(now.plus(HIDDEN));
                queue.set(i, rung.with(bell));
                return Optional.of(new Delivery(rung.message().jobId(), type, bell.receipt(), rung.message()));
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized void acknowledge(Delivery delivery) {
        queue(delivery.type()).removeIf(rung -> received(rung, delivery));
    }

    @Override
    public void extend(Delivery delivery, Duration hidden) {
        hide(delivery, clock.instant().plus(hidden));
    }

    @Override
    public void release(Delivery delivery) {
        hide(delivery, Instant.MIN);
    }

    private synchronized void hide(Delivery delivery, Instant until) {
        queue(delivery.type())
                .replaceAll(
                        rung -> received(rung, delivery) ? rung.with(rung.bell().hidden(until)) : rung);
        notifyAll();
    }

    private static boolean received(Rung rung, Delivery delivery) {
        return rung.bell().receipt().equals(delivery.receipt());
    }

    @Override
    public synchronized int waiting(JobType type) {
        Instant now = clock.instant();
        return (int) queue(type).stream().filter(rung -> rung.bell().rings(now)).count();
    }

    @Override
    public synchronized void bury(JobMessage message, Failure reason) {
        dead(message.type()).add(new Letter(message, reason.message()));
    }

    @Override
    public synchronized List<Buried> buried(JobType type, int most) {
        return dead(type).stream()
                .limit(most)
                .map(letter -> new Buried(letter.message().jobId(), letter.reason()))
                .toList();
    }

    @Override
    public synchronized int redrive(JobType type, Predicate<UUID> jobs) {
        List<JobMessage> moved = dead(type).stream()
                .map(Letter::message)
                .filter(message -> jobs.test(message.jobId()))
                .toList();
        moved.forEach(this::send);
        dead(type).removeIf(letter -> moved.contains(letter.message()));
        return moved.size();
    }

    @Override
    public synchronized int dropBuried(JobType type, Predicate<UUID> jobs) {
        List<Letter> letters = dead(type);
        int before = letters.size();
        letters.removeIf(letter -> jobs.test(letter.message().jobId()));
        return before - letters.size();
    }
}
