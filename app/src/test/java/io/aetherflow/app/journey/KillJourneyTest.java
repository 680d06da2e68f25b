package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        ChildPlatform platform = new ChildPlatform(data, "512m").with("AETHERFLOW_LEASE", "2s");
        Api api = platform.api();
        String dataset;
        Process first = platform.start();
        try {
            api.join("ann@example.com", "sales");
            dataset = api.upload(bigFile(), Map.of())
                    .expect(202)
                    .path("dataset_id")
                    .asText();
            awaitLoading(api, dataset);
        } finally {
            first.destroyForcibly().waitFor();
        }

        Process second = platform.start();
        try {
            JsonNode found = api.settled(dataset);
            assertThat(found.path("status").asText()).isEqualTo("completed");
            assertThat(found.path("accepted").asInt()).isEqualTo(ROWS);
            assertThat(api.all("/jobs?job_type=etl").get(0).path("attempts").asInt())
                    .isZero();
            assertThat(api.text("/datasets/" + dataset + "/rows", "text/csv").lines())
                    .hasSize(ROWS + 1);
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
}
