package io.aetherflow.app.chaos;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The platform as its operator runs it: a server, and workers of both kinds, each a process of its own. */
final class Fleet implements AutoCloseable {

    private static final long START_WITHIN_MINUTES = 3;

    private final Map<String, String> environment;
    private final Path logs;
    private final int port = freePort();
    private final List<Child> workers = new ArrayList<>();
    private final List<Child> started = new ArrayList<>();
    private int endedByThemselves;

    private Fleet(Map<String, String> environment, Path logs) {
        this.environment = environment;
        this.logs = logs;
    }

    /** Returns when the server answers; the workers are still starting then. */
    static Fleet start(Plan.Crew crew, Map<String, String> environment, Path logs) throws Exception {
        Files.createDirectories(logs);
        Fleet fleet = new Fleet(environment, logs);
        try {
            fleet.awaitAnswer(fleet.process("server"));
            for (int i = 0; i < crew.etlWorkers(); i++) {
                fleet.workers.add(fleet.process("etl-worker"));
            }
            for (int i = 0; i < crew.mlWorkers(); i++) {
                fleet.workers.add(fleet.process("ml-worker"));
            }
            return fleet;
        } catch (Exception | Error e) {
            fleet.close();
            throw e;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    List<Child> workers() {
        return workers;
    }

    /** Kills a worker, and starts another of its kind in its place. */
    void kill(Child worker) throws IOException, InterruptedException {
        worker.kill();
        workers.set(workers.indexOf(worker), process(worker.role()));
    }

    /** What a supervisor does: starts anew each worker that ended by itself. */
    void tend() throws IOException {
        for (int i = 0; i < workers.size(); i++) {
            Child worker = workers.get(i);
            if (!worker.alive()) {
                endedByThemselves++;
                workers.set(i, process(worker.role()));
            }
        }
    }

    int endedByThemselves() {
        return endedByThemselves;
    }

    /** How often the workers, living and dead, logged an event. */
    long logged(String event) throws IOException {
        long found = 0;
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    found += lines.filter(line -> line.contains("\"message\":\"" + event + "\""))
                            .count();
                }
            }
        }
        return found;
    }

    private Child process(String role) throws IOException {
        Map<String, String> told = new HashMap<>(environment);
        told.put("AETHERFLOW_PORT", String.valueOf(port));
        told.put("AETHERFLOW_HOST", "127.0.0.1");
        told.put("AETHERFLOW_ADMIN_PORT", "0");
        Child child = Child.start(role, logs.resolve("%03d-%s.log".formatted(started.size(), role)), told);
        started.add(child);
        return child;
    }

    private void awaitAnswer(Child server) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/api/v1/departments"))
                .build();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(START_WITHIN_MINUTES);
        while (System.nanoTime() < end && server.alive()) {
            try {
                http.send(request, BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError("The server does not start: " + server.said());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (Child child : started) {
            try {
                child.kill();
            } catch (InterruptedException e) {
                // The signal was sent all the same.
                Thread.currentThread().interrupt();
            }
        }
    }
}
