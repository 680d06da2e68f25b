package io.aetherflow.app.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole product as a process of its own, which can be killed; starting it again finds the same data and ports. */
final class ChildPlatform {

    private final Path folder;
    private final String heap;
    private final int port = freePort();
    private final int adminPort = freePort();
    private final Map<String, String> environment = new HashMap<>();

    ChildPlatform(Path folder, String heap) {
        this.folder = folder;
        this.heap = heap;
    }

    ChildPlatform with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Api api() {
        return new Api("http://127.0.0.1:" + port);
    }

    /** Starts the process {@code all} and waits until it answers. */
    Process start() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                "io.aetherflow.app.Main",
                "all",
                "--config",
                Path.of("..", "config.yml").toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "AETHERFLOW_DATA_DIR",
                        folder.resolve("platform").toString(),
                        "AETHERFLOW_REGISTRATION",
                        "open",
                        "AETHERFLOW_PORT",
                        String.valueOf(port),
                        "AETHERFLOW_ADMIN_PORT",
                        String.valueOf(adminPort),
                        "AETHERFLOW_DISTRIBUTION_PLUGINS_DIR",
                        Path.of("target", "dist", "plugins").toAbsolutePath().toString()));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        awaitAnswer(process);
        return process;
    }

    private Path log() {
        return folder.resolve("log");
    }

    private void awaitAnswer(Process process) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < end && process.isAlive()) {
            try (Socket socket = new Socket("127.0.0.1", adminPort)) {
                socket.getOutputStream().flush();
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError("The platform does not start: " + Files.readString(log()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
