package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one load, written by one thread and read once it is finished. */
final class StoredLoad {

    final Load load;
    /** Replaced as a whole when somebody is erased: who reads it goes on with what it was. */
    volatile List<CleanRow> rows = new ArrayList<>();

    boolean finished;

    /** When another load took its place; null while it is current, or was never. */
    @Nullable
    Instant supersededAt;

    StoredLoad(Load load) {
        this.load = load;
    }

    List<String> columns() {
        return load.schema().columns().stream().map(Column::name).toList();
    }

    void add(Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        columns().forEach(column -> values.put(column, row.get(column)));
        rows.add(new CleanRow(row.number(), row.sourceLine(), values, new LinkedHashMap<>(row.extra())));
    }
}
