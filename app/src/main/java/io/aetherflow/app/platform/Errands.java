package io.aetherflow.app.platform;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.flow.Journal;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Small things that nobody waits for, as letters, one after the other in a thread of their own. What fails is tried a few
 * times; what is too much is left out; both are written down. What waits when the process dies is lost.
 */
final class Errands implements Executor, Managed {

    private static final int MOST_WAITING = 1_000;
    private static final long PATIENCE_SECONDS = 5;
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(2), Duration.ofSeconds(15));

    private final ThreadPoolExecutor thread;
    private final List<Duration> pauses;
    private final Journal journal;

    Errands(Journal journal) {
        this(journal, PAUSES);
    }

    /** @param pauses before each further attempt */
    Errands(Journal journal, List<Duration> pauses) {
        this.journal = journal;
        this.pauses = pauses;
        this.thread =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread made = new Thread(work, "errands");
                    made.setDaemon(true);
                    return made;
                });
    }

    @Override
    public void execute(Runnable errand) {
        try {
            thread.execute(() -> attempt(errand));
        } catch (RejectedExecutionException e) {
            journal.warn("errand_left_out", Map.of("waiting", thread.getQueue().size()));
        }
    }

    private void attempt(Runnable errand) {
        for (Duration pause : pauses) {
            if (done(errand, true) || !rested(pause)) {
                return;
            }
        }
        done(errand, false);
    }

    /** Whether there is no more to do about it. */
    private boolean done(Runnable errand, boolean again) {
        try {
            errand.run();
            return true;
        } catch (RuntimeException e) {
            if (again && e instanceof AetherException known && known.code().transientFault()) {
                journal.warn("errand_delayed", Map.of("reason", known.failure().message()));
                return false;
            }
            journal.log("errand_failed", Map.of(), e);
            return true;
        }
    }

    private static boolean rested(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets what waits be done, for a while. */
    @Override
    public void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
