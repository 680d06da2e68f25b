package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of more than 100 MB. How long its answer takes is printed, not asserted. */
class LargeUploadJourneyTest {

    private static final long SIZE = 101L << 20;

    @TempDir
    Path data;

    @Test
    @Tag("Feature: ai-analytics-platform, Property 3")
    @DisplayName("Feature: ai-analytics-platform, Property 3: Large file non-blocking upload")
    void aLargeFileIsAnsweredBeforeItIsWorkedOnAndCanBeCancelled() throws Exception {
        Path file = large();
        try (RunningPlatform platform = RunningPlatform.start(data.resolve("platform"), Map.of())) {
            Api api = platform.api().join("ann@example.com", "sales");
            long begun = System.nanoTime();
            JsonNode answer = api.uploadStreamed(file).expect(202);
            System.out.printf(
                    "P3: %d MB sent and answered in %d ms%n",
                    SIZE >> 20, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            assertThat(answer.path("file_size_bytes").asLong()).isEqualTo(Files.size(file));
            String job = "/jobs/" + answer.path("job_id").asText();
            assertThat(api.get(job).expect(200).path("status").asText()).isIn("queued", "processing");

            api.post(job + "/cancel", Map.of()).expect(202);
            JsonNode dataset = api.settled(answer.path("dataset_id").asText());
            assertThat(dataset.path("status").asText()).isEqualTo("failed");
            assertThat(dataset.path("error").path("code").asText()).isEqualTo("CANCELLED");
            JsonNode ended = api.get(job).expect(200);
            assertThat(ended.path("events")
                            .path(ended.path("events").size() - 1)
                            .path("to")
                            .asText())
                    .isEqualTo("cancelled");
        }
    }

    private Path large() throws IOException {
        Path file = data.resolve("large.csv");
        String note = "x".repeat(900);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("order_date,order_id,product,category,quantity,unit_price,note\n");
            long written = 0;
            for (int i = 0; written < SIZE; i++) {
                String line =
                        "2026-01-" + (10 + i % 19) + ",o" + i + ",pen,office," + (1 + i % 9) + ",1.50," + note + "\n";
                out.write(line);
                written += line.length();
            }
        }
        return file;
    }
}
