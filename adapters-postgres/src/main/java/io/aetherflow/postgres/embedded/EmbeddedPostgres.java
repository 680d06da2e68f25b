package io.aetherflow.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Postgres of our own in a data directory, which holds everything it needs: programs, database, password, log. One
 * process owns the directory and runs the server as its child; others that start on it are guests of that server. A
 * server that outlived its killed owner is ended by the next one.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration GUEST_PATIENCE = Duration.ofMinutes(1);

    private final Path home;
    private final ServerSettings settings;
    private final Cluster cluster;
    private @Nullable Ownership ownership;
    private @Nullable ConnectionDetails details;

    private EmbeddedPostgres(Path home, ServerSettings settings) {
        this.home = home;
        this.settings = settings;
        this.cluster = new Cluster(home);
    }

    public static EmbeddedPostgres in(Path dataDirectory) {
        return in(dataDirectory, ServerSettings.USUAL);
    }

    public static EmbeddedPostgres in(Path dataDirectory, ServerSettings settings) {
        return new EmbeddedPostgres(dataDirectory.toAbsolutePath().normalize(), settings);
    }

    /** Returns when the server takes connections; on one that runs, only says where it is. */
    public synchronized ConnectionDetails start() {
        if (details == null) {
            try {
                Files.createDirectories(home);
                details = ownOrVisit();
            } catch (IOException e) {
                throw Breakages.io("start in " + home, e);
            }
        }
        return details;
    }

    /** Whether the server is another process's. */
    public synchronized boolean guest() {
        return details != null && ownership == null;
    }

    /** Stops the server, unless it is another process's. */
    @Override
    public synchronized void close() {
        details = null;
        if (ownership != null) {
            try {
                Server.stop(cluster);
            } finally {
                disown();
            }
        }
    }

    private ConnectionDetails ownOrVisit() throws IOException {
        Path lock = home.resolve("owner.lock");
        long end = System.nanoTime() + GUEST_PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Ownership> taken = Ownership.take(lock);
            if (taken.isPresent()) {
                ownership = taken.get();
                return runOwn();
            }
            Optional<Postmaster> host = Postmaster.of(cluster.directory()).filter(Postmaster::ready);
            if (host.isPresent()) {
                return detailsOf(host.get());
            }
            Postmaster.pause();
        }
        throw Breakages.notReadyInTime(log().file());
    }

    private ConnectionDetails runOwn() throws IOException {
        boolean running = false;
        try {
            Postmaster started = startServer();
            running = true;
            return detailsOf(started);
        } finally {
            if (!running) {
                disown();
            }
        }
    }

    private Postmaster startServer() throws IOException {
        Path cache = settings.binaries();
        Binaries binaries = Binaries.in(cache == null ? home.resolve("binaries") : cache);
        Launch chosen = settings.launch();
        Path program = binaries.program("postgres");
        Launch launch = chosen == null ? Launch.choose(program, home) : chosen;
        Server.clearRemains(cluster);
        Programs programs = new Programs(binaries, launch, settings.durable());
        cluster.prepare(programs);
        cluster.password();
        return new Server(cluster, log(), programs).start();
    }

    private ConnectionDetails detailsOf(Postmaster server) throws IOException {
        return new ConnectionDetails(Server.HOST, server.port(), Cluster.SUPERUSER, cluster.password());
    }

    private ServerLog log() {
        return new ServerLog(home.resolve("server.log"));
    }

    private void disown() {
        Ownership held = ownership;
        ownership = null;
        if (held != null) {
            try {
                held.close();
            } catch (IOException e) {
                throw Breakages.io("give up " + home, e);
            }
        }
    }
}
