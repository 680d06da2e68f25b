package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import java.time.Instant;
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
     * that runs on it finds its claim lost. A {@link Tombstone} stays.
     *
     * @param unchanged whether the dataset, as it stands, is what the caller means: quick, for it holds the row; refuses
     *     with {@code PRECONDITION_FAILED} where it is not, and with {@code NOT_FOUND} what the scope does not have
     * @return what was removed
     */
    Outcome<Dataset> delete(Scope scope, UUID id, Deletion deletion, Predicate<Dataset> unchanged);

    /** The same, where nobody asked for it. */
    default Outcome<Dataset> delete(Scope scope, UUID id, Predicate<Dataset> unchanged) {
        return delete(scope, id, Deletion.BY_RULE, unchanged);
    }

    /** However it stands; empty where the scope has no such dataset. */
    default Optional<Dataset> delete(Scope scope, UUID id, Deletion deletion) {
        return delete(scope, id, deletion, any -> true) instanceof Outcome.Done<Dataset> done
                ? Optional.of(done.value())
                : Optional.empty();
    }

    /** However it stands, where nobody asked for it. */
    default Optional<Dataset> delete(Scope scope, UUID id) {
        return delete(scope, id, Deletion.BY_RULE);
    }

    /** What is left of a dataset that was deleted; empty for one that was not, and outside the scope. */
    Optional<Tombstone> tombstone(Scope scope, UUID id);

    /**
     * Notes that the files of the oldest datasets that are due go now: at most so many, none that is being read. Nobody
     * begins to read them from then on. The caller removes the files.
     *
     * @param due uploaded at this moment or earlier
     */
    List<Dataset> forgetRaw(Scope scope, Instant due, Retention rule, int most);
}
