package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real public files, written by nobody here, where they are at hand: {@code -Daetherflow.realData=<folder>}. Each goes
 * through preview and upload, with what the preview proposed, and ends as an independent tool counted it.
 */
@EnabledIfSystemProperty(named = "aetherflow.realData", matches = ".+")
class RealFilesTest {

    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    static Path data;

    private static RunningPlatform platform;
    private static final Map<String, Api> PEOPLE = new HashMap<>();

    /** What is known of a file; sums by column, exact to the last decimal; options that the preview has to find. */
    record Expected(
            String file,
            String options,
            String schema,
            long accepted,
            long rejected,
            Map<String, String> sums,
            Map<String, String> found) {

        String department() {
            return file.substring(0, file.indexOf('_'));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Expected> files() {
        return List.of(
                new Expected(
                        "sales_superstore.csv",
                        "{}",
                        "sales_transactions",
                        10_194,
                        0,
                        Map.of("amount", "2326534.3543"),
                        Map.of("encoding", "UTF-8", "delimiter", ",", "date_order", "dmy")),
                new Expected(
                        "sales_classicmodels_sales_data_sample.csv",
                        "{}",
                        "sales_transactions",
                        2_826,
                        0,
                        Map.of("amount", "10042750.24"),
                        Map.of("encoding", "IBM850", "date_order", "mdy")),
                new Expected(
                        "sales_dirty_cafe_sales.csv",
                        "{}",
                        "sales_transactions",
                        9_511,
                        499,
                        Map.of(),
                        Map.of("encoding", "UTF-8")),
                new Expected(
                        "sales_adidas_us_sales.xlsx",
                        "{}",
                        "sales_transactions",
                        9_648,
                        0,
                        Map.of("quantity", "2478861", "amount", "899902125"),
                        Map.of("header_row", "5")),
                new Expected(
                        "supply_supply_chain_data.csv",
                        "{}",
                        "supply_stock",
                        100,
                        0,
                        Map.of("on_hand", "4777"),
                        Map.of()),
                new Expected("supply_northwind_products.csv", "{}", "supply_stock", 77, 0, Map.of(), Map.of()),
                new Expected(
                        "supply_northwind_order_details.csv",
                        "{\"constants\":{\"ordered_on\":\"1998-05-06\"}}",
                        "supply_shipments",
                        2_155,
                        0,
                        Map.of("quantity", "51317"),
                        Map.of()),
                new Expected(
                        "supply_northwind_orders.csv",
                        "{}",
                        "supply_shipments",
                        654,
                        176,
                        Map.of(),
                        Map.of("date_order", "ymd")),
                new Expected(
                        "supply_dataco_shipments_10k.csv",
                        "{}",
                        "supply_shipments",
                        10_000,
                        0,
                        Map.of(),
                        Map.of("date_order", "mdy")),
                new Expected(
                        "finance_oxford_spend_2014q4.csv",
                        "{}",
                        "finance_transactions",
                        3_978,
                        0,
                        Map.of("amount", "15676053.92"),
                        Map.of("date_order", "dmy")),
                new Expected(
                        "finance_oxford_spend_2018q1.csv",
                        "{}",
                        "finance_transactions",
                        1_211,
                        9,
                        Map.of(),
                        Map.of("date_order", "dmy")),
                new Expected(
                        "finance_oxford_spend_2014q1_junk_trailer.csv",
                        "{}",
                        "finance_transactions",
                        3_859,
                        1,
                        Map.of(),
                        Map.of("date_order", "dmy")),
                new Expected(
                        "finance_cnrs_apc_2024_eu_locale.csv",
                        "{}",
                        "finance_transactions",
                        1_327,
                        1,
                        Map.of("amount", "3104862.77"),
                        Map.of("delimiter", ";", "decimal", ",")));
    }

    @BeforeAll
    static void start() throws Exception {
        platform = RunningPlatform.start(data);
        for (String department : List.of("sales", "supply", "finance")) {
            PEOPLE.put(department, platform.api().join(department + "@example.com", department));
        }
    }

    @AfterAll
    static void stop() {
        platform.close();
        System.out.printf("%n%-48s %-22s %8s %8s  %s%n", "file", "schema", "accepted", "rejected", "sums");
        TABLE.stream().sorted().forEach(System.out::println);
    }

    @ParameterizedTest
    @MethodSource("files")
    void loadsAsProposed(Expected expected) throws Exception {
        Api api = PEOPLE.get(expected.department());
        JsonNode preview = api.preview(file(expected.file()), Map.of("options", expected.options()))
                .expect(200);
        assertThat(preview.path("fits").asBoolean()).as(preview.toString()).isTrue();
        assertThat(preview.path("questions")).isEmpty();
        assertThat(preview.path("schema").asText()).isEqualTo(expected.schema());
        assertThat(preview.path("accepted").asLong()).isEqualTo(expected.accepted());
        assertThat(preview.path("best_department").asText()).isEqualTo(expected.department());
        expected.found()
                .forEach((option, value) -> assertThat(
                                preview.path("options").path(option).asText())
                        .as(option)
                        .isEqualTo(value));

        JsonNode dataset = api.settled(api.upload(
                        file(expected.file()),
                        Map.of(
                                "mapping",
                                preview.path("mapping").toString(),
                                "options",
                                preview.path("options").toString()))
                .expect(202)
                .path("dataset_id")
                .asText());
        assertThat(dataset.path("status").asText()).as(dataset.toString()).isEqualTo("completed");
        assertThat(dataset.path("schema").asText()).isEqualTo(expected.schema());
        assertThat(dataset.path("accepted").asLong()).isEqualTo(expected.accepted());
        assertThat(dataset.path("rejected").asLong()).isEqualTo(expected.rejected());
        Map<String, BigDecimal> sums = sums(api, dataset, expected);
        expected.sums()
                .forEach(
                        (column, sum) -> assertThat(sums.get(column)).as(column).isEqualByComparingTo(sum));
        String id = dataset.path("id").asText();
        assertThat(api.all("/datasets/" + id + "/results"))
                .isNotEmpty()
                .allSatisfy(insight ->
                        assertThat(insight.path("evidence_sql").asText("")).isNotBlank());
        assertThat(api.get("/datasets/" + id + "/profile")
                        .expect(200)
                        .path("row_count")
                        .asLong())
                .isEqualTo(expected.accepted());
        TABLE.add(String.format(
                Locale.ROOT,
                "%-48s %-22s %8d %8d  %s",
                expected.file(),
                expected.schema(),
                expected.accepted(),
                expected.rejected(),
                sums));
    }

    @Test
    void theJunkTrailerIsExplainedWhereItStands() throws Exception {
        Api api = PEOPLE.get("finance");
        JsonNode dataset = api.load(file("finance_oxford_spend_2014q1_junk_trailer.csv"));
        JsonNode reject =
                api.all("/datasets/" + dataset.path("id").asText() + "/rejects").get(0);
        assertThat(reject.path("line").asLong()).isEqualTo(3_861);
        assertThat(reject.path("message").asText()).isNotBlank();
    }

    @Test
    void destroyedDatesAreSaidInOneSentence() throws Exception {
        JsonNode error = refused("finance_oxford_spend_2014q2_dates_destroyed.csv", "finance");
        assertThat(error.path("message").asText()).contains("Paid Date", "00:00:00");
    }

    @Test
    void aMasterWithoutFactsIsRefusedInWords() throws Exception {
        JsonNode error = refused("supply_northwind_suppliers.csv", "supply");
        assertThat(error.path("message").asText()).contains("supply_shipments lacks", "supply_stock lacks");
    }

    @Test
    void aSalesFileSentToFinanceIsRefusedAndTheDepartmentNamed() throws Exception {
        JsonNode error = refused("sales_superstore.csv", "finance");
        assertThat(error.path("message").asText()).contains("finance_transactions");
        assertThat(error.path("hint").asText()).contains("Sales");
        JsonNode preview = PEOPLE.get("finance")
                .preview(file("sales_superstore.csv"), Map.of())
                .expect(200);
        assertThat(preview.path("best_department").asText()).isEqualTo("sales");
        assertThat(preview.path("warnings").toString()).contains("Sales");
    }

    private static JsonNode refused(String name, String department) throws Exception {
        JsonNode dataset = PEOPLE.get(department).load(file(name));
        assertThat(dataset.path("status").asText()).isEqualTo("failed");
        TABLE.add(String.format(
                "%-48s refused: %s", name, dataset.path("error").path("message").asText()));
        return dataset.path("error");
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("aetherflow.realData")).resolve(name);
    }

    private static Map<String, BigDecimal> sums(Api api, JsonNode dataset, Expected expected) throws Exception {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (JsonNode row : api.all("/datasets/" + dataset.path("id").asText() + "/rows")) {
            for (String column : expected.sums().keySet()) {
                JsonNode value = row.path("values").path(column);
                if (!value.isNull()) {
                    sums.merge(column, new BigDecimal(value.asText()), BigDecimal::add);
                }
            }
        }
        return sums;
    }
}
