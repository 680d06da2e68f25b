package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Port: the clean rows of a dataset's current load. */
public interface CleanRows extends Adapter {

    /**
     * Empty where the scope has no such dataset; one that has not loaded yet has no rows. Throws {@code INVALID_REQUEST}
     * for a column that is not the schema's (see {@link RowQuery#over}) and for a cursor that these rows did not give, and
     * {@code UNAVAILABLE} where there are too many to sort or filter them while somebody waits.
     */
    Optional<RowPage> page(Scope scope, UUID datasetId, RowQuery query, PageRequest page);

    /**
     * The schema's column names in order, or empty where the scope has no such dataset or it has not loaded.
     */
    Optional<List<String>> columns(Scope scope, UUID datasetId);

    /**
     * Streams the rows of a query in bounded memory, from one snapshot; the consumer may throw to stop. Throws as
     * {@link #page} does, before the first row.
     *
     * @return whether there was a load to stream
     */
    boolean stream(Scope scope, UUID datasetId, RowQuery query, Consumer<CleanRow> consumer);

    /** Every row in the order of the file. */
    default boolean stream(Scope scope, UUID datasetId, Consumer<CleanRow> consumer) {
        return stream(scope, datasetId, RowQuery.ALL, consumer);
    }
}
