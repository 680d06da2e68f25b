package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.plugin.TinyPlugin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored is worked on at once: somebody rings, nobody looks up. The time between is printed, not asserted. */
class TriggerJourneyTest {

    private static final int FILES = 20;

    @TempDir
    Path data;

    @Test
    @Tag("Feature: ai-analytics-platform, Property 4")
    @DisplayName("Feature: ai-analytics-platform, Property 4: Processing trigger timing")
    void everyStoredFileTriggersItsProcessing() throws Exception {
        triggered("postgres", Map.of());
    }

    @Test
    @Tag("Feature: ai-analytics-platform, Property 4")
    @DisplayName("Feature: ai-analytics-platform, Property 4: Processing trigger timing, on SQS and S3")
    void everyStoredFileTriggersItsProcessingElsewhereToo() throws Exception {
        try (LocalCloud cloud = new LocalCloud()) {
            triggered("sqs", cloud.settings());
        }
    }

    private void triggered(String queue, Map<String, String> settings) throws Exception {
        Path home = data.resolve(queue);
        TinyPlugin.serving("marketing").write(home.resolve("plugins").resolve("marketing.jar"));
        List<Duration> waits = new ArrayList<>();
        try (RunningPlatform platform = RunningPlatform.start(home, settings)) {
            Api api = platform.api().join("dan@example.com", "marketing");
            for (int i = 0; i < FILES; i++) {
                byte[] file = ("Day,Campaign Name,Cost\n2026-01-01,c" + i + ",1\n").getBytes(StandardCharsets.UTF_8);
                String dataset = api.upload("c" + i + ".csv", file, Map.of())
                        .expect(202)
                        .path("dataset_id")
                        .asText();
                api.settled(dataset).path("jobs").forEach(job -> waits.add(wait(api, job)));
            }
        }
        Collections.sort(waits);
        System.out.printf(
                "P4 on %s: from queued to processing p50 %d ms, max %d ms over %d jobs%n",
                queue,
                waits.get(waits.size() / 2).toMillis(),
                waits.get(waits.size() - 1).toMillis(),
                waits.size());
        assertThat(waits)
                .hasSize(2 * FILES)
                .allSatisfy(wait -> assertThat(wait.isNegative()).isFalse());
    }

    private static Duration wait(Api api, JsonNode job) {
        try {
            JsonNode events =
                    api.get("/jobs/" + job.path("id").asText()).expect(200).path("events");
            assertThat(events.get(0).path("to").asText()).isEqualTo("queued");
            assertThat(events.get(1).path("to").asText()).isEqualTo("running");
            return Duration.between(at(events.get(0)), at(events.get(1)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Instant at(JsonNode event) {
        return Instant.parse(event.path("at").asText());
    }
}
