package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.http.auth.CallerPrincipal;
import java.util.UUID;

/** Finds the dataset that a route names; another department's is as absent as none. */
final class DatasetAt {

    static final String NONE = "There is no dataset of this id.";

    private DatasetAt() {}

    static Dataset find(Datasets datasets, CallerPrincipal me, UUID id) {
        return Outcome.found(datasets.find(me.scope(), id), NONE).orElseThrow();
    }
}
