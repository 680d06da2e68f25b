package io.aetherflow.lake;

import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.table.TableSchema;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lake of Parquet files in an object store, written, profiled and asked by DuckDB inside this process. */
public final class DuckDbLake implements Lake {

    private static final Logger log = LoggerFactory.getLogger(DuckDbLake.class);

    private final ObjectStore store;
    private final LakeSettings settings;
    private final Engine engine;
    private final ObjectCache cache;

    public DuckDbLake(ObjectStore store, LakeSettings settings) {
        this.store = store;
        this.settings = settings;
        this.engine = new Engine(settings);
        this.cache = new ObjectCache(store, engine.workspace(), settings);
    }

    /** Opens the engine, which takes about a second, in the background; whoever comes earlier waits for it. */
    public void start() {
        Thread thread = new Thread(this::warm, "lake-start");
        thread.setDaemon(true);
        thread.start();
    }

    private void warm() {
        Check check = check();
        if (!check.healthy()) {
            log.warn("The lake did not start: {}", check.detail());
        }
    }

    @Override
    public Writer begin(Load load) {
        try {
            return new ParquetWriter(
                            engine, store, load.schema(), engine.workspace().file("load-", ".parquet"))
                    .started();
        } catch (IOException e) {
            throw LakeFailures.of("make its temporary folder", e);
        }
    }

    @Override
    public Optional<LakeTable> open(String key, TableSchema schema) {
        return cache.open(key).map(file -> DuckDbTable.open(file, engine, schema, null));
    }

    @Override
    public Optional<LakeTable> open(String key, TableSchema schema, Slice slice) {
        return cache.open(key).map(file -> DuckDbTable.open(file, engine, schema, slice));
    }

    @Override
    public Check check() {
        try (DuckDBConnection connection = engine.connect()) {
            String version = String.valueOf(
                    Answer.of(connection, "SELECT version()").row().get(0));
            String name = "DuckDB " + version + ", " + settings.memoryLimit();
            return Check.healthy(name).showing(name);
        } catch (SQLException | IOException | RuntimeException e) {
            return Check.unhealthy("DuckDB: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        cache.close();
        try {
            engine.close();
        } catch (SQLException e) {
            log.warn("The lake did not close cleanly", e);
        }
    }
}
