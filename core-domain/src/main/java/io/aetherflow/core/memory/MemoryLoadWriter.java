package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.table.Row;

final class MemoryLoadWriter implements Loads.Writer {

    private final MemoryState state;
    private final StoredLoad stored;

    MemoryLoadWriter(MemoryState state, StoredLoad stored) {
        this.state = state;
        this.stored = stored;
    }

    @Override
    public void write(Row row, long hash) {
        stored.add(row);
    }

    @Override
    public long finish() {
        synchronized (state) {
            stored.finished = true;
            return stored.rows.size();
        }
    }

    @Override
    public void close() {
        synchronized (state) {
            if (!stored.finished) {
                state.loads.remove(stored.load.id());
            }
        }
    }
}
