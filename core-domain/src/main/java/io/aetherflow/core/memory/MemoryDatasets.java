package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.Deletion;
import io.aetherflow.core.dataset.RawDeletion;
import io.aetherflow.core.dataset.Retention;
import io.aetherflow.core.dataset.Tombstone;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import java.time.Instant;
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
                && (filter.status() == null || filter.status() == dataset.status())
                && (filter.part() == null || Capitals.contains(dataset.upload().name(), filter.part()));
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
    public Outcome<Dataset> delete(Scope scope, UUID id, Deletion deletion, Predicate<Dataset> unchanged) {
        synchronized (state) {
            Optional<Dataset> found = state.dataset(scope, id);
            if (found.isPresent() && !unchanged.test(found.get())) {
                return Outcome.refused(FailureCode.PRECONDITION_FAILED, Datasets.CHANGED);
            }
            found.ifPresent(dataset -> {
                remove(dataset);
                state.tombstones.put(id, Tombstone.of(dataset, deletion, state.now()));
            });
            return Outcome.found(found, Datasets.NONE);
        }
    }

    @Override
    public Optional<Tombstone> tombstone(Scope scope, UUID id) {
        synchronized (state) {
            return Optional.ofNullable(state.tombstones.get(id)).filter(stone -> scope.includes(stone.department()));
        }
    }

    @Override
    public List<Dataset> forgetRaw(Scope scope, Instant due, Retention rule, int most) {
        synchronized (state) {
            List<Dataset> old = state.datasets.values().stream()
                    .filter(dataset -> scope.includes(dataset.department())
                            && dataset.rawDeletion() == null
                            && !dataset.createdAt().isAfter(due)
                            && !state.isBeingMade(dataset.id()))
                    .limit(most)
                    .map(dataset -> withoutRaw(dataset, new RawDeletion(state.now(), rule.rawDays())))
                    .toList();
            old.forEach(dataset -> state.datasets.put(dataset.id(), dataset));
            return old;
        }
    }

    static Dataset withoutRaw(Dataset dataset, RawDeletion deletion) {
        return new Dataset(
                dataset.id(),
                dataset.department(),
                dataset.upload(),
                dataset.status(),
                dataset.report(),
                dataset.failure(),
                dataset.version(),
                dataset.createdAt(),
                deletion.at(),
                deletion);
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
