package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.table.TableSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The lake's tables that one run has looked into; each is opened once, when it is first wanted. */
final class OpenTables implements AutoCloseable {

    private final Lake lake;
    private final Map<UUID, Optional<LakeTable>> tables = new HashMap<>();

    OpenTables(Lake lake) {
        this.lake = lake;
    }

    /** Empty for a dataset that was loaded before there was a lake. */
    Optional<LakeTable> of(Dataset dataset, TableSchema schema) {
        LoadReport report = dataset.report();
        return report == null
                ? Optional.empty()
                : tables.computeIfAbsent(
                        report.loadId(),
                        load -> lake.open(ObjectKeys.lake(dataset.department(), dataset.id(), load), schema));
    }

    @Override
    public void close() {
        tables.values().forEach(table -> table.ifPresent(LakeTable::close));
    }
}
