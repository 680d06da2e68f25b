package io.aetherflow.core.insight;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: insights as they stand. They are written by their jobs. Every method is one transaction. */
public interface Insights extends Adapter {

    /** Those of a dataset's latest inference, in the order the models gave them. */
    Page<StoredInsight> list(Scope scope, UUID datasetId, PageRequest page);

    Optional<StoredInsight> find(Scope scope, UUID id);

    /** Those of the latest inferences of a department's completed datasets: newest dataset first, then the models' order. */
    List<StoredInsight> latest(Scope scope, DepartmentId department, int limit);
}
