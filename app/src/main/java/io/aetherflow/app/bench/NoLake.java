package io.aetherflow.app.bench;

import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import java.util.Optional;

/** Keeps nothing, so that what the lake costs can be told from the rest. */
final class NoLake implements Lake {

    @Override
    public Writer begin(Load load) {
        return new Writer() {
            @Override
            public void write(Row row) {}

            @Override
            public List<ColumnProfile> finish(String key) {
                return List.of();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Optional<LakeTable> open(String key, TableSchema schema) {
        return Optional.empty();
    }

    @Override
    public Optional<LakeTable> open(String key, TableSchema schema, Slice slice) {
        return Optional.empty();
    }

    @Override
    public Check check() {
        return Check.healthy("keeps nothing");
    }

    @Override
    public void close() {}
}
