package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Port: datasets as they stand. They are born and changed by their jobs ({@code Jobs}), in the job's transaction. Every
 * method is one transaction.
 */
public interface Datasets extends Adapter {

    /** Said where the scope has no such dataset. */
    String NONE = "There is no dataset of this id.";

    /** Said where it is not what the caller means any more. */
    String CHANGED = "The dataset has changed since you read it; read it again.";

    Optional<Dataset> find(Scope scope, UUID id);

    /** Newest first. */
    Page<Dataset> list(Scope scope, DatasetFilter filter, PageRequest page);

    /** Newest first; empty where the scope has no such dataset. */
    List<DatasetVersion> versions(Scope scope, UUID id);

    /**
     * Removes a dataset with its jobs and results; its clean rows are gone for readers at once and swept later. A job
     * that runs on it finds its claim lost.
     *
     * @param unchanged whether the dataset, as it stands, is what the caller means: quick, for it holds the row; refuses
     *     with {@code PRECONDITION_FAILED} where it is not, and with {@code NOT_FOUND} what the scope does not have
     * @return what was removed
     */
    Outcome<Dataset> delete(Scope scope, UUID id, Predicate<Dataset> unchanged);

    /** The same, however it stands; empty where the scope has no such dataset. */
    default Optional<Dataset> delete(Scope scope, UUID id) {
        return delete(scope, id, any -> true) instanceof Outcome.Done<Dataset> done
                ? Optional.of(done.value())
                : Optional.empty();
    }
}
