package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import java.util.Optional;
import java.util.UUID;

/** Port: for which departments files are kept otherwise than usual. Every method is one transaction. */
public interface Retentions extends Adapter {

    /** Empty where nobody decided anything, and outside the scope. */
    Optional<RetentionRule> find(Scope scope, DepartmentId department);

    /** Decides anew. Refuses with {@code NOT_FOUND} a department that is unknown or outside the scope. */
    Outcome<RetentionRule> put(Scope scope, DepartmentId department, Retention retention, UUID by);
}
