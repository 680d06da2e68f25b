package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.config.IngestionConfiguration;
import io.aetherflow.app.journey.Api.Answer;
import io.aetherflow.app.malformed.Sentences;
import io.aetherflow.app.malformed.Specimens;
import io.aetherflow.app.malformed.Trial;
import io.aetherflow.app.platform.Formats;
import io.aetherflow.app.plugin.PluginRegistry;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.flow.InstalledPlugin;
import io.aetherflow.files.kit.MalformedFiles.Malformed;
import io.aetherflow.lake.LakeSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred broken files through HTTP: every one is answered in words, and the platform works on. */
class MalformedUploadsJourneyTest {

    private static final int EACH = 100;
    private static final Path SAMPLE = Path.of("..", "sample_data", "sales", "sales_transactions.csv");

    @TempDir
    static Path data;

    private static RunningPlatform platform;
    private static Formats formats;
    private static PluginRegistry registry;
    private static Specimens specimens;
    private static final List<Api> PEOPLE = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        platform = RunningPlatform.start(data);
        formats = new Formats(new IngestionConfiguration(), LakeSettings.in(data.resolve("beside")));
        registry = PluginRegistry.load(List.of(Path.of("target", "dist", "plugins")));
        specimens = new Specimens(formats.files(), data);
        for (InstalledPlugin plugin : registry.plugins().all()) {
            String department = plugin.department().id().value();
            PEOPLE.add(platform.api().join("ann@" + department + ".example.com", department));
        }
    }

    @AfterAll
    static void stop() {
        formats.close();
        registry.close();
        platform.close();
    }

    @Test
    void everyUploadEndsCompletedOrFailedInWords() throws Exception {
        Map<String, Integer> uploaded = new LinkedHashMap<>();
        for (int seed = 0; seed < EACH; seed++) {
            Malformed file = specimens.of(seed);
            Answer answer = person(seed).upload(file.name(), file.bytes(), Map.of());
            if (answer.status() == 202) {
                uploaded.put(answer.body().path("dataset_id").asText(), seed);
            } else {
                checkRefused(answer);
            }
        }
        int completed = 0;
        for (Map.Entry<String, Integer> each : uploaded.entrySet()) {
            JsonNode dataset = person(each.getValue()).settled(each.getKey());
            completed += check(dataset, each.getValue()) ? 1 : 0;
        }
        System.out.println(
                EACH + " broken files uploaded: " + uploaded.size() + " taken, " + completed + " of them loaded");
        checkSampleLoads();
    }

    /** Whether it was loaded: then with the counts that are found without the platform. */
    private static boolean check(JsonNode dataset, int seed) {
        boolean loaded = "completed".equals(dataset.path("status").asText());
        Optional<Trial.Counts> counts = trial(seed).load();
        if (loaded) {
            assertThat(counts).isPresent();
            assertThat(dataset.path("accepted").asLong())
                    .isEqualTo(counts.orElseThrow().accepted());
            assertThat(dataset.path("accepted").asLong()
                            + dataset.path("rejected").asLong())
                    .isEqualTo(counts.orElseThrow().read());
        } else {
            assertThat(dataset.path("error").path("code").asText())
                    .as(dataset.toString())
                    .isEqualTo("VALIDATION");
            Sentences.check(dataset.path("error").path("message").asText());
        }
        return loaded;
    }

    @Test
    void everyPreviewIsAnswered() throws Exception {
        int shown = 0;
        for (int seed = EACH; seed < 2 * EACH; seed++) {
            Malformed file = specimens.of(seed);
            Answer answer = person(seed).multipart("/datasets/preview", file.name(), file.bytes(), Map.of());
            if (answer.status() == 200) {
                shown++;
            } else {
                checkRefused(answer);
            }
        }
        System.out.println(EACH + " broken files previewed: " + shown + " shown");
        person(0).preview(SAMPLE, Map.of()).expect(200);
        checkSampleLoads();
    }

    private static void checkRefused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.errorCode()).as(answer.toString()).isNotBlank();
        Sentences.check(answer.body().path("error").path("message").asText());
    }

    private static void checkSampleLoads() throws Exception {
        Api sales = platform.api().logIn("ann@sales.example.com", "a good password");
        JsonNode dataset = sales.load(SAMPLE);
        assertThat(dataset.path("status").asText()).isEqualTo("completed");
        assertThat(dataset.path("accepted").asInt()).isEqualTo(2_000);
    }

    private static Trial trial(int seed) {
        return trial(seed, department(seed));
    }

    private static Trial trial(int seed, int department) {
        InstalledPlugin plugin = registry.plugins().all().get(department);
        return new Trial(formats.files(), specimens.of(seed), plugin.schemas(), ReadOptions.INFERRED);
    }

    private static Api person(int seed) {
        return PEOPLE.get(department(seed));
    }

    /** One that can load the file, where there is one. */
    private static int department(int seed) {
        return IntStream.range(0, PEOPLE.size())
                .map(i -> (i + seed) % PEOPLE.size())
                .filter(i -> trial(seed, i).load().isPresent())
                .findFirst()
                .orElse(seed % PEOPLE.size());
    }
}
