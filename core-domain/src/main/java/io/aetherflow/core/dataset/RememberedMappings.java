package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.identity.DepartmentId;
import java.util.List;

/** Port: the mappings that each department confirmed. */
public interface RememberedMappings extends Adapter {

    /** Keeps one; the department's earlier one for the same header (the same names in the same order) is replaced. */
    void remember(DepartmentId department, RememberedMapping mapping);

    /** The department's latest ones, newest first. */
    List<RememberedMapping> latest(DepartmentId department, int limit);
}
