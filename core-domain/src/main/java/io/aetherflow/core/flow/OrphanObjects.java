package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.StoredObject;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.identity.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Objects that no row points at: their writer died, or their dataset was deleted meanwhile. They are removed once they are
 * older than anything that is still being made.
 */
public final class OrphanObjects {

    private static final Duration OLD = Duration.ofHours(24);
    private static final int REMEMBERED = 1_000;

    private final ObjectStore objects;
    private final Datasets datasets;
    private final Clock clock;
    private final Map<UUID, Set<String>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    public OrphanObjects(ObjectStore objects, Datasets datasets, Clock clock) {
        this.objects = objects;
        this.datasets = datasets;
        this.clock = clock;
    }

    /** Removes them, and what writers that died left staged; returns how many. */
    public synchronized int sweep() {
        Instant before = clock.instant().minus(OLD);
        int[] removed = {objects.sweep(before)};
        known.clear();
        for (String folder : ObjectKeys.FOLDERS_OF_DATASETS) {
            objects.visit(folder, object -> {
                if (object.modifiedAt().isBefore(before)
                        && ObjectKeys.dataset(object.key())
                                .filter(orphan(object))
                                .isPresent()) {
                    objects.delete(object.key());
                    removed[0]++;
                }
            });
        }
        return removed[0];
    }

    private Predicate<UUID> orphan(StoredObject object) {
        return dataset -> !known.computeIfAbsent(dataset, this::pointedAt).contains(object.key());
    }

    /**
     * The keys of all files, rejects and columns that a dataset's versions know; none for one that is gone, or of which its
     * rows alone are kept.
     */
    private Set<String> pointedAt(UUID id) {
        Set<String> keys = new HashSet<>();
        datasets.find(Scope.all(), id)
                .filter(dataset -> dataset.erased().isEmpty())
                .ifPresent(dataset -> datasets.versions(Scope.all(), id).forEach(version -> {
                    if (dataset.rawDeletion() == null) {
                        version.parts().forEach(part -> keys.add(part.object().key()));
                    }
                    loads(version).forEach(load -> {
                        keys.add(ObjectKeys.lake(dataset.department(), id, load));
                        keys.add(ObjectKeys.rejects(dataset.department(), id, load));
                    });
                }));
        return keys;
    }

    /** The one that made it, or the one that it failed in, whose rejects are kept. */
    private static Stream<UUID> loads(DatasetVersion version) {
        LoadReport report = version.report();
        Failure failure = version.failure();
        Object failed = failure == null ? null : failure.details().get(DatasetRejects.LOAD_DETAIL);
        return Stream.concat(
                report == null ? Stream.empty() : Stream.of(report.loadId()),
                failed == null ? Stream.empty() : Stream.of(UUID.fromString(failed.toString())));
    }
}
