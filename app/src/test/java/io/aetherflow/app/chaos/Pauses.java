package io.aetherflow.app.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Workers that stand still for 1.5 to 2.5 leases and then go on as if nothing had been. */
final class Pauses implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Set<Child> still = ConcurrentHashMap.newKeySet();
    private final long leaseMs;
    private final Random random;

    Pauses(Duration lease, Random random) {
        this.leaseMs = lease.toMillis();
        this.random = random;
    }

    boolean still(Child worker) {
        return still.contains(worker);
    }

    void begin(Child worker) throws IOException, InterruptedException {
        still.add(worker);
        worker.pause();
        long length = (long) (leaseMs * (1.5 + random.nextDouble()));
        timer.schedule(() -> end(worker), length, TimeUnit.MILLISECONDS);
    }

    private Void end(Child worker) throws IOException, InterruptedException {
        worker.resume();
        still.remove(worker);
        return null;
    }

    /** Returns when everyone goes on, and has had the time to notice what happened meanwhile. */
    void await() throws InterruptedException {
        while (!still.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        TimeUnit.MILLISECONDS.sleep(leaseMs);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
