package io.aetherflow.core.cleaning;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes values in a thread of its own, some of them ahead of whoever takes them, in order. Closing it ends the thread and
 * waits for it, so that what the thread used can be closed afterwards.
 *
 * @param <T> the values
 */
public final class Ahead<T> implements AutoCloseable {

    private static final int WAITING = 8;
    private static final long POLL_MS = 100;

    private final BlockingQueue<Item<T>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile boolean closed;

    /** One value, the end, or what ended it. */
    private record Item<T>(@Nullable T value, @Nullable Throwable fault) {}

    /** @param source asked again and again in the other thread, until it answers null or throws */
    public Ahead(String name, Supplier<@Nullable T> source) {
        thread = new Thread(() -> make(source), Thread.currentThread().getName() + "-" + name);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        thread.start();
    }

    /** The next value, or null after the last. Throws what the source threw, after the values before it. */
    public @Nullable T next() {
        try {
            Item<T> item = queue.take();
            if (item.fault() instanceof Error error) {
                throw error;
            }
            if (item.fault() instanceof RuntimeException thrown) {
                throw thrown;
            }
            return item.value();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AetherException(FailureCode.TRANSIENT_IO, "The reading of the file was interrupted.", e);
        }
    }

    private void make(Supplier<@Nullable T> source) {
        try {
            T value = source.get();
            while (value != null && hand(new Item<>(value, null))) {
                value = source.get();
            }
            hand(new Item<>(null, null));
        } catch (RuntimeException | Error e) {
            hand(new Item<>(null, e));
        }
    }

    /** Whether it was still wanted. */
    private boolean hand(Item<T> item) {
        try {
            while (!closed) {
                if (queue.offer(item, POLL_MS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Override
    public void close() {
        closed = true;
        join(thread);
    }

    /** Waits for a thread's end, however often this one is interrupted. */
    public static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
