package io.aetherflow.lake;

import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Rows go to the engine a batch at a time while it writes a local file, which becomes an object in the end. */
final class ParquetWriter implements Lake.Writer {

    private static final String WRITE = "write the rows of a load";
    private static final String OPTIONS =
            " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE 122880)";

    private final Engine engine;
    private final ObjectStore store;
    private final TableSchema schema;
    private final Path file;
    private final RowRelay relay;
    private final FutureTask<Void> copy = new FutureTask<>(this::copy);
    private @Nullable RowBatch batch;
    private boolean closed;

    ParquetWriter(Engine engine, ObjectStore store, TableSchema schema, Path file) {
        this.engine = engine;
        this.store = store;
        this.schema = schema;
        this.file = file;
        this.relay = new RowRelay(schema);
    }

    ParquetWriter started() {
        Thread thread = new Thread(copy, "lake-writer");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private @Nullable Void copy() throws SQLException, IOException {
        try (DuckDBConnection connection = engine.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM " + engine.rows().table(relay) + ") TO " + Sql.text(file.toString())
                    + OPTIONS);
            return null;
        } finally {
            relay.stop();
        }
    }

    @Override
    public void write(Row row) {
        RowBatch open = batch == null ? vacant() : batch;
        open.add(row);
        if (open.full()) {
            relay.offer(open);
            open = null;
        }
        batch = open;
    }

    private RowBatch vacant() {
        try {
            RowBatch next = relay.vacant();
            if (next == null) {
                await();
                throw new IllegalStateException("This writer is closed.");
            }
            return next;
        } catch (InterruptedException e) {
            throw LakeFailures.interrupted(WRITE);
        }
    }

    @Override
    public List<ColumnProfile> finish(String key) {
        try {
            if (batch != null) {
                relay.offer(batch);
                batch = null;
            }
            relay.end();
            await();
            List<ColumnProfile> profile = profile();
            store(key);
            return profile;
        } finally {
            close();
        }
    }

    private List<ColumnProfile> profile() {
        try (DuckDBConnection connection = engine.connect()) {
            return new Profiler(connection, file).profile(schema);
        } catch (SQLException | IOException e) {
            throw LakeFailures.of("profile the rows of a load", e);
        }
    }

    private void store(String key) {
        try (ObjectStore.Staged staged = store.stage()) {
            OutputStream out = staged.out();
            Files.copy(file, out);
            staged.commit(key);
        } catch (IOException e) {
            throw LakeFailures.of("keep the rows of a load", e);
        }
    }

    private void await() {
        try {
            copy.get();
        } catch (InterruptedException e) {
            throw LakeFailures.interrupted(WRITE);
        } catch (ExecutionException e) {
            throw LakeFailures.of(WRITE, e.getCause() instanceof Exception cause ? cause : e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        relay.stop();
        settle();
        LocalFiles.delete(file);
    }

    /** The engine gives up within a batch once the relay has stopped. */
    private void settle() {
        boolean interrupted = false;
        while (!copy.isDone()) {
            try {
                copy.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
