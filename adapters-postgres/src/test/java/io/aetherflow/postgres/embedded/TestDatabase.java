package io.aetherflow.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh, empty database on the one server that all tests of a run share.
 *
 * @param server reached as its superuser
 */
public record TestDatabase(ConnectionDetails server, String name) {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Where tests unpack the programs, once for all. */
    public static final ServerSettings SETTINGS =
            ServerSettings.USUAL.notDurable().unpackedIn(TARGET.resolve("postgres-binaries"));

    /** One for each test class is enough; they are cheap, but not free. */
    public static TestDatabase newDatabase() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        TestDatabase database = new TestDatabase(Shared.DETAILS, name);
        database.admin("drop database if exists " + name, "create database " + name);
        return database;
    }

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** Runs statements outside of the database, each in a transaction of its own. */
    public void admin(String... statements) {
        run("postgres", statements);
    }

    /** Runs statements in it as the superuser. */
    public void inside(String... statements) {
        run(name, statements);
    }

    private void run(String database, String... statements) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {

        static final ConnectionDetails DETAILS = start();

        private static ConnectionDetails start() {
            try {
                Files.createDirectories(TARGET);
                endKilledRuns();
                Path home = Files.createTempDirectory(TARGET, "postgres-run-");
                var postgres = EmbeddedPostgres.in(home, SETTINGS);
                ConnectionDetails details = postgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, home)));
                return details;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(EmbeddedPostgres postgres, Path home) {
            postgres.close();
            try {
                FileTrees.delete(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Runs that were killed left their server running. */
        private static void endKilledRuns() throws IOException {
            try (var homes = Files.newDirectoryStream(TARGET, "postgres-run-*")) {
                for (Path home : homes) {
                    var ownership = Ownership.take(home.resolve("owner.lock"));
                    if (ownership.isPresent()) {
                        Server.clearRemains(new Cluster(home));
                        FileTrees.delete(home);
                        ownership.get().close();
                    }
                }
            }
        }
    }
}
