package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.Ahead;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work that runs in a thread of its own beside its maker's. Closing it waits for its end. */
final class Aside<T> implements AutoCloseable {

    private final FutureTask<T> task;
    private final Thread thread;

    private Aside(String name, Supplier<T> work) {
        task = new FutureTask<>(work::get);
        thread = new Thread(task, Thread.currentThread().getName() + "-" + name);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        thread.start();
    }

    static <T> Aside<T> start(String name, Supplier<T> work) {
        return new Aside<>(name, work);
    }

    /** What it came to; throws what it threw. */
    T result() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AetherException(FailureCode.TRANSIENT_IO, "The work was interrupted.", e);
        }
    }

    @Override
    public void close() {
        Ahead.join(thread);
    }
}
