package io.aetherflow.http;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.StoredObject;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.memory.MemoryObjectStore;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Objects in memory, with faults on demand and a count of what was staged and not closed. */
final class BreakableObjects implements ObjectStore {

    private final ObjectStore memory = new MemoryObjectStore();
    private final AtomicReference<@Nullable Supplier<RuntimeException>> fault = new AtomicReference<>();
    final AtomicInteger begun = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();

    /** The next call throws this. */
    void breakOnce(Supplier<RuntimeException> next) {
        fault.set(next);
    }

    private void test() {
        Supplier<RuntimeException> due = fault.getAndSet(null);
        if (due != null) {
            throw due.get();
        }
    }

    @Override
    public Staged stage() {
        test();
        begun.incrementAndGet();
        Staged staged = memory.stage();
        return new Staged() {
            @Override
            public java.io.OutputStream out() {
                return staged.out();
            }

            @Override
            public io.aetherflow.core.dataset.RawObject commit(String key) {
                return staged.commit(key);
            }

            @Override
            public void close() {
                closed.incrementAndGet();
                staged.close();
            }
        };
    }

    @Override
    public Optional<InputStream> open(String key, long offset) {
        test();
        return memory.open(key, offset);
    }

    @Override
    public Optional<Long> size(String key) {
        return memory.size(key);
    }

    @Override
    public void visit(String folder, Consumer<StoredObject> visitor) {
        memory.visit(folder, visitor);
    }

    @Override
    public int sweep(Instant before) {
        return memory.sweep(before);
    }

    @Override
    public OptionalLong free() {
        return memory.free();
    }

    @Override
    public void delete(String key) {
        memory.delete(key);
    }

    @Override
    public void deleteBelow(String folder) {
        memory.deleteBelow(folder);
    }

    @Override
    public Check check() {
        return Check.healthy("in memory");
    }

    @Override
    public void close() {
        memory.close();
    }
}
