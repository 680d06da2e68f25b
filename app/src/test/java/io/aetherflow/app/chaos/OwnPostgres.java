package io.aetherflow.app.chaos;

import io.aetherflow.postgres.embedded.ConnectionDetails;
import io.aetherflow.postgres.embedded.EmbeddedDatabase;
import io.aetherflow.postgres.embedded.EmbeddedPostgres;
import io.aetherflow.postgres.embedded.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The test's own Postgres, which outlives the platform's processes and can be made to crash. Its commits are durable. */
final class OwnPostgres implements AutoCloseable {

    /** The ways in which it dies. */
    enum Crash {
        /** {@code pg_ctl stop -m immediate}. */
        IMMEDIATE,
        /** The server's first process by SIGKILL. */
        KILLED,
        /** One connection's process by SIGKILL: the server ends all the others and recovers by itself. */
        BACKEND_KILLED
    }

    private static final String NAME = "aetherflow";
    private static final String PASSWORD = "chaos";
    private static final ServerSettings SETTINGS =
            ServerSettings.USUAL.unpackedIn(Path.of("target", "postgres-binaries"));

    private final Path home;
    private final ConnectionDetails details;
    private volatile EmbeddedPostgres server;

    private OwnPostgres(Path home, EmbeddedPostgres server) {
        this.home = home;
        this.server = server;
        // A test that is interrupted closes nothing by itself.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        this.details = server.start();
    }

    static OwnPostgres start(Path home) {
        OwnPostgres postgres = new OwnPostgres(home, EmbeddedPostgres.in(home, SETTINGS));
        new EmbeddedDatabase(postgres.details, NAME).prepare(PASSWORD);
        return postgres;
    }

    /** Stops the server that a killed run left running over a directory. */
    static void endSurvivor(Path home) {
        if (Files.exists(home.resolve("cluster").resolve("postmaster.pid"))) {
            EmbeddedPostgres postgres = EmbeddedPostgres.in(home, SETTINGS);
            postgres.start();
            postgres.close();
        }
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    Map<String, String> environment() {
        return Map.of(
                "AETHERFLOW_DATABASE_URL",
                details.jdbcUrl(NAME),
                "AETHERFLOW_DATABASE_USER",
                NAME + "_owner",
                "AETHERFLOW_DATABASE_PASSWORD",
                PASSWORD,
                "AETHERFLOW_DATABASE_API_PASSWORD",
                PASSWORD,
                "AETHERFLOW_DATABASE_WORKER_PASSWORD",
                PASSWORD,
                "AETHERFLOW_DATABASE_RELAY_PASSWORD",
                PASSWORD,
                "AETHERFLOW_DATABASE_POOL_SIZE",
                "4");
    }

    /** As the superuser, from whom no policy hides a row. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(details.jdbcUrl(NAME), details.user(), details.password());
    }

    /** Returns when it is back, on the same port. */
    void crash(Crash way) throws Exception {
        if (way == Crash.BACKEND_KILLED) {
            killBackend();
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(home.resolve("cluster").resolve("postmaster.pid"))
                .get(0)
                .strip());
        List<ProcessHandle> processes = new ArrayList<>();
        ProcessHandle.of(pid).ifPresent(postmaster -> {
            processes.add(postmaster);
            postmaster.descendants().forEach(processes::add);
        });
        Signals.send(way == Crash.IMMEDIATE ? "QUIT" : "KILL", pid);
        for (ProcessHandle process : processes) {
            Signals.await(process);
        }
        restart();
    }

    private void restart() throws IOException {
        server.close();
        server = EmbeddedPostgres.in(home, SETTINGS);
        int port = server.start().port();
        if (port != details.port()) {
            throw new IOException("Postgres came back on port " + port + ", not " + details.port());
        }
    }

    /** One that is in the middle of something, if there is one. */
    private void killBackend() throws Exception {
        long pid;
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select pid from pg_stat_activity where usename = '" + NAME
                        + "_etl'" + " order by (state = 'active') desc, xact_start is null, random() limit 1")) {
            pid = found.next() ? found.getLong(1) : 0;
        }
        if (pid != 0) {
            Signals.send("KILL", pid);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
