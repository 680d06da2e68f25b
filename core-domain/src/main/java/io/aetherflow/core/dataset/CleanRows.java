package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Port: the clean rows of a dataset's current load, in the order of the file. */
public interface CleanRows extends Adapter {

    /** Empty where the scope has no such dataset; a dataset that has not loaded yet has no rows. */
    Optional<Page<CleanRow>> page(Scope scope, UUID datasetId, PageRequest page);

    /**
     * The schema's column names in order, or empty where the scope has no such dataset or it has not loaded.
     */
    Optional<List<String>> columns(Scope scope, UUID datasetId);

    /**
     * Streams every row in bounded memory, from one snapshot; the consumer may throw to stop.
     *
     * @return whether there was a load to stream
     */
    boolean stream(Scope scope, UUID datasetId, Consumer<CleanRow> consumer);
}
