package io.aetherflow.http;

import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.memory.MemoryRejects;
import io.aetherflow.core.table.RejectedRow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Rejects in memory, whose stream breaks off at its end on demand. */
final class BreakableRejects implements Rejects {

    final AtomicBoolean broken = new AtomicBoolean();
    private final Rejects memory = new MemoryRejects();

    @Override
    public Writer begin() {
        return memory.begin();
    }

    @Override
    public Page<RejectedRow> page(String key, PageRequest page) {
        return memory.page(key, page);
    }

    @Override
    public void stream(String key, Consumer<RejectedRow> consumer) {
        memory.stream(key, consumer);
        if (broken.getAndSet(false)) {
            throw new IllegalStateException("The store is gone.");
        }
    }

    @Override
    public Check check() {
        return memory.check();
    }

    @Override
    public void close() {
        memory.close();
    }
}
