package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Catalogue;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.table.TableSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class MemoryCatalogue extends MemoryAdapter implements Catalogue {

    private final MemoryState state;

    MemoryCatalogue(MemoryState state) {
        this.state = state;
    }

    @Override
    public void publish(Department department, List<TableSchema> schemas) {
        synchronized (state) {
            Map<String, PublishedTable> tables = new HashMap<>(state.tables);
            for (TableSchema schema : schemas) {
                PublishedTable before = tables.getOrDefault(schema.name(), PublishedTable.of(department.id()));
                tables.put(schema.name(), before.widened(department.id(), schema));
            }
            state.tables.putAll(tables);
            state.departments.put(department.id().value(), department);
        }
    }

    @Override
    public List<Department> departments() {
        synchronized (state) {
            return List.copyOf(state.departments.values());
        }
    }
}
