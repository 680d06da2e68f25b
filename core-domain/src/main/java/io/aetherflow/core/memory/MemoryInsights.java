package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.insight.StoredInsight;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class MemoryInsights extends MemoryAdapter implements Insights {

    private final MemoryState state;

    MemoryInsights(MemoryState state) {
        this.state = state;
    }

    @Override
    public Page<StoredInsight> list(Scope scope, UUID datasetId, PageRequest page) {
        synchronized (state) {
            List<StoredInsight> all =
                    state.dataset(scope, datasetId).map(this::of).orElse(List.of());
            return Cursors.inOrder(all, page);
        }
    }

    @Override
    public Optional<StoredInsight> find(Scope scope, UUID id) {
        synchronized (state) {
            return state.insights.values().stream()
                    .flatMap(List::stream)
                    .filter(insight -> insight.id().equals(id) && scope.includes(insight.department()))
                    .findFirst();
        }
    }

    @Override
    public List<StoredInsight> latest(Scope scope, DepartmentId department, int limit) {
        synchronized (state) {
            return state.datasets.descendingMap().values().stream()
                    .filter(dataset ->
                            scope.includes(department) && dataset.department().equals(department))
                    .filter(dataset -> dataset.status() == DatasetStatus.COMPLETED)
                    .flatMap(dataset -> of(dataset).stream())
                    .limit(limit)
                    .toList();
        }
    }

    private List<StoredInsight> of(Dataset dataset) {
        return state.insights.getOrDefault(dataset.id(), List.of());
    }
}
