package io.aetherflow.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files of sample_data are what its README says. */
class SampleFilesTest {

    private static final Path FOLDER = Path.of("../../sample_data/finance");

    @Test
    void theCleanFileIsWhatTheGeneratorWrites() throws IOException {
        String text = read("finance_transactions.csv");

        assertThat(text).isEqualTo(Loaded.sample(2_000, 1));
        assertThat(Loaded.text(text).sum("amount")).isEqualByComparingTo("3427497.23");
    }

    @Test
    void theFileWithRejectsLosesThoseAlone() throws IOException {
        Loaded file = Loaded.text(read("finance_transactions_with_rejects.csv"));

        assertThat(file.rows().list()).hasSize(394);
        assertThat(file.rejects()).hasSize(6);
        assertThat(file.sum("amount")).isEqualByComparingTo("692179.22");
    }

    @Test
    void theFileThatMustFailFails() throws IOException {
        assertThat(Loaded.plan(read("finance_transactions_must_fail.csv")).refusal())
                .isPresent();
    }

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }
}
