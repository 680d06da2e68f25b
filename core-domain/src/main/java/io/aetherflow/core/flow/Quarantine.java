package io.aetherflow.core.flow;

import io.aetherflow.core.job.Job;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps a job that crashed its workers away from others: it runs alone in its process, so that the next crash is known to
 * be its own and takes nobody along. Shared by the slots of a process.
 */
public final class Quarantine {

    private static final int SUSPECT = 2;
    private static final int PLACES = 1 << 16;
    private static final long LOOK_UP_MILLIS = 100;

    /** Fair: a suspect, who needs all places, gets its turn though others keep coming. */
    private final Semaphore places = new Semaphore(PLACES, true);

    /** Waits until the job may run here. Throws where it is not wanted any more. */
    Stay enter(Job job, Progress progress) {
        int needed = job.run().crashes() >= SUSPECT ? PLACES : 1;
        try {
            while (!places.tryAcquire(needed, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The worker is going down.");
        }
        return new Stay(needed);
    }

    /** A job's stay among the others, or alone; any thread may end it. */
    final class Stay implements AutoCloseable {

        private final int held;
        private final AtomicBoolean over = new AtomicBoolean();

        private Stay(int held) {
            this.held = held;
        }

        @Override
        public void close() {
            if (!over.getAndSet(true)) {
                places.release(held);
            }
        }
    }
}
