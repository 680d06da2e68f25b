package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files of sample_data are what its README says. */
class SampleFilesTest {

    private static final PluginRunner SALES = new PluginRunner(new SalesPlugin());

    @Test
    void theCleanFileIsWhatTheGeneratorWrites() throws IOException {
        LoadedFile file = SALES.load(file("sales_transactions.csv"));

        assertThat(Files.readString(file("sales_transactions.csv"))).isEqualTo(SALES.sample(2_000, 1));
        assertThat(file.rejects()).isEmpty();
        assertThat(file.rows().list()).hasSize(2_000);
        assertThat(file.sum("amount")).isEqualByComparingTo("80606.96");
    }

    @Test
    void theFileWithRejectsLosesThoseAlone() {
        LoadedFile file = SALES.load(file("sales_transactions_with_rejects.csv"));

        assertThat(file.rows().list()).hasSize(396);
        assertThat(file.rejects()).hasSize(4);
        assertThat(file.sum("amount")).isEqualByComparingTo("14450.92");
    }

    @Test
    void theFileThatMustFailFails() {
        assertThat(SALES.plan(file("sales_transactions_must_fail.csv")).refusal())
                .isPresent();
    }

    private static Path file(String name) {
        return Path.of("../../sample_data/sales", name);
    }
}
