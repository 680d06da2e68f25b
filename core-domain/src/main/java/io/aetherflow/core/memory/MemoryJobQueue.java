package io.aetherflow.core.memory;

import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.JobType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The jobs themselves are the messages: one rings while it can be claimed and its bell is not hidden. */
final class MemoryJobQueue extends MemoryAdapter implements JobQueue {

    /** Work that becomes due by the clock alone notifies nobody, so a listener looks up this often. */
    private static final long LOOK_UP_MILLIS = 100;

    /** A job that was acknowledged and still waits was forgotten by its worker. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private final MemoryState state;

    MemoryJobQueue(MemoryState state) {
        this.state = state;
    }

    @Override
    public Optional<Delivery> receive(JobType type, Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        synchronized (state) {
            Optional<Delivery> next = next(type);
            while (next.isEmpty() && waited(deadline)) {
                next = next(type);
            }
            return next;
        }
    }

    /** Whether it is worth looking again. */
    private boolean waited(long deadline) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            return false;
        }
        try {
            state.wait(Math.min(left, LOOK_UP_MILLIS));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The oldest of the department that was served longest ago. */
    private Optional<Delivery> next(JobType type) {
        Instant now = state.now();
        return state.jobs.values().stream()
                .filter(job -> job.type() == type && state.machine.claimable(job, now))
                .filter(job -> bell(job).rings(now))
                .min(Comparator.comparingLong(job -> state.lastServed.getOrDefault(turn(job), Long.MIN_VALUE)))
                .map(job -> received(job, now));
    }

    private static String turn(Job job) {
        return job.type() + "/" + job.department();
    }

    private Bell bell(Job job) {
        return state.bells.getOrDefault(job.id(), Bell.ringing());
    }

    private Delivery received(Job job, Instant now) {
        Bell bell = bell(job).received(now.plus(state.machine.policy().lease()));
        state.bells.put(job.id(), bell);
        state.lastServed.put(turn(job), System.nanoTime());
        return new Delivery(job.id(), job.type(), bell.receipt());
    }

    @Override
    public void acknowledge(Delivery delivery) {
        hide(delivery, state.now().plus(FORGOTTEN));
    }

    @Override
    public void extend(Delivery delivery, Duration hidden) {
        hide(delivery, state.now().plus(hidden));
    }

    @Override
    public void release(Delivery delivery) {
        hide(delivery, Instant.MIN);
    }

    private void hide(Delivery delivery, Instant until) {
        synchronized (state) {
            state.bells.computeIfPresent(
                    delivery.jobId(),
                    (id, bell) -> bell.receipt().equals(delivery.receipt()) ? bell.hidden(until) : bell);
            state.notifyAll();
        }
    }
}
