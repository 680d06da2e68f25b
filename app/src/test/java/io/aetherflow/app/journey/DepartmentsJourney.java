package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.plugin.TinyPlugin;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From upload to insight through HTTP, for the departments that ship and one that was dropped in: the same on every choice
 * of adapters.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DepartmentsJourney {

    private static final Path SAMPLES = Path.of("..", "sample_data");

    Path data;

    private RunningPlatform platform;
    private Api sales;
    private Api supply;
    private Api finance;
    private Api marketing;

    /** What the configuration says beside the defaults. */
    abstract Map<String, String> settings() throws Exception;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder;
        TinyPlugin.serving("marketing").write(data.resolve("plugins").resolve("marketing.jar"));
        platform = RunningPlatform.start(data, settings());
        sales = platform.api().join("ann@example.com", "sales");
        supply = platform.api().join("bob@example.com", "supply_chain");
        finance = platform.api().join("cat@example.com", "finance");
        marketing = platform.api().join("dan@example.com", "marketing");
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sales, sales/sales_transactions.csv, 2000, amount, 80606.96",
        "supply_chain, supply/supply_shipments.csv, 1500, value, 5171021.97",
        "finance, finance/finance_transactions.csv, 2000, amount, 3427497.23"
    })
    void aDepartmentLearnsFromItsFile(String department, String file, long rows, String column, BigDecimal sum)
            throws Exception {
        Api api = platform.api().join(department + "-learner@example.com", department);
        JsonNode dataset = api.load(SAMPLES.resolve(file));

        assertCompleted(dataset, rows, 0);
        assertThat(sum(api, dataset, column)).isEqualByComparingTo(sum);
        assertInsights(api, dataset);
        assertDashboard(api, department);
    }

    @Test
    void aDroppedInDepartmentGetsEverything() throws Exception {
        byte[] file =
                "Day,Campaign Name,Cost\n2026-01-01,spring,10.50\n2026-01-02,spring,0.75\n2026-01-03,summer,-4\n2026-01-04,x,1\n2026-01-05,y,2\n"
                        .getBytes(StandardCharsets.UTF_8);
        String id = marketing
                .upload("campaigns.csv", file, Map.of())
                .expect(202)
                .path("dataset_id")
                .asText();
        JsonNode dataset = marketing.settled(id);

        assertCompleted(dataset, 4, 1);
        JsonNode reject = marketing.all("/datasets/" + id + "/rejects").get(0);
        assertThat(reject.path("line").asInt()).isEqualTo(4);
        assertThat(reject.path("column").asText()).isEqualTo("spend");
        assertThat(reject.path("rule").asText()).isEqualTo("range");
        assertThat(marketing.all("/datasets/" + id + "/results"))
                .singleElement()
                .satisfies(
                        insight -> assertThat(insight.path("summary").asText()).isEqualTo("Campaigns cost 14.25."));
        JsonNode dashboard = marketing.get("/dashboards/marketing").expect(200);
        assertThat(dashboard.path("kpis").get(0).path("value").asText()).isEqualTo("14.25");
        assertThat(sales.get("/dashboards/marketing").expect(403)).isNotNull();
        assertThat(sales.get("/datasets/" + id).expect(404)).isNotNull();
    }

    @Test
    void rejectedRowsAreAllExplained() throws Exception {
        JsonNode dataset = sales.load(SAMPLES.resolve("sales/sales_transactions_with_rejects.csv"));

        assertCompleted(dataset, 396, 4);
        List<JsonNode> rejects = sales.all("/datasets/" + id(dataset) + "/rejects");
        assertThat(rejects).hasSize(4).allSatisfy(reject -> {
            assertThat(reject.path("line").asLong()).isPositive();
            assertThat(reject.path("rule").asText()).isNotBlank();
            assertThat(reject.path("message").asText()).isNotBlank();
            assertThat(reject.path("hint").asText()).isNotBlank();
        });
        assertThat(sales.text("/datasets/" + id(dataset) + "/rejects.csv", "text/csv")
                        .lines())
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aFileThatMustFailSaysWhyAndIsTriedThreeTimes() throws Exception {
        for (Map.Entry<Api, String> each : Map.of(
                        sales, "sales/sales_transactions_must_fail.csv",
                        supply, "supply/supply_shipments_must_fail.csv",
                        finance, "finance/finance_transactions_must_fail.csv")
                .entrySet()) {
            JsonNode dataset = each.getKey().load(SAMPLES.resolve(each.getValue()));

            assertThat(dataset.path("status").asText()).isEqualTo("failed");
            assertThat(dataset.path("error").path("code").asText()).isEqualTo("VALIDATION");
            assertThat(dataset.path("error").path("message").asText())
                    .isNotBlank()
                    .doesNotContain("Exception", "io.aetherflow");
            JsonNode job = each.getKey()
                    .get("/jobs/" + dataset.path("jobs").get(0).path("id").asText())
                    .expect(200);
            assertThat(job.path("attempts").asInt()).isEqualTo(3);
            assertThat(job.path("will_retry").asBoolean()).isFalse();
            assertThat(job.path("events").size()).isGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void theSameUploadAgainDoublesNothing() throws Exception {
        byte[] file = "sold_on,product,amount\n2026-01-01,car,1.5\n".getBytes(StandardCharsets.UTF_8);
        String first = sales.upload("one.csv", file, Map.of())
                .expect(202)
                .path("dataset_id")
                .asText();
        JsonNode again = sales.upload("two.csv", file, Map.of()).expect(202);

        assertThat(again.path("duplicate_of").asText()).isEqualTo(first);
        assertThat(again.path("dataset_id").asText()).isEqualTo(first);
        assertThat(sales.settled(first).path("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void nobodySeesAnotherDepartment() throws Exception {
        JsonNode dataset = finance.load(SAMPLES.resolve("finance/finance_transactions_with_rejects.csv"));
        String job = dataset.path("jobs").get(0).path("id").asText();

        for (String path : List.of(
                "/datasets/" + id(dataset),
                "/datasets/" + id(dataset) + "/rows",
                "/datasets/" + id(dataset) + "/rejects",
                "/datasets/" + id(dataset) + "/results",
                "/datasets/" + id(dataset) + "/raw",
                "/jobs/" + job,
                "/data/job/" + job)) {
            assertThat(finance.get(path).status()).as(path).isIn(200);
            assertThat(sales.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(sales.delete("/datasets/" + id(dataset)).status()).isEqualTo(404);
        assertThat(sales.get("/dashboards/finance").status()).isEqualTo(403);
        assertThat(sales.get("/datasets?department=finance").status()).isIn(200, 403);
        assertThat(sales.all("/datasets"))
                .allSatisfy(item -> assertThat(item.path("department").asText()).isEqualTo("sales"));
        assertThat(sales.all("/jobs"))
                .allSatisfy(item -> assertThat(item.path("department").asText()).isEqualTo("sales"));
        byte[] file = "sold_on,product,amount\n2026-01-01,car,1.5\n".getBytes(StandardCharsets.UTF_8);
        assertThat(sales.upload("x.csv", file, Map.of("department", "finance")).status())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorSeesAndAdministersAll() throws Exception {
        Api admin = platform.api().logIn(RunningPlatform.ADMIN_EMAIL, RunningPlatform.ADMIN_PASSWORD);
        JsonNode dataset = supply.load(SAMPLES.resolve("supply/supply_shipments_with_rejects.csv"));

        assertThat(admin.get("/datasets/" + id(dataset))
                        .expect(200)
                        .path("department")
                        .asText())
                .isEqualTo("supply");
        Api eve = platform.api().join("eve@example.com", "sales");
        String user = eve.get("/auth/me").expect(200).path("user").path("id").asText();
        assertThat(sales.patch("/users/" + user, Map.of("role", "admin")).status())
                .isEqualTo(403);
        admin.patch("/users/" + user, Map.of("role", "viewer")).expect(200);
        assertThat(eve.upload("x.csv", new byte[] {'a'}, Map.of()).status()).isEqualTo(403);
        admin.patch("/users/" + user, Map.of("status", "inactive")).expect(200);
        assertThat(eve.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void aDeletedDatasetIsGone() throws Exception {
        byte[] file = "sold_on,product,amount\n2026-02-02,boat,7.25\n".getBytes(StandardCharsets.UTF_8);
        String id = sales.upload("gone.csv", file, Map.of())
                .expect(202)
                .path("dataset_id")
                .asText();
        sales.settled(id);

        assertThat(sales.delete("/datasets/" + id).status()).isBetween(200, 204);
        assertThat(sales.get("/datasets/" + id).status()).isEqualTo(404);
        assertThat(sales.get("/datasets/" + id + "/rows").status()).isEqualTo(404);
    }

    @Test
    void operatorsSeeHealthMetricsAndReadiness() throws Exception {
        assertThat(admin("/ready").statusCode()).isEqualTo(200);
        assertThat(admin("/healthcheck").body()).contains("database", "object_store", "job_queue");
        assertThat(admin("/healthcheck").statusCode()).isEqualTo(200);
        assertThat(admin("/metrics").body()).contains("# TYPE");
    }

    private java.net.http.HttpResponse<String> admin(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + platform.adminPort() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static void assertCompleted(JsonNode dataset, long accepted, long rejected) {
        assertThat(dataset.path("status").asText()).as(dataset.toString()).isEqualTo("completed");
        assertThat(dataset.path("accepted").asLong()).isEqualTo(accepted);
        assertThat(dataset.path("rejected").asLong()).isEqualTo(rejected);
        assertThat(dataset.path("row_count").asLong()).isEqualTo(accepted);
    }

    private static void assertInsights(Api api, JsonNode dataset) throws Exception {
        List<JsonNode> insights = api.all("/datasets/" + id(dataset) + "/results");
        assertThat(insights).hasSizeGreaterThanOrEqualTo(4).allSatisfy(insight -> {
            assertThat(insight.path("summary").asText()).isNotBlank();
            assertThat(insight.path("payload").isObject()).isTrue();
            assertThat(insight.path("plugin").asText()).contains("@");
        });
        assertThat(insights)
                .anySatisfy(
                        insight -> assertThat(insight.path("chart").isObject()).isTrue());
    }

    private static void assertDashboard(Api api, String department) throws Exception {
        JsonNode dashboard = api.get("/dashboards/" + department).expect(200);
        assertThat(dashboard.path("kpis").size()).isPositive();
        assertThat(dashboard.path("charts").size()).isPositive();
        assertThat(dashboard.path("insights").size()).isPositive();
        assertThat(dashboard.path("datasets").size()).isPositive();
        assertThat(dashboard.path("as_of").asText()).endsWith("Z");
    }

    private static BigDecimal sum(Api api, JsonNode dataset, String column) throws Exception {
        return api.all("/datasets/" + id(dataset) + "/rows").stream()
                .map(row -> row.path("values").path(column))
                .filter(value -> !value.isNull())
                .map(value -> new BigDecimal(value.asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String id(JsonNode dataset) {
        return dataset.path("id").asText();
    }
}
