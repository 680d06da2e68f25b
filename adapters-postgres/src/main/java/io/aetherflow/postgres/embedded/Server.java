package io.aetherflow.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The server process over a cluster: a child in the foreground, on a port of our choice. */
final class Server {

    static final String HOST = "127.0.0.1";

    private static final int ATTEMPTS = 10;
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Cluster cluster;
    private final ServerLog log;
    private final Programs programs;

    Server(Cluster cluster, ServerLog log, Programs programs) {
        this.cluster = cluster;
        this.log = log;
        this.programs = programs;
    }

    /** Ends the server that a killed run left behind, and removes the mark of one that is no more. */
    static void clearRemains(Cluster cluster) throws IOException {
        Path directory = cluster.directory();
        Postmaster.of(directory)
                .filter(left -> left.serves(directory))
                .ifPresent(survivor -> survivor.stop(STOP_WITHIN));
        Files.deleteIfExists(Postmaster.file(directory));
    }

    /** Returns when the server takes connections. */
    Postmaster start() throws IOException {
        int port = lastPort();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Postmaster> started = attempt(free(port) ? port : anyPort());
            if (started.isPresent()) {
                Files.writeString(cluster.portFile(), started.get().port() + "\n");
                return started.get();
            }
            port = 0;
        }
        throw Breakages.failed("find a free port on " + HOST, "see " + log.file());
    }

    static void stop(Cluster cluster) {
        Path directory = cluster.directory();
        Postmaster.of(directory).filter(it -> it.serves(directory)).ifPresent(it -> it.stop(STOP_WITHIN));
    }

    /** Empty where another try may go better: someone was quicker on the port, or a dead server's last child still ends. */
    private Optional<Postmaster> attempt(int port) throws IOException {
        log.rotate();
        long before = log.size();
        Process process = Commands.prepare(programs.postgres(cluster.directory(), port))
                .directory(cluster.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                .start();
        process.getOutputStream().close();
        Optional<Postmaster> ready = ready(process);
        if (ready.isEmpty()) {
            String said = log.tailSince(before);
            if (!said.contains("could not bind") && !said.contains("pre-existing shared memory block")) {
                throw Breakages.failed("start", said);
            }
            Postmaster.pause();
        }
        return ready;
    }

    private Optional<Postmaster> ready(Process process) {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (process.isAlive()) {
            Optional<Postmaster> running = Postmaster.of(cluster.directory()).filter(Postmaster::ready);
            if (running.isPresent()) {
                return running;
            }
            if (System.nanoTime() > end) {
                stop(cluster);
                throw Breakages.notReadyInTime(log.file());
            }
            Postmaster.pause();
        }
        return Optional.empty();
    }

    /** The same port as the last time keeps the connections of guests good across a restart. */
    private int lastPort() {
        try {
            return Integer.parseInt(Files.readString(cluster.portFile()).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static boolean free(int port) {
        if (port == 0) {
            return false;
        }
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(HOST, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyPort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return probe.getLocalPort();
        }
    }
}
