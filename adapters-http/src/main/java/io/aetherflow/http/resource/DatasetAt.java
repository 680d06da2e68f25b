package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.Tombstone;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.http.auth.CallerPrincipal;
import java.util.UUID;

/** Finds the dataset that a route names; another department's is as absent as none. */
final class DatasetAt {

    private static final String NONE = "There is no dataset of this id.";

    private DatasetAt() {}

    static Dataset find(Datasets datasets, CallerPrincipal me, UUID id) {
        return datasets.find(me.scope(), id).orElseThrow(() -> absent(datasets, me, id));
    }

    /** The same, for what is gone where somebody was erased from it. */
    static Dataset whole(Datasets datasets, CallerPrincipal me, UUID id) {
        Dataset dataset = find(datasets, me, id);
        dataset.erased().ifPresent(gone -> {
            throw new AetherException(gone);
        });
        return dataset;
    }

    /** Still as absent as none; but who may see that it was there is told when it went. */
    static AetherException absent(Datasets datasets, CallerPrincipal me, UUID id) {
        return new AetherException(datasets.tombstone(me.scope(), id)
                .map(Tombstone::failure)
                .orElseGet(() -> Failure.of(FailureCode.NOT_FOUND, NONE)));
    }
}
