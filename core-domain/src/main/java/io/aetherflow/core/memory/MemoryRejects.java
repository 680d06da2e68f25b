package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.table.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Rejected rows in a map. */
public final class MemoryRejects extends MemoryAdapter implements Rejects {

    private final Map<String, List<RejectedRow>> committed = new ConcurrentHashMap<>();

    @Override
    public Writer begin() {
        return new MemoryWriter();
    }

    @Override
    public Page<RejectedRow> page(String key, PageRequest page) {
        return Cursors.inOrder(committed.getOrDefault(key, List.of()), page);
    }

    @Override
    public void stream(String key, Consumer<RejectedRow> consumer) {
        committed.getOrDefault(key, List.of()).forEach(consumer);
    }

    private final class MemoryWriter implements Writer {

        private final List<RejectedRow> rows = new ArrayList<>();

        @Override
        public void write(RejectedRow row) {
            rows.add(row);
        }

        @Override
        public void commit(String key) {
            if (committed.putIfAbsent(key, List.copyOf(rows)) != null) {
                throw new AetherException(FailureCode.CONFLICT, "There are rejects under '" + key + "' already.");
            }
        }

        @Override
        public void close() {
            rows.clear();
        }
    }
}
