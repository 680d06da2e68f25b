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
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets many callers share one transaction. One of them writes at a time, for everybody who came meanwhile, then wakes them and
 * hands on to who came first since. Each returns once its own entries are kept, so nothing is told before it is durable.
 */
public final class BufferedAuditTrail implements AuditTrail {

    /** Entries in one transaction, about. */
    private static final int BATCH = 256;

    private final AuditTrail trail;

    /** Who waits and whether somebody writes change together, under the queue's lock. */
    private final Queue<Waiting> queue = new ArrayDeque<>();

    private boolean writing;

    public BufferedAuditTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /** What one caller brought, and what it is woken for: woken once, by whoever wrote before. */
    private static final class Waiting {

        private enum Call {
            WRITE,
            GO
        }

        private final List<AuditEntry> entries;
        private final CompletableFuture<Call> call = new CompletableFuture<>();
        private @Nullable RuntimeException trouble;

        Waiting(List<AuditEntry> entries) {
            this.entries = entries;
        }
    }

    @Override
    public void append(List<AuditEntry> entries) {
        Waiting mine = new Waiting(List.copyOf(entries));
        if (isFirst(mine) || mine.call.join() == Waiting.Call.WRITE) {
            write(next());
            handOn();
        }
        if (mine.trouble != null) {
            throw mine.trouble;
        }
    }

    /** Queues; true for who has to write, as nobody does. */
    private boolean isFirst(Waiting mine) {
        synchronized (queue) {
            queue.add(mine);
            boolean first = !writing;
            writing = true;
            return first;
        }
    }

    /** Callers whose entries nobody took along yet. */
    int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    /** The one whose turn it is comes first of all who wait. */
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
        } catch (Error e) {
            // Nobody may wait for ever for somebody who is out of memory.
            trouble = new IllegalStateException("The audit trail could not be written", e);
        }
        for (Waiting waiting : batch) {
            waiting.trouble = trouble;
            waiting.call.complete(Waiting.Call.GO);
        }
    }

    private void handOn() {
        Waiting next;
        synchronized (queue) {
            next = queue.peek();
            writing = next != null;
        }
        if (next != null) {
            next.call.complete(Waiting.Call.WRITE);
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
