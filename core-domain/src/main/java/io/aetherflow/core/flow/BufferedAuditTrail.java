package io.aetherflow.core.flow;

import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditHead;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets many callers share one transaction. One of them writes at a time; whoever comes meanwhile waits, and the next writer
 * takes along what all of them brought. Each returns once its own entries are kept, so nothing is told before it is durable.
 */
public final class BufferedAuditTrail implements AuditTrail {

    /** Entries in one transaction, about. */
    private static final int BATCH = 256;

    private final AuditTrail trail;
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<Waiting> queue = new ArrayDeque<>();

    public BufferedAuditTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /** What one caller brought, and what became of it. Changed by whoever writes, under the lock. */
    private static final class Waiting {

        private final List<AuditEntry> entries;
        private boolean ended;
        private @Nullable RuntimeException trouble;

        Waiting(List<AuditEntry> entries) {
            this.entries = entries;
        }
    }

    @Override
    public void append(List<AuditEntry> entries) {
        Waiting mine = new Waiting(List.copyOf(entries));
        synchronized (queue) {
            queue.add(mine);
        }
        writing.lock();
        try {
            while (!mine.ended) {
                write(next());
            }
        } finally {
            writing.unlock();
        }
        if (mine.trouble != null) {
            throw mine.trouble;
        }
    }

    /** Callers whose entries nobody took along yet. */
    int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    private List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        int entries = 0;
        synchronized (queue) {
            while (!queue.isEmpty() && entries < BATCH) {
                Waiting waiting = queue.remove();
                batch.add(waiting);
                entries += waiting.entries.size();
            }
        }
        return batch;
    }

    private void write(List<Waiting> batch) {
        RuntimeException trouble = null;
        try {
            trail.append(
                    batch.stream().flatMap(waiting -> waiting.entries.stream()).toList());
        } catch (RuntimeException e) {
            trouble = e;
        }
        for (Waiting waiting : batch) {
            waiting.trouble = trouble;
            waiting.ended = true;
        }
    }

    @Override
    public Page<AuditRecord> page(AuditFilter filter, PageRequest page) {
        return trail.page(filter, page);
    }

    @Override
    public void stream(AuditFilter filter, long from, Consumer<AuditRecord> reader) {
        trail.stream(filter, from, reader);
    }

    @Override
    public AuditHead head() {
        return trail.head();
    }

    @Override
    public Check check() {
        return trail.check();
    }

    @Override
    public void close() {
        trail.close();
    }
}
