package io.aetherflow.plugins.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files of sample_data are what its README says. */
class SampleFilesTest {

    private static final PluginRunner SUPPLY = new PluginRunner(new SupplyPlugin());

    @Test
    void theCleanFileIsWhatTheGeneratorWrites() throws IOException {
        LoadedFile file = SUPPLY.load(file("supply_shipments.csv"));

        assertThat(Files.readString(file("supply_shipments.csv"))).isEqualTo(SUPPLY.sample(1_500, 1));
        assertThat(file.rejects()).isEmpty();
        assertThat(file.rows().list()).hasSize(1_500);
        assertThat(file.sum("value")).isEqualByComparingTo("5171021.97");
    }

    @Test
    void theFileWithRejectsLosesThoseAlone() {
        LoadedFile file = SUPPLY.load(file("supply_shipments_with_rejects.csv"));

        assertThat(file.rows().list()).hasSize(395);
        assertThat(file.rejects()).hasSize(5);
        assertThat(file.sum("value")).isEqualByComparingTo("1351004.55");
    }

    @Test
    void theFileThatMustFailFails() {
        assertThat(SUPPLY.plan(file("supply_shipments_must_fail.csv")).refusal())
                .isPresent();
    }

    private static Path file(String name) {
        return Path.of("../../sample_data/supply", name);
    }
}
