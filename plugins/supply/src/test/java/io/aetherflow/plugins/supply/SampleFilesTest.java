package io.aetherflow.plugins.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files of sample_data are what its README says. */
class SampleFilesTest {

    private static final Path FOLDER = Path.of("../../sample_data/supply");

    @Test
    void theCleanFileIsWhatTheGeneratorWrites() throws IOException {
        String text = read("supply_shipments.csv");

        assertThat(text).isEqualTo(Loaded.sample(1_500, 1));
        assertThat(Loaded.text(text).sum("value")).isEqualByComparingTo("5171021.97");
    }

    @Test
    void theFileWithRejectsLosesThoseAlone() throws IOException {
        Loaded file = Loaded.text(read("supply_shipments_with_rejects.csv"));

        assertThat(file.rows().list()).hasSize(395);
        assertThat(file.rejects()).hasSize(5);
        assertThat(file.sum("value")).isEqualByComparingTo("1351004.55");
    }

    @Test
    void theFileThatMustFailFails() throws IOException {
        assertThat(Loaded.plan(read("supply_shipments_must_fail.csv")).refusal())
                .isPresent();
    }

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }
}
