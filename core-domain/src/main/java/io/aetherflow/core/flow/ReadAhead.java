package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.DuplicateCounter;
import io.aetherflow.core.cleaning.RowHash;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads and hashes a part's records in a thread of its own, some batches ahead of whoever takes them. Closing it ends the
 * thread; the reader is the caller's to close afterwards.
 */
final class ReadAhead implements AutoCloseable {

    private static final int BATCHES = 8;
    private static final long POLL_MS = 200;

    private final Part part;
    private final RecordReader records;
    private final Replacements replacements;
    private final DuplicateCounter duplicates;
    private final BlockingQueue<RecordBatch> queue = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Throwable fault;

    ReadAhead(Part part, RecordReader records, Replacements replacements, DuplicateCounter duplicates) {
        this.part = part;
        this.records = records;
        this.replacements = replacements;
        this.duplicates = duplicates;
        this.thread = new Thread(this::read, Thread.currentThread().getName() + "-reader");
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        thread.start();
    }

    /** The next batch, the last one marked so. Throws what the reading threw, after the batches before it. */
    RecordBatch next() {
        try {
            RecordBatch batch = queue.poll(POLL_MS, TimeUnit.MILLISECONDS);
            while (batch == null) {
                if (!thread.isAlive() && queue.isEmpty()) {
                    throw new IllegalStateException("The thread that reads the file has died", fault);
                }
                batch = queue.poll(POLL_MS, TimeUnit.MILLISECONDS);
            }
            return checked(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AetherException(FailureCode.TRANSIENT_IO, "The reading of the file was interrupted.", e);
        }
    }

    private RecordBatch checked(RecordBatch batch) {
        Throwable thrown = batch.fault();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        return batch;
    }

    private void read() {
        try {
            RowHash hash = new RowHash();
            RecordBatch batch = new RecordBatch();
            for (RawRecord record = records.next(); record != null && !closed; record = records.next()) {
                RowPlace place = part.place(records, record);
                if (!replacements.replaced(place, part)) {
                    hash.hash(record);
                    duplicates.add(hash.high(), hash.low());
                    batch.add(record, place, hash.low());
                }
                if (batch.full()) {
                    hand(batch.at(records.position()));
                    batch = new RecordBatch();
                }
            }
            hand(batch.at(records.position()).last());
        } catch (RuntimeException | Error e) {
            fault = e;
            hand(RecordBatch.broken(e));
        }
    }

    private void hand(RecordBatch batch) {
        try {
            while (!closed && !queue.offer(batch, POLL_MS, TimeUnit.MILLISECONDS)) {
                // Until there is room, or nobody wants it any more.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        Aside.join(thread);
    }
}
