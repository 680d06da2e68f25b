package io.aetherflow.app.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where a run takes place: a folder, a Postgres and processes of its own. At the end all are gone but the logs. */
final class Site implements AutoCloseable {

    private static final long SETTLE_WITHIN_MINUTES = 5;
    private static final long BETWEEN_LOOKS_MS = 50;

    private final Path folder;
    private final OwnPostgres postgres;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Post> posts = new ArrayList<>();

    private Site(Path folder) throws IOException {
        this.folder = folder;
        OwnPostgres.endSurvivor(home());
        delete(folder);
        Files.createDirectories(logs());
        postgres = OwnPostgres.start(home());
        environment.putAll(postgres.environment());
        environment.put("AETHERFLOW_DATA_DIR", data().toString());
        environment.put("AETHERFLOW_REGISTRATION", "open");
        environment.put("AETHERFLOW_LEAST_FREE", "1MiB");
        environment.put(
                "AETHERFLOW_DISTRIBUTION_PLUGINS_DIR",
                Path.of("target", "dist", "plugins").toAbsolutePath().toString());
    }

    /** @param name of the run, and of its folder in {@code target/chaos} */
    static Site open(String name) throws IOException {
        return new Site(Path.of("target", "chaos", name).toAbsolutePath());
    }

    OwnPostgres postgres() {
        return postgres;
    }

    Path data() {
        return folder.resolve("data");
    }

    private Path home() {
        return folder.resolve("postgres");
    }

    private Path logs() {
        return folder.resolve("logs");
    }

    /** Told to every process that is posted from now on. */
    Site tell(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Site tell(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    String told(String variable) {
        return environment.getOrDefault(variable, "");
    }

    /** A place for a process, not started. */
    Post post(String role) {
        Post post = new Post(role, "%02d-%s".formatted(posts.size(), role), environment, logs());
        posts.add(post);
        return post;
    }

    List<Post> posts() {
        return posts;
    }

    /** The number that a query gives, asked behind the platform's back. */
    long count(String query) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every number that a query gives. */
    List<Long> numbers(String query) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<Long> numbers = new ArrayList<>();
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
            return numbers;
        }
    }

    long openJobs() throws SQLException {
        return count("select count(*) from jobs where state not in ('SUCCEEDED', 'DEAD', 'CANCELLED')");
    }

    /** Returns when no job has anything left to do, or nobody has patience any more. */
    void settle() throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(SETTLE_WITHIN_MINUTES);
        while (openJobs() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        }
    }

    /** What is lost, double, stuck or illegal after all. */
    Findings examine(Map<UUID, SalesFile> uploaded) throws SQLException {
        try (Connection connection = postgres.connect()) {
            return Examination.of(connection, Histories.read(connection), uploaded);
        }
    }

    /** With everything in it; nothing where it is not there. */
    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        posts.forEach(Post::close);
        postgres.close();
        delete(home());
        delete(data());
    }
}
