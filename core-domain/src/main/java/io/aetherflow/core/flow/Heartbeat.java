package io.aetherflow.core.flow;

import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Pulse;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a claim alive while its work runs, on a thread of its own. Where the lease can't be extended in time it tells the
 * work to stop, before another worker may take over.
 */
final class Heartbeat implements AutoCloseable {

    private final HeartbeatSettings settings;
    private final Jobs jobs;
    private final JobQueue queue;
    private final Claim claim;
    private final Delivery delivery;
    private final Progress progress;
    private long lastGood = System.nanoTime();
    private @Nullable ScheduledFuture<?> beats;

    Heartbeat(
            HeartbeatSettings settings, Jobs jobs, JobQueue queue, Claim claim, Delivery delivery, Progress progress) {
        this.settings = settings;
        this.jobs = jobs;
        this.queue = queue;
        this.claim = claim;
        this.delivery = delivery;
        this.progress = progress;
    }

    Heartbeat start() {
        long every = settings.every().toMillis();
        beats = settings.timer().scheduleWithFixedDelay(this::beat, every, every, TimeUnit.MILLISECONDS);
        return this;
    }

    synchronized void beat() {
        try {
            Pulse pulse = jobs.beat(claim, progress.stage(), progress.percent());
            queue.extend(delivery, settings.hidden());
            lastGood = System.nanoTime();
            heed(pulse);
        } catch (RuntimeException e) {
            // Unreachable storage is no verdict yet: the next beat may come through, until the lease is about to end.
            if (System.nanoTime() - lastGood > settings.selfFence().toNanos()) {
                progress.stop(Progress.Stop.LOST);
            }
        }
    }

    private void heed(Pulse pulse) {
        switch (pulse) {
            case ALIVE -> {}
            case CANCEL_REQUESTED -> progress.stop(Progress.Stop.CANCELLED);
            case LOST -> progress.stop(Progress.Stop.LOST);
        }
    }

    @Override
    public void close() {
        ScheduledFuture<?> running = beats;
        if (running != null) {
            running.cancel(false);
        }
    }
}
