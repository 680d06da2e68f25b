package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.Deletion;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Role;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Use case: a dataset goes, with its jobs, results, rows and files. That it was there stays known. */
public final class DeleteDataset {

    private final Datasets datasets;
    private final ObjectStore objects;

    public DeleteDataset(Datasets datasets, ObjectStore objects) {
        this.datasets = datasets;
        this.objects = objects;
    }

    /** Removes the dataset, however it stands. */
    public Outcome<Dataset> delete(Caller caller, UUID id) {
        return delete(caller, id, any -> true);
    }

    /**
     * Row first, so that nobody finds a dataset whose file is gone. Refuses with {@code FORBIDDEN} who may only look, with
     * {@code PRECONDITION_FAILED} where it is not what the caller means any more.
     */
    public Outcome<Dataset> delete(Caller caller, UUID id, Predicate<Dataset> unchanged) {
        Optional<Failure> lack = caller.lacks(Role.ANALYST);
        if (lack.isPresent()) {
            return Outcome.refused(lack.get());
        }
        Deletion deletion = new Deletion(caller.user().id(), Deletion.Reason.USER);
        Outcome<Dataset> deleted = datasets.delete(caller.scope(), id, deletion, unchanged);
        if (deleted instanceof Outcome.Done<Dataset> done) {
            removeFiles(done.value());
        }
        return deleted;
    }

    private void removeFiles(Dataset dataset) {
        objects.deleteBelow(ObjectKeys.raw(dataset.department(), dataset.id()));
        objects.deleteBelow(ObjectKeys.lake(dataset.department(), dataset.id()));
        objects.deleteBelow(ObjectKeys.rejects(dataset.department(), dataset.id()));
    }
}
