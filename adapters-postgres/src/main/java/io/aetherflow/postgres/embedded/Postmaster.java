package io.aetherflow.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server process, as its {@code postmaster.pid} tells of it. */
record Postmaster(long pid, int port, boolean ready) {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** What the file in a cluster says; empty where there is none, or not the whole of it yet. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()),
                    ready));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Whether that process lives and is this cluster's server, and not another one that got the same number. */
    boolean serves(Path cluster) {
        return alive() && worksIn(cluster);
    }

    /** Asks it to stop, more and more firmly, until it is gone. */
    void stop(Duration patience) {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            Commands.run(List.of("/bin/sh", "-c", "kill -" + signal + " " + pid));
            if (gone(patience)) {
                return;
            }
        }
        throw Breakages.failed("stop", "process " + pid + " does not end");
    }

    private boolean gone(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (alive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw Breakages.interrupted();
        }
    }

    /** A dead process whose parent has not noticed does not count as alive. */
    private boolean alive() {
        try {
            String stat = Files.readString(process("stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    private boolean worksIn(Path cluster) {
        try {
            return Files.isSameFile(process("cwd").toRealPath(), cluster)
                    && Files.readString(process("cmdline")).contains("postgres");
        } catch (IOException e) {
            return false;
        }
    }

    private Path process(String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }
}
