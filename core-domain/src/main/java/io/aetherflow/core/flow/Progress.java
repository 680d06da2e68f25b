package io.aetherflow.core.flow;

import io.aetherflow.core.spi.Cancellation;
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
        SHUTDOWN
    }

    private volatile String stage = "started";
    private volatile int percent;
    private volatile Stop stop = Stop.NO;

    /** Work has come to a stage; throws where it is not wanted any more. */
    public void at(String newStage, int newPercent) {
        check();
        stage = newStage;
        percent = Math.max(0, Math.min(99, newPercent));
    }

    @Override
    public void check() {
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

    /** Asks the work to stop; the first reason stays. */
    public synchronized void stop(Stop reason) {
        if (stop == Stop.NO) {
            stop = reason;
        }
    }
}
