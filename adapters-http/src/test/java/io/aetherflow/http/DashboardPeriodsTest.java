package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardPeriodsTest {

    private static final String ROWS = """
            label,amount,sold_on
            a,10,2025-01-01
            b,30.50,2025-01-31
            c,50,2025-02-10
            d,0.75,2025-02-28
            e,4,2025-03-31
            """;

    private final World world = TestServer.shared().world;
    private final Branch home = world.home;
    private final Api analyst = Api.as(world.token(Role.ANALYST));

    private JsonNode uploaded() {
        Form form = Form.file(ROWS + Examples.token() + ",0,2025-03-31\n")
                .field("schema", home.schema().name());
        return analyst.post("/datasets/upload", form).expect(202).json();
    }

    private String loaded() {
        JsonNode sent = uploaded();
        world.work(UUID.fromString(sent.path("job_id").asText()));
        return sent.path("dataset_id").asText();
    }

    private Answer asked(String query) {
        return analyst.get("/dashboards/" + home.id() + "?" + query);
    }

    @Test
    void aPeriodHasItsNumbersChartsAndComparison() {
        String dataset = loaded();

        JsonNode dashboard = asked("from=2025-02-01&to=2025-02-28&compare=previous_period&dataset=" + dataset)
                .expect(200)
                .json();

        assertThat(dashboard.path("span").toString()).isEqualTo("{\"from\":\"2025-01-01\",\"to\":\"2025-03-31\"}");
        assertThat(dashboard.path("period").toString()).isEqualTo("{\"from\":\"2025-02-01\",\"to\":\"2025-02-28\"}");
        assertThat(dashboard.path("compared").toString()).isEqualTo("{\"from\":\"2025-01-01\",\"to\":\"2025-01-31\"}");
        JsonNode kpi = dashboard.path("kpis").get(0);
        assertThat(kpi.path("value").textValue()).isEqualTo("50.75");
        assertThat(kpi.path("insight_id").isNull())
                .as("nobody has looked at all of the data yet")
                .isTrue();
        assertThat(kpi.path("comparison").toString())
                .isEqualTo("{\"value\":\"40.50\",\"share\":\"0.2531\",\"from\":\"2025-01-01\",\"to\":\"2025-01-31\"}");
        assertThat(dashboard.path("charts")).hasSize(1);
        assertThat(dashboard.path("notes")).isEmpty();
    }

    @Test
    void whatCantBeComparedIsNullAndExplained() {
        JsonNode dashboard = asked("from=2025-01-01&compare=previous_year&dataset=" + loaded())
                .expect(200)
                .json();
        assertThat(dashboard.path("period").path("to").asText()).isEqualTo("2025-03-31");
        assertThat(dashboard.path("kpis").get(0).path("comparison").isNull()).isTrue();
        assertThat(dashboard.path("notes").get(0).asText()).contains("not compared with 2024-01-01 to 2024-03-31");
    }

    @Test
    void withoutAPeriodThereIsNone() {
        JsonNode dashboard = asked("dataset=" + loaded()).expect(200).json();
        assertThat(dashboard.path("span").path("from").asText()).isEqualTo("2025-01-01");
        assertThat(dashboard.path("period").isNull()).isTrue();
        assertThat(dashboard.path("compared").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2025-02-30 | from | a day that there is",
                "from=soon | from | a day that there is",
                "to=2025-1-1 | to | a day that there is",
                "to=0000-01-01 | to | a day that there is",
                "from=%2B10000-01-01 | from | a day that there is",
                "from=2025-02-01&to=2025-01-31 | from | does not end before it begins",
                "compare=last_year | compare | legal are: previous_period, previous_year",
                "dataset=mine | dataset | a UUID"
            })
    void whatCantBeReadIsRefused(String query, String field, String words) {
        JsonNode error = asked(query).error(400, "INVALID_REQUEST");
        assertThat(error.path("details").path("field").asText()).isEqualTo(field);
        assertThat(error.path("message").asText()).contains(words);
    }

    @Test
    void aDatasetMustBeTheDepartmentsAndLoaded() {
        asked("dataset=" + UUID.randomUUID()).error(404, "NOT_FOUND");
        asked("dataset=" + world.other.completed(1).id()).error(404, "NOT_FOUND");
        Api admin = Api.as(world.token(Role.ADMIN));
        admin.get("/dashboards/" + world.other.id() + "?dataset=" + loaded()).error(404, "NOT_FOUND");
        asked("dataset=" + uploaded().path("dataset_id").asText()).error(409, "CONFLICT");
    }

    @Test
    void anothersPeriodIsRefused() {
        analyst.get("/dashboards/" + world.other.id() + "?from=2025-01-01&to=2025-01-31")
                .error(403, "FORBIDDEN");
    }
}
