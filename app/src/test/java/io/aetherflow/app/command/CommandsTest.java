package io.aetherflow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.app.AetherFlow;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that do one thing and end, as a terminal sees them. */
class CommandsTest {

    @TempDir
    Path folder;

    private Path config;

    @BeforeEach
    void configure() throws Exception {
        String text = Files.readString(Path.of("..", "config.yml"))
                .replace("'${AETHERFLOW_DISTRIBUTION_PLUGINS_DIR:-}'", "target/dist/plugins")
                .replace(
                        "${AETHERFLOW_DATA_DIR:-.aetherflow}",
                        folder.resolve("data").toString());
        config = Files.writeString(folder.resolve("config.yml"), text);
    }

    private String run(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", config.toString()));
        PrintStream terminal = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            new AetherFlow().run(all.toArray(String[]::new));
        } finally {
            System.setOut(terminal);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsPreviewedInWords() throws Exception {
        Path file = Path.of("..", "sample_data", "sales", "sales_transactions_with_rejects.csv");
        String said = run("preview", file.toString(), "--department", "sales");
        assertThat(said)
                .contains("csv, encoding UTF-8", "it fits", "396 would be accepted, 4 rejected", "reject   line ");
    }

    @Test
    void whatDoesNotFitIsAsked() throws Exception {
        Path file = Files.writeString(folder.resolve("odd.csv"), "a,b\n1,2\n");
        assertThat(run("preview", file.toString(), "--department", "sales"))
                .contains("IT DOES NOT FIT", "QUESTION ", "(kept as extra)");
    }

    @Test
    void aFileIsPreviewedAsTheApiAnswers() throws Exception {
        Path file = Path.of("..", "sample_data", "finance", "finance_transactions.csv");
        JsonNode answer =
                new ObjectMapper().readTree(run("preview", file.toString(), "--department", "finance", "--json"));
        assertThat(answer.path("fits").asBoolean()).isTrue();
        assertThat(answer.path("accepted").asInt()).isEqualTo(2_000);
        assertThat(answer.path("rows")).hasSize(50);
    }

    /** The benchmark checks itself that both tables hold the same rows, and each reason its rejects. */
    @Test
    void loadingIsMeasuredBesideCopy() throws Exception {
        String said = run("bench", "etl", "--rows", "3000", "--rounds", "1", "--cold");
        String last = said.strip().substring(said.strip().lastIndexOf('\n') + 1);
        JsonNode figures = new ObjectMapper().readTree(last);
        assertThat(figures.path("rows").asInt()).isEqualTo(3_000);
        assertThat(figures.path("ratio_everything").asDouble()).isPositive();
        assertThat(said).contains("round 1: heap", "primary key", "everything");
    }
}
