package io.aetherflow.app.platform;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.flow.Journal;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A thread that does one thing again and again until the process stops; what goes wrong is written down and tried again. */
final class Background implements Managed, Runnable {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final long AFTER_TROUBLE_MILLIS = 2_000;
    private static final long PATIENCE_MILLIS = 5_000;

    private final String name;
    private final BooleanSupplier step;
    private final Duration idle;
    private final Journal journal;
    private volatile boolean stopping;
    private final Thread thread;

    /** @param step does a little; answers whether there may be more to do at once */
    Background(String name, BooleanSupplier step, Journal journal) {
        this(name, step, SHORT, journal);
    }

    /** A chore that comes again after a while. */
    Background(String name, Runnable chore, Duration pause, Journal journal) {
        this(
                name,
                () -> {
                    chore.run();
                    return false;
                },
                pause,
                journal);
    }

    private Background(String name, BooleanSupplier step, Duration idle, Journal journal) {
        this.name = name;
        this.step = step;
        this.idle = idle;
        this.journal = journal;
        this.thread = new Thread(this, name);
        thread.setDaemon(true);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void run() {
        while (!stopping) {
            long pause = attempt();
            if (pause > 0 && !rested(pause)) {
                return;
            }
        }
    }

    private long attempt() {
        try {
            return step.getAsBoolean() ? 0 : idle.toMillis();
        } catch (RuntimeException e) {
            if (!stopping) {
                tell(e);
            }
            return AFTER_TROUBLE_MILLIS;
        }
    }

    private void tell(RuntimeException trouble) {
        if (trouble instanceof AetherException known && known.code().transientFault()) {
            journal.warn(
                    "background_trouble",
                    Map.of("thread", name, "reason", known.failure().message()));
        } else {
            journal.log("background_trouble", Map.of("thread", name), trouble);
        }
    }

    private static boolean rested(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(PATIENCE_MILLIS);
    }
}
