package io.aetherflow.app.chaos;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A place for one process of the platform after the other, always at the same ports. */
final class Post implements AutoCloseable {

    private static final long START_WITHIN_MINUTES = 5;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String role;
    private final String name;
    private final Path logs;
    private final int port = freePort();
    private final int adminPort = freePort();
    private final Map<String, String> environment;
    private int started;
    private @Nullable Child child;

    /** @param name tells its logs from those of others of its role */
    Post(String role, String name, Map<String, String> told, Path logs) {
        this.role = role;
        this.name = name;
        this.logs = logs;
        environment = new HashMap<>(told);
        environment.put("AETHERFLOW_PORT", String.valueOf(port));
        environment.put("AETHERFLOW_HOST", "127.0.0.1");
        environment.put("AETHERFLOW_ADMIN_PORT", String.valueOf(adminPort));
    }

    String role() {
        return role;
    }

    String name() {
        return name;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns while it is still starting: see {@link #awaitReady}. */
    Post start() throws IOException {
        child = Child.start(role, logs.resolve("%s-%d.log".formatted(name, ++started)), environment);
        return this;
    }

    Child child() {
        if (child == null) {
            throw new IllegalStateException("Nobody is at " + name + ".");
        }
        return child;
    }

    Post awaitReady() throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(START_WITHIN_MINUTES);
        while (!ready()) {
            if (System.nanoTime() > end || !child().alive()) {
                throw new AssertionError("The " + name + " does not start: " + child().said());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return this;
    }

    /** What a load balancer asks. */
    boolean ready() throws InterruptedException {
        try {
            return admin("/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** A page of the admin port. */
    HttpResponse<String> admin(String page) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + adminPort + page);
        return http.send(HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN).build(), BodyHandlers.ofString());
    }

    /** SIGTERM; returns the code the process ended with. */
    int stop() throws IOException, InterruptedException {
        return child().terminate();
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
        if (child != null) {
            try {
                child.kill();
            } catch (InterruptedException e) {
                // The signal was sent all the same.
                Thread.currentThread().interrupt();
            }
        }
    }
}
