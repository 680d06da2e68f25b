package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Real public files, written by nobody here, where they are at hand: {@code -Daetherflow.realData=<folder>}. */
@EnabledIfSystemProperty(named = "aetherflow.realData", matches = ".+")
class RealFilesTest {

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

    @Test
    void superstore() throws Exception {
        Api api = platform.api().join("s1@example.com", "sales");
        JsonNode dataset = api.load(file("sales_superstore.csv"));

        assertLoaded(dataset, 10_194, 0);
        assertThat(sum(api, dataset, "amount")).isEqualByComparingTo("2326534.3543");
        assertThat(dataset.path("options").path("date_order").asText()).isEqualTo("dmy");
        assertThat(sum(api, dataset, "quantity")).isPositive();
    }

    @Test
    void oxfordSpend2014Q4() throws Exception {
        Api api = platform.api().join("f1@example.com", "finance");
        JsonNode dataset = api.load(file("finance_oxford_spend_2014q4.csv"));

        assertLoaded(dataset, 3_978, 0);
        assertThat(sum(api, dataset, "amount")).isEqualByComparingTo("15676053.92");
    }

    @Test
    void oxfordSpend2014Q1HasOneExplainedReject() throws Exception {
        Api api = platform.api().join("f2@example.com", "finance");
        JsonNode dataset = api.load(file("finance_oxford_spend_2014q1_junk_trailer.csv"));

        assertLoaded(dataset, 3_859, 1);
        JsonNode reject =
                api.all("/datasets/" + dataset.path("id").asText() + "/rejects").get(0);
        assertThat(reject.path("line").asLong()).isEqualTo(3_861);
        assertThat(reject.path("message").asText()).isNotBlank();
    }

    @Test
    void northwindProducts() throws Exception {
        Api api = platform.api().join("c1@example.com", "supply");
        JsonNode dataset = api.load(file("supply_northwind_products.csv"));

        assertLoaded(dataset, 77, 0);
        assertThat(dataset.path("schema").asText()).isEqualTo("supply_stock");
        assertThat(dataset.path("notes").toString()).contains("assumed");
    }

    @Test
    void destroyedDatesAreSaidInOneSentence() throws Exception {
        Api api = platform.api().join("f3@example.com", "finance");
        JsonNode dataset = api.load(file("finance_oxford_spend_2014q2_dates_destroyed.csv"));

        assertThat(dataset.path("status").asText()).isEqualTo("failed");
        assertThat(dataset.path("error").path("message").asText()).contains("Paid Date", "00:00:00");
    }

    @Test
    void aSalesFileSentToFinanceIsRefusedInWords() throws Exception {
        Api api = platform.api().join("f4@example.com", "finance");
        JsonNode dataset = api.load(file("sales_superstore.csv"));

        assertThat(dataset.path("status").asText()).isEqualTo("failed");
        assertThat(dataset.path("error").path("message").asText()).contains("finance_transactions");
    }

    @Test
    void northwindOrdersLoadAllThatIsWhole() throws Exception {
        Api api = platform.api().join("c2@example.com", "supply");
        JsonNode dataset = api.load(file("supply_northwind_orders.csv"));

        assertLoaded(dataset, 654, 176);
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("aetherflow.realData")).resolve(name);
    }

    private static void assertLoaded(JsonNode dataset, long accepted, long rejected) {
        assertThat(dataset.path("status").asText()).as(dataset.toString()).isEqualTo("completed");
        assertThat(dataset.path("accepted").asLong()).isEqualTo(accepted);
        assertThat(dataset.path("rejected").asLong()).isEqualTo(rejected);
    }

    private static BigDecimal sum(Api api, JsonNode dataset, String column) throws Exception {
        return api.all("/datasets/" + dataset.path("id").asText() + "/rows").stream()
                .map(row -> row.path("values").path(column))
                .filter(value -> !value.isNull())
                .map(value -> new BigDecimal(value.asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
