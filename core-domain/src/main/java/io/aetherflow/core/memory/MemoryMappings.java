package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.dataset.RememberedMappings;
import io.aetherflow.core.identity.DepartmentId;
import java.util.ArrayList;
import java.util.List;

final class MemoryMappings extends MemoryAdapter implements RememberedMappings {

    private final MemoryState state;

    MemoryMappings(MemoryState state) {
        this.state = state;
    }

    @Override
    public void remember(DepartmentId department, RememberedMapping mapping) {
        synchronized (state) {
            List<RememberedMapping> known = state.mappings.computeIfAbsent(department, id -> new ArrayList<>());
            known.removeIf(earlier -> earlier.header().equals(mapping.header()));
            known.add(0, mapping);
        }
    }

    @Override
    public List<RememberedMapping> latest(DepartmentId department, int limit) {
        synchronized (state) {
            return state.mappings.getOrDefault(department, List.of()).stream()
                    .limit(limit)
                    .toList();
        }
    }
}
