package io.aetherflow.app.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A process of the platform, which can be killed and made to stand still. None outlives this one. */
final class Child {

    private static final long ENDS_WITHIN_S = 120;
    private static final Set<Process> LIVING = ConcurrentHashMap.newKeySet();
    private static final Pattern WORKER = Pattern.compile("\"worker\":\"([a-z_]+-[0-9a-f]+)-\\d+\"");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LIVING.forEach(Process::destroyForcibly)));
    }

    private final String role;
    private final Path log;
    private final Process process;
    private @Nullable String worker;

    private Child(String role, Path log, Process process) {
        this.role = role;
        this.log = log;
        this.process = process;
    }

    /** @param role the command that makes the process what it is, such as {@code etl-worker} */
    static Child start(String role, Path log, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.aetherflow.app.Main",
                role,
                "--config",
                Path.of("..", "config.yml").toString()));
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        LIVING.add(process);
        return new Child(role, log, process);
    }

    String role() {
        return role;
    }

    boolean alive() {
        return process.isAlive();
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    /** What its workers' names begin with, as jobs know them; null until it has begun a job. */
    @Nullable
    String worker() throws IOException {
        if (worker == null) {
            Matcher found = WORKER.matcher(said());
            worker = found.find() ? found.group(1) : null;
        }
        return worker;
    }

    /** SIGTERM; returns the code it ended with, by itself. One that does not end tells where its threads are, in its log. */
    int terminate() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(ENDS_WITHIN_S, TimeUnit.SECONDS)) {
            Signals.send("QUIT", process.pid());
            throw new AssertionError(
                    "The " + role + " was told to stop and goes on after " + ENDS_WITHIN_S + " s; see " + log);
        }
        LIVING.remove(process);
        return process.exitValue();
    }

    /** SIGKILL; returns when it is no more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        LIVING.remove(process);
    }

    /** SIGSTOP: it stands still like a machine that swaps, or collects garbage, for a long time. */
    void pause() throws IOException, InterruptedException {
        Signals.send("STOP", process.pid());
    }

    void resume() throws IOException, InterruptedException {
        Signals.send("CONT", process.pid());
    }
}
