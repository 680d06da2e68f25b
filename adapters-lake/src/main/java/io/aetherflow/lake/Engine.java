package io.aetherflow.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** DuckDB without a database file, opened on first use: that takes about a second. */
final class Engine implements AutoCloseable {

    private final LakeSettings settings;
    private final RowFunction rows = new RowFunction();
    private @Nullable DuckDBConnection root;
    private boolean closed;

    Engine(LakeSettings settings) {
        this.settings = settings;
    }

    /** A connection of its own for the caller, who closes it. */
    DuckDBConnection connect() throws SQLException, IOException {
        return root().duplicate();
    }

    RowFunction rows() {
        return rows;
    }

    /** A separate engine, with nothing in it. */
    DuckDBConnection apart() throws SQLException, IOException {
        Files.createDirectories(settings.temporary());
        return DuckDBConnection.newConnection("jdbc:duckdb:", false, null, properties());
    }

    private synchronized DuckDBConnection root() throws SQLException, IOException {
        if (closed) {
            throw new SQLException("The lake is closed.");
        }
        DuckDBConnection open = root;
        if (open == null) {
            open = apart();
            rows.register(open);
            root = open;
        }
        return open;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("autoinstall_known_extensions", "false");
        properties.put("autoload_known_extensions", "false");
        properties.put("memory_limit", settings.memoryLimit());
        properties.put("threads", String.valueOf(settings.threads()));
        properties.put("temp_directory", spill().toString());
        properties.put("jdbc_stream_results", "true");
        return properties;
    }

    private Path spill() {
        return settings.temporary().resolve("spill");
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        if (root != null) {
            root.close();
            root = null;
        }
    }
}
