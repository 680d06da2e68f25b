package io.aetherflow.core.flow;

import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.Pulse;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a claim alive while its work runs, on a thread of its own. Where the lease can't be extended in time it tells the
 * work to stop, before another worker may take over.
 */
final class Heartbeat implements AutoCloseable {

    private final WorkerStation station;
    private final HeartbeatSettings settings;
    private final Claim claim;
    private final Delivery delivery;
    private final Progress progress;
    private final Runnable stalled;
    private long lastGood = System.nanoTime();
    private @Nullable ScheduledFuture<?> beats;
    private @Nullable ScheduledFuture<?> hides;

    /** @param stalled called once where the work is given up because it stood still */
    Heartbeat(WorkerStation station, Claim claim, Delivery delivery, Progress progress, Runnable stalled) {
        this.station = station;
        this.stalled = stalled;
        this.settings = station.heartbeat();
        this.claim = claim;
        this.delivery = delivery;
        this.progress = progress;
    }

    Heartbeat start() {
        long every = settings.every().toMillis();
        beats = settings.timer().scheduleWithFixedDelay(this::beat, every, every, TimeUnit.MILLISECONDS);
        // Apart, so that a queue that does not answer keeps no beat waiting.
        hides = settings.timer().scheduleWithFixedDelay(this::hide, every, every, TimeUnit.MILLISECONDS);
        return this;
    }

    synchronized void beat() {
        if (progress.still().compareTo(settings.stall()) > 0) {
            close();
            progress.stop(Progress.Stop.STALLED);
            stalled.run();
            return;
        }
        long begun = System.nanoTime();
        try {
            Pulse pulse = station.jobs().beat(claim, progress.stage(), progress.percent());
            // The lease runs from some moment of the call: from its beginning is the safe guess.
            lastGood = begun;
            heed(pulse);
        } catch (RuntimeException e) {
            // Unreachable storage is no verdict yet: the next beat may come through, until the lease is about to end.
            if (System.nanoTime() - lastGood > settings.selfFence().toNanos()) {
                progress.stop(Progress.Stop.LOST);
            }
        }
    }

    /** A message that comes again too early finds its job in good hands, so a queue that is away does no harm. */
    void hide() {
        try {
            station.queue().extend(delivery, settings.hidden());
        } catch (RuntimeException e) {
            station.journal().log("message_not_hidden", Map.of("job_id", claim.jobId()), e);
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
        cancel(beats);
        cancel(hides);
    }

    private static void cancel(@Nullable ScheduledFuture<?> running) {
        if (running != null) {
            running.cancel(false);
        }
    }
}
