package io.aetherflow.lake;

import io.aetherflow.core.table.TableSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Hands batches from the thread that cleans rows to the engine that asks for them, and empty ones back. */
final class RowRelay {

    private static final int BATCHES = 6;

    private final TableSchema schema;
    private final Deque<RowBatch> empty = new ArrayDeque<>();
    private final Deque<RowBatch> filled = new ArrayDeque<>();
    private boolean ended;
    private boolean stopped;

    RowRelay(TableSchema schema) {
        this.schema = schema;
        for (int i = 0; i < BATCHES; i++) {
            empty.add(new RowBatch(schema));
        }
    }

    TableSchema schema() {
        return schema;
    }

    /** An empty batch, or null where nobody will ever read it. */
    synchronized @Nullable RowBatch vacant() throws InterruptedException {
        while (empty.isEmpty() && !stopped) {
            wait();
        }
        return stopped ? null : empty.remove();
    }

    synchronized void offer(RowBatch batch) {
        filled.add(batch);
        notifyAll();
    }

    /** No batch follows. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Neither side waits for the other any more. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** The next batch, or null at the end. Throws where the rows were given up. */
    synchronized @Nullable RowBatch next() throws InterruptedException {
        while (filled.isEmpty() && !ended && !stopped) {
            wait();
        }
        if (stopped) {
            throw new IllegalStateException("The rows were given up.");
        }
        return filled.poll();
    }

    synchronized void giveBack(RowBatch batch) {
        batch.clear();
        empty.add(batch);
        notifyAll();
    }
}
