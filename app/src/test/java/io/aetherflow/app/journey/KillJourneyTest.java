package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of a load, start again: the job finishes by itself and the rows are there once. */
class KillJourneyTest {

    private static final int ROWS = 300_000;

    @TempDir
    Path data;

    @Test
    void aKilledLoadFinishesByItself() throws Exception {
        Path file = bigFile();
        int port = freePort();
        int adminPort = freePort();
        Process first = start(port, adminPort);
        Api api = new Api("http://127.0.0.1:" + port);
        String dataset;
        try {
            awaitReady(adminPort, first);
            api.join("ann@example.com", "sales");
            dataset = api.upload(file, java.util.Map.of())
                    .expect(202)
                    .path("dataset_id")
                    .asText();
            awaitLoading(api, dataset);
        } finally {
            first.destroyForcibly().waitFor();
        }

        Process second = start(port, adminPort);
        try {
            awaitReady(adminPort, second);
            JsonNode found = api.settled(dataset);
            assertThat(found.path("status").asText()).isEqualTo("completed");
            assertThat(found.path("accepted").asInt()).isEqualTo(ROWS);
            JsonNode job = api.all("/jobs?job_type=etl").get(0);
            assertThat(job.path("attempts").asInt()).isZero();
            assertThat(rows(api, dataset)).isEqualTo(ROWS);
        } finally {
            second.destroy();
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Path bigFile() throws IOException {
        StringBuilder text = new StringBuilder("sold_on,product,amount\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("2026-01-")
                    .append(10 + i % 20)
                    .append(",product ")
                    .append(i)
                    .append(',')
                    .append(i)
                    .append(".5\n");
        }
        return Files.writeString(data.resolve("big.csv"), text);
    }

    private Process start(int port, int adminPort) throws IOException {
        ProcessBuilder process = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.aetherflow.app.Main",
                "all",
                "--config",
                Path.of("..", "config.yml").toString()));
        process.environment()
                .putAll(java.util.Map.of(
                        "AETHERFLOW_DATA_DIR", data.resolve("platform").toString(),
                        "AETHERFLOW_REGISTRATION", "open",
                        "AETHERFLOW_PORT", String.valueOf(port),
                        "AETHERFLOW_ADMIN_PORT", String.valueOf(adminPort),
                        "AETHERFLOW_LEASE", "2s",
                        "AETHERFLOW_DISTRIBUTION_PLUGINS_DIR",
                                Path.of("target", "dist", "plugins")
                                        .toAbsolutePath()
                                        .toString()));
        return process.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
                .start();
    }

    private void awaitReady(int adminPort, Process process) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < end && process.isAlive()) {
            try (java.net.Socket socket = new java.net.Socket("127.0.0.1", adminPort)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError("The platform does not start: " + Files.readString(data.resolve("log")));
    }

    private static void awaitLoading(Api api, String dataset) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < end) {
            JsonNode job = api.get("/jobs?dataset_id=" + dataset)
                    .expect(200)
                    .path("items")
                    .get(0);
            if ("processing".equals(job.path("status").asText())) {
                return;
            }
            assertThat(job.path("status").asText()).isEqualTo("queued");
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new AssertionError("The load does not start");
    }

    private static long rows(Api api, String dataset) throws Exception {
        return api.text("/datasets/" + dataset + "/rows", "text/csv").lines().count() - 1;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
