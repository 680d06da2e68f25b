package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.table.TableSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lake's tables that one run has looked into; each is opened once, when it is first wanted. */
final class OpenTables implements AutoCloseable {

    private final Lake lake;
    private final @Nullable Slice slice;
    private final Map<UUID, Optional<LakeTable>> tables = new HashMap<>();

    /** @param slice of which tables are opened; null: whole */
    OpenTables(Lake lake, @Nullable Slice slice) {
        this.lake = lake;
        this.slice = slice;
    }

    Optional<Slice> slice() {
        return Optional.ofNullable(slice);
    }

    /** Empty for a dataset that was loaded before there was a lake. */
    Optional<LakeTable> of(Dataset dataset, TableSchema schema) {
        LoadReport report = dataset.report();
        return report == null
                ? Optional.empty()
                : tables.computeIfAbsent(
                        report.loadId(),
                        load -> open(ObjectKeys.lake(dataset.department(), dataset.id(), load), schema));
    }

    private Optional<LakeTable> open(String key, TableSchema schema) {
        return slice == null ? lake.open(key, schema) : lake.open(key, schema, slice);
    }

    @Override
    public void close() {
        tables.values().forEach(table -> table.ifPresent(LakeTable::close));
    }
}
