package io.aetherflow.core.profile;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.identity.Scope;
import java.util.Optional;
import java.util.UUID;

/** Port: stored profiles. They are kept with the load they belong to, in the transaction that ends its job. */
public interface Profiles extends Adapter {

    /** Of the dataset's current load; empty where the scope has no such dataset or it has no profile. */
    Optional<Profile> find(Scope scope, UUID datasetId);
}
