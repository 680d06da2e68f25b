package io.aetherflow.core.memory;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.IsolationProbe;
import io.aetherflow.core.identity.TableIsolation;
import java.util.List;

/** Maps have nothing beneath the filter of the programs, and so nothing to examine. */
final class MemoryIsolationProbe extends MemoryAdapter implements IsolationProbe {

    @Override
    public List<TableIsolation> examine(List<DepartmentId> departments) {
        return List.of();
    }
}
