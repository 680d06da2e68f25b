package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.RowPage;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

final class MemoryCleanRows extends MemoryAdapter implements CleanRows {

    private final MemoryState state;

    MemoryCleanRows(MemoryState state) {
        this.state = state;
    }

    @Override
    public Optional<RowPage> page(Scope scope, UUID datasetId, RowQuery query, PageRequest page) {
        synchronized (state) {
            return state.dataset(scope, datasetId)
                    .map(dataset -> current(dataset)
                            .map(load -> new ChosenRows(load, query).page(page))
                            .orElse(RowPage.NOTHING));
        }
    }

    @Override
    public Optional<List<String>> columns(Scope scope, UUID datasetId) {
        return currentLoad(scope, datasetId).map(StoredLoad::columns);
    }

    @Override
    public boolean stream(Scope scope, UUID datasetId, RowQuery query, Consumer<CleanRow> consumer) {
        Optional<StoredLoad> load = currentLoad(scope, datasetId);
        load.ifPresent(found -> new ChosenRows(found, query).inOrder().forEach(consumer));
        return load.isPresent();
    }

    /** The list of its rows never changes any more, so that it is read without the monitor. */
    private Optional<StoredLoad> currentLoad(Scope scope, UUID datasetId) {
        synchronized (state) {
            return state.dataset(scope, datasetId).flatMap(this::current);
        }
    }

    private Optional<StoredLoad> current(Dataset dataset) {
        return Optional.ofNullable(dataset.report()).map(report -> state.loads.get(report.loadId()));
    }
}
