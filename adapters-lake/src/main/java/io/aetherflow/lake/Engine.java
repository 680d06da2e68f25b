package io.aetherflow.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** DuckDB without a database file, opened on first use: that takes about a second. */
final class Engine implements AutoCloseable {

    private final LakeSettings settings;
    private final Workspace workspace;
    private final Deadlines deadlines = new Deadlines();
    private final RowFunction rows = new RowFunction();
    private @Nullable DuckDBConnection root;
    private boolean closed;

    Engine(LakeSettings settings) {
        this.settings = settings;
        this.workspace = new Workspace(settings.temporary());
    }

    LakeSettings settings() {
        return settings;
    }

    Workspace workspace() {
        return workspace;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /** A connection of its own for the caller, who closes it. */
    DuckDBConnection connect() throws SQLException, IOException {
        return root().duplicate();
    }

    RowFunction rows() {
        return rows;
    }

    /** A separate engine with nothing in it, which takes some milliseconds once there is one. */
    DuckDBConnection apart() throws SQLException, IOException {
        return DuckDBConnection.newConnection("jdbc:duckdb:", false, null, properties());
    }

    /** A separate engine that sees one file and nothing else: no other file, no network, no extension, no setting. */
    DuckDBConnection caged(Path file) throws SQLException, IOException {
        DuckDBConnection connection = apart();
        try {
            run(connection, "SET allowed_paths = [" + Sql.text(file.toString()) + "]");
            run(connection, "SET max_temp_directory_size = '2GB'");
            run(connection, "SET TimeZone = 'UTC'");
            run(connection, "SET enable_external_access = false");
            run(connection, "SET lock_configuration = true");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
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

    /** Engines never share a folder to spill to: their files there have the same names. */
    private Properties properties() throws IOException {
        Path spill = workspace.file("spill-", "");
        Properties properties = new Properties();
        properties.put("autoinstall_known_extensions", "false");
        properties.put("autoload_known_extensions", "false");
        properties.put("memory_limit", settings.memoryLimit());
        properties.put("threads", String.valueOf(settings.threads()));
        properties.put("temp_directory", spill.toString());
        return properties;
    }

    static void run(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        deadlines.close();
        try {
            if (root != null) {
                root.close();
                root = null;
            }
        } finally {
            workspace.close();
        }
    }
}
