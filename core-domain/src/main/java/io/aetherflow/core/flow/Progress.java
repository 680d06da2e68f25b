package io.aetherflow.core.flow;

import io.aetherflow.core.spi.Cancellation;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** How far a job's work is, told by the worker and read by its heartbeat; and whether it is still wanted, the other way. */
public final class Progress implements Cancellation {

    /** Why work should stop. */
    public enum Stop {
        /** Nobody asked for it to stop. */
        NO,
        /** Its claim is lost: another worker has the job, or it is gone. */
        LOST,
        /** A person cancelled it. */
        CANCELLED,
        /** This process is going down. */
        SHUTDOWN,
        /** It stood still for too long, and was given up. */
        STALLED
    }

    private volatile String stage = "started";
    private volatile int percent;
    private volatile Stop stop = Stop.NO;
    private volatile long movedAt = System.nanoTime();

    /** Work has come to a stage; throws where it is not wanted any more. */
    public void at(String newStage, int newPercent) {
        check();
        stage = newStage;
        percent = Math.max(0, Math.min(99, newPercent));
    }

    /** A stretch of work whose progress is told in bytes. */
    Share share(String newStage, int from, int to, long bytes) {
        return new Share(newStage, from, to, bytes);
    }

    /** One stretch: from a percentage to another, over so many bytes, part by part. */
    final class Share {

        private final String within;
        private final int from;
        private final int to;
        private final long bytes;
        private long done;

        private Share(String within, int from, int to, long bytes) {
            this.within = within;
            this.from = from;
            this.to = to;
            this.bytes = bytes;
        }

        /** @param position in the part at hand */
        void at(long position) {
            long reached = Math.min(bytes, done + position);
            Progress.this.at(within, bytes <= 0 ? from : (int) (from + (to - from) * reached / bytes));
        }

        /** That part is done, of so many bytes. */
        void next(long partBytes) {
            done += partBytes;
        }
    }

    @Override
    public void check() {
        movedAt = System.nanoTime();
        if (stop != Stop.NO) {
            throw new CancellationException("The job is not wanted any more: " + stop);
        }
    }

    public String stage() {
        return stage;
    }

    public int percent() {
        return percent;
    }

    public Stop stop() {
        return stop;
    }

    /** How long the work has given no sign of life. */
    Duration still() {
        return Duration.ofNanos(System.nanoTime() - movedAt);
    }

    /** Asks the work to stop; the first reason stays. */
    public synchronized void stop(Stop reason) {
        if (stop == Stop.NO) {
            stop = reason;
        }
    }
}
