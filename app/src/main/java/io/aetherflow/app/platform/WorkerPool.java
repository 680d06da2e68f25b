package io.aetherflow.app.platform;

import io.aetherflow.core.flow.JobWorker;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The worker slots of this process, each a thread. On stop they finish what they have, or give it back in time. */
final class WorkerPool implements Managed {

    private static final Duration AFTER_RELEASE = Duration.ofSeconds(10);

    private final List<JobWorker> workers;
    private final Duration grace;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    WorkerPool(List<JobWorker> workers, Duration grace) {
        this.workers = workers;
        this.grace = grace;
    }

    @Override
    public void start() {
        for (JobWorker worker : workers) {
            worker.replacedBy(() -> start(worker));
            start(worker);
        }
    }

    private void start(JobWorker worker) {
        Thread thread = new Thread(worker, worker.name());
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    @Override
    public void stop() throws InterruptedException {
        workers.forEach(JobWorker::stop);
        await(grace);
        workers.forEach(JobWorker::release);
        await(AFTER_RELEASE);
        // Whoever is left is stuck in a plugin: its lease runs out and another worker takes over.
        threads.forEach(Thread::interrupt);
    }

    private void await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (Thread thread : threads) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left > 0) {
                thread.join(left);
            }
        }
    }
}
