package io.aetherflow.app.apifuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.app.journey.RunningPlatform;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route of the document, asked by a stranger, an analyst and an administrator. More at length with
 * {@code -Dapi.fuzz.requests=100000}, otherwise with {@code -Dapi.fuzz.seed=…}.
 */
class ApiFuzzTest {

    private static final int USUAL = 2000;
    private static final int REQUESTS = Integer.getInteger("api.fuzz.requests", USUAL);
    private static final long SEED = Long.getLong("api.fuzz.seed", 20260105);

    @Test
    void whateverComesTheAnswerIsInOrder(@TempDir Path data) throws Exception {
        try (RunningPlatform platform = RunningPlatform.start(data)) {
            ApiFuzz fuzz = new ApiFuzz(platform, SEED).run(REQUESTS);
            System.out.println("API fuzz: " + fuzz.verdict() + ", never done: " + fuzz.neverDone());
            Files.writeString(Path.of("target", "api-fuzz.json"), fuzz.verdict());
            assertThat(fuzz.faults()).isEmpty();
            assertThat(fuzz.operations()).isGreaterThan(35);
            // A few rounds are too few for every operation to meet with what it needs.
            if (REQUESTS >= USUAL) {
                assertThat(fuzz.neverDone()).hasSizeLessThan(fuzz.operations() / 4);
            }
        }
    }
}
