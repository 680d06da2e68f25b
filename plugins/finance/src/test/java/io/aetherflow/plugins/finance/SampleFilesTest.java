package io.aetherflow.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files of sample_data are what its README says. */
class SampleFilesTest {

    private static final PluginRunner FINANCE = new PluginRunner(new FinancePlugin());

    @Test
    void theCleanFileIsWhatTheGeneratorWrites() throws IOException {
        LoadedFile file = FINANCE.load(file("finance_transactions.csv"));

        assertThat(Files.readString(file("finance_transactions.csv"))).isEqualTo(FINANCE.sample(2_000, 1));
        assertThat(file.rejects()).isEmpty();
        assertThat(file.rows().list()).hasSize(2_000);
        assertThat(file.sum("amount")).isEqualByComparingTo("3427497.23");
    }

    @Test
    void theFileWithRejectsLosesThoseAlone() {
        LoadedFile file = FINANCE.load(file("finance_transactions_with_rejects.csv"));

        assertThat(file.rows().list()).hasSize(394);
        assertThat(file.rejects()).hasSize(6);
        assertThat(file.sum("amount")).isEqualByComparingTo("692179.22");
    }

    @Test
    void theFileThatMustFailFails() {
        assertThat(FINANCE.plan(file("finance_transactions_must_fail.csv")).refusal())
                .isPresent();
    }

    private static Path file(String name) {
        return Path.of("../../sample_data/finance", name);
    }
}
