package io.aetherflow.core.spi;

import io.aetherflow.core.identity.Department;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import java.util.Optional;

/**
 * A department, in one jar. Found through {@code META-INF/services/io.aetherflow.core.spi.DepartmentPlugin}; made once, by
 * its public no-argument constructor; called from many threads.
 */
public interface DepartmentPlugin {

    Department department();

    /** The kinds of file the department uploads, the usual one first: a tie between two that fit goes to the earlier. */
    default List<TableSchema> schemas() {
        return List.of();
    }

    default List<InsightModel> models() {
        return List.of();
    }

    default DashboardLayout dashboard() {
        return DashboardLayout.EVERYTHING;
    }

    /** Writes sample files, where the department offers any. */
    default Optional<SampleData> samples() {
        return Optional.empty();
    }
}
