package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.table.QueryResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL that every insight shows runs on the product's own engine, over the columns that the product keeps. */
class EvidenceJourneyTest {

    @TempDir
    static Path data;

    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        platform = RunningPlatform.start(data);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "supply", "finance"})
    void everyInsightsEvidenceRuns(String department) throws Exception {
        Api api = platform.api().join(department + "@example.com", department);
        for (Path file : samples(department)) {
            JsonNode dataset = api.load(file);
            assertThat(dataset.path("status").asText()).as(file.toString()).isEqualTo("completed");
            List<JsonNode> insights = api.all("/datasets/" + dataset.path("id").asText() + "/results");
            assertThat(insights).isNotEmpty();
            try (KeptRows rows = KeptRows.of(platform, data, dataset)) {
                for (JsonNode insight : insights) {
                    QueryResult answer = rows.sql(insight.path("evidence_sql").asText());
                    assertThat(answer.columns())
                            .as(insight.path("title").asText())
                            .isNotEmpty();
                }
            }
        }
    }

    private static List<Path> samples(String department) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("..", "sample_data", department))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.toString().endsWith("_must_fail.csv"))
                    .toList();
        }
    }
}
