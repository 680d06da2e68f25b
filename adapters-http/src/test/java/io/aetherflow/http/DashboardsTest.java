package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.ExampleInsights;
import io.aetherflow.kit.Examples;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardsTest {

    private final World world = TestServer.shared().world;
    private final Branch home = world.home;
    private final Api analyst = Api.as(world.token(Role.ANALYST));

    private void infer(Dataset dataset) {
        Chart kpi = Chart.kpi(
                "Takings",
                "All takings.",
                Field.of("takings", "Takings", Field.Format.MONEY).in("GBP"),
                new BigDecimal("1234.50"));
        List<StoredInsight> insights = List.of(
                stored(dataset, ExampleInsights.plain(1).withChart(kpi)), stored(dataset, ExampleInsights.rich(2)));
        Claim claim = home.claim(home.inference(dataset.id()).id());
        world.store
                .jobs()
                .succeed(claim, new JobOutcome.Inferred(Examples.id(), insights))
                .orElseThrow();
    }

    private StoredInsight stored(Dataset dataset, io.aetherflow.core.insight.Insight insight) {
        return new StoredInsight(
                Examples.id(), dataset.id(), home.id(), "example@0.1.0", "model", insight, Examples.now());
    }

    @Test
    void drawsWhatTheDepartmentKnows() {
        infer(home.completed(1));
        JsonNode dashboard =
                analyst.get("/dashboards/" + home.id() + "_x").expect(200).json();
        assertThat(dashboard.path("department").asText()).isEqualTo(home.id().value());
        assertThat(dashboard.path("as_of").asText()).endsWith("Z");
        JsonNode kpi = dashboard.path("kpis").get(0);
        assertThat(kpi.path("label").asText()).isEqualTo("Takings");
        assertThat(kpi.path("value").textValue()).isEqualTo("1234.50");
        assertThat(kpi.path("unit").asText()).isEqualTo("GBP");
        assertThat(kpi.path("format").asText()).isEqualTo("money");
        JsonNode chart = dashboard.path("charts").get(0);
        assertThat(chart.path("chart").path("rows")).hasSize(2);
        assertThat(chart.path("insight_id").asText()).isNotBlank();
        assertThat(dashboard.path("insights")).isNotEmpty();
        assertThat(dashboard.path("datasets")).isNotEmpty();
    }

    @Test
    void refusesOtherDepartmentsAndUnknownOnes() {
        analyst.get("/dashboards/" + world.other.id()).error(403, "FORBIDDEN");
        analyst.get("/dashboards/nowhere").error(404, "NOT_FOUND");
        Api.as(world.token(Role.ADMIN)).get("/dashboards/" + world.other.id()).expect(200);
    }

    @Test
    void describesTheDepartmentsTheCallerSees() {
        JsonNode mine = analyst.get("/departments").expect(200).json().path("items");
        assertThat(mine).hasSize(1);
        JsonNode department = mine.get(0);
        assertThat(department.path("id").asText()).isEqualTo(home.id().value());
        assertThat(department.path("aliases")).hasSize(2);
        assertThat(department.path("plugin").path("version").asText()).isEqualTo("0.1.0");
        assertThat(department.path("calendar").path("week_start").asText()).isEqualTo("sunday");
        JsonNode schema = department.path("schemas").get(1);
        JsonNode amount = schema.path("columns").get(0);
        assertThat(amount.path("required").asBoolean()).isTrue();
        assertThat(amount.path("min").textValue()).isEqualTo("0.10");
        assertThat(schema.path("columns").get(1).path("required").asBoolean()).isFalse();
        assertThat(schema.path("columns").get(1).path("pattern").asText()).isEqualTo("[A-Z]+");
        assertThat(schema.path("requirements").get(1).path("words").asText()).isEqualTo("code, or day");
        assertThat(schema.path("derivations").get(0).path("mode").asText()).isEqualTo("upload_day");
        assertThat(schema.path("rules").get(0).path("hint").asText()).isEqualTo("Round it.");
        assertThat(department.path("models").get(0).path("name").asText()).isEqualTo("example_model");
        assertThat(Api.as(world.token(Role.ADMIN)).get("/departments").json().path("items"))
                .hasSize(2);
    }
}
