package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.table.TableSchema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a department's models say of some days of a dataset that the scope includes. */
record PeriodQuestion(Scope scope, Dataset dataset, InstalledPlugin plugin, TableSchema schema, Slice slice) {

    /**
     * What the answer depends on. Its department is in it, so that no answer is ever another department's.
     *
     * @param load the rows: those of a load never change
     */
    record Key(
            DepartmentId department,
            UUID dataset,
            int version,
            @Nullable UUID load,
            String plugin,
            Slice slice) {}

    Key key() {
        LoadReport report = dataset.report();
        return new Key(
                dataset.department(),
                dataset.id(),
                dataset.version(),
                report == null ? null : report.loadId(),
                plugin.label(),
                slice);
    }
}
