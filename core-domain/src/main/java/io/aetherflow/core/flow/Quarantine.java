package io.aetherflow.core.flow;

import io.aetherflow.core.job.Job;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps a job that crashed its workers away from others: it runs alone in its process, so that the next crash is known to
 * be its own and takes nobody along. Shared by the slots of a process.
 */
public final class Quarantine {

    private static final int SUSPECT = 2;
    private static final long LOOK_UP_MILLIS = 100;

    /** Fair: a suspect gets its turn though others keep coming. */
    private final ReadWriteLock slots = new ReentrantReadWriteLock(true);

    /** Waits until the job may run here; to be unlocked when it ran. Throws where it is not wanted any more. */
    Lock enter(Job job, Progress progress) {
        Lock lock = job.run().crashes() >= SUSPECT ? slots.writeLock() : slots.readLock();
        try {
            while (!lock.tryLock(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The worker is going down.");
        }
        return lock;
    }
}
