package io.aetherflow.app.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** People who do something again and again, all at once, until they are told to stop. */
final class Crowd implements AutoCloseable {

    /** One round of what a person does. */
    interface Deed {
        void once() throws Exception;
    }

    private static final long ROUND_WITHIN_MINUTES = 5;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "crowd");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> people = new ArrayList<>();
    private volatile boolean stopping;

    void add(long pauseMs, Deed deed) {
        people.add(threads.submit(() -> {
            while (!stopping) {
                deed.once();
                TimeUnit.MILLISECONDS.sleep(pauseMs);
            }
            return null;
        }));
    }

    /** Returns when everybody has ended the round they were in; throws what went wrong for one of them. */
    void stop() throws Exception {
        stopping = true;
        for (Future<?> person : people) {
            try {
                person.get(ROUND_WITHIN_MINUTES, TimeUnit.MINUTES);
            } catch (ExecutionException e) {
                throw new AssertionError("Someone in the crowd gave up.", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
    }
}
