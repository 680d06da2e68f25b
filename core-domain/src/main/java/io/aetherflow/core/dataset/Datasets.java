package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: datasets as they stand. They are born and changed by their jobs ({@code Jobs}), in the job's transaction. Every
 * method is one transaction.
 */
public interface Datasets extends Adapter {

    Optional<Dataset> find(Scope scope, UUID id);

    /** Newest first. */
    Page<Dataset> list(Scope scope, DatasetFilter filter, PageRequest page);

    /** Newest first; empty where the scope has no such dataset. */
    List<DatasetVersion> versions(Scope scope, UUID id);

    /**
     * Removes a dataset with its jobs and results; its clean rows are gone for readers at once and swept later. A job
     * that runs on it finds its claim lost.
     *
     * @return what was removed, or empty where the scope has no such dataset
     */
    Optional<Dataset> delete(Scope scope, UUID id);
}
