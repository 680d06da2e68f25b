package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

final class MemoryDatasets extends MemoryAdapter implements Datasets {

    private final MemoryState state;

    MemoryDatasets(MemoryState state) {
        this.state = state;
    }

    @Override
    public Optional<Dataset> find(Scope scope, UUID id) {
        synchronized (state) {
            return state.dataset(scope, id);
        }
    }

    @Override
    public Page<Dataset> list(Scope scope, DatasetFilter filter, PageRequest page) {
        synchronized (state) {
            return Cursors.newestFirst(
                    state.datasets,
                    each -> scope.includes(each.department()) && wanted(filter, each),
                    Dataset::id,
                    page);
        }
    }

    private static boolean wanted(DatasetFilter filter, Dataset dataset) {
        return (filter.department() == null || filter.department().equals(dataset.department()))
                && (filter.status() == null || filter.status() == dataset.status());
    }

    @Override
    public List<DatasetVersion> versions(Scope scope, UUID id) {
        synchronized (state) {
            return state.dataset(scope, id)
                    .map(dataset ->
                            List.copyOf(state.versionsOf(id).descendingMap().values()))
                    .orElse(List.of());
        }
    }

    @Override
    public Outcome<Dataset> delete(Scope scope, UUID id, Predicate<Dataset> unchanged) {
        synchronized (state) {
            Optional<Dataset> found = state.dataset(scope, id);
            if (found.isPresent() && !unchanged.test(found.get())) {
                return Outcome.refused(FailureCode.PRECONDITION_FAILED, Datasets.CHANGED);
            }
            found.ifPresent(this::remove);
            return Outcome.found(found, Datasets.NONE);
        }
    }

    /** Its load stays until it is swept, as a real store's would. */
    private void remove(Dataset dataset) {
        state.datasets.remove(dataset.id());
        state.versions.remove(dataset.id());
        state.insights.remove(dataset.id());
        state.jobs.values().removeIf(job -> job.datasetId().equals(dataset.id()));
        state.events.keySet().retainAll(state.jobs.keySet());
        state.bells.keySet().retainAll(state.jobs.keySet());
    }
}
