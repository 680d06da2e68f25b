package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.job.JobChange;
import io.aetherflow.core.job.JobFeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A listener to changes of jobs that remembers what it heard. */
public final class HeardChanges implements JobFeed.Listener {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final List<JobChange> changes = new ArrayList<>();
    private int misses;

    @Override
    public synchronized void changed(JobChange change) {
        changes.add(change);
        notifyAll();
    }

    @Override
    public synchronized void missed() {
        misses++;
        notifyAll();
    }

    public synchronized int misses() {
        return misses;
    }

    /** How often a job was said to have changed. */
    public synchronized int count(UUID jobId) {
        return (int)
                changes.stream().filter(change -> change.jobId().equals(jobId)).count();
    }

    /** Waits until so many changes of a job were heard, and returns the last. */
    public synchronized JobChange await(UUID jobId, int count) {
        assertThat(within(LONG, () -> count(jobId) >= count))
                .as("changes heard of")
                .isTrue();
        return changes.stream()
                .filter(change -> change.jobId().equals(jobId))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Waits until it was told so often that it missed something. */
    public synchronized void awaitMisses(int count) {
        assertThat(within(LONG, () -> misses >= count)).as("misses").isTrue();
    }

    /** Makes changes until one is heard: a feed may take a moment before it listens. */
    public void awaitAny(Runnable change) {
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end) {
            change.run();
            synchronized (this) {
                if (within(SHORT, () -> !changes.isEmpty())) {
                    return;
                }
            }
        }
        throw new AssertionError("No change was heard.");
    }

    private boolean within(Duration most, BooleanSupplier reached) {
        long end = System.nanoTime() + most.toNanos();
        long left = most.toNanos();
        while (!reached.getAsBoolean() && left > 0) {
            try {
                wait(left / 1_000_000 + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while it waited for changes.", e);
            }
            left = end - System.nanoTime();
        }
        return reached.getAsBoolean();
    }
}
