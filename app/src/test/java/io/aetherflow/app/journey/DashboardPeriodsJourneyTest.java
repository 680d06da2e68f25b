package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dashboard's numbers for a period are those that SQL finds in the clean rows of its days. */
class DashboardPeriodsJourneyTest {

    private static final String SUMMER = "'2025-07-01' and '2025-09-30'";
    private static final String SPRING = "'2025-04-01' and '2025-06-30'";
    private static final String SUMMER_BEFORE = "'2024-07-01' and '2024-09-30'";

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

    private static JsonNode kpi(JsonNode dashboard, String type) {
        return StreamSupport.stream(dashboard.path("kpis").spliterator(), false)
                .filter(found -> found.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal found(KeptRows rows, String select, String days) {
        String question = select.replace("DAYS", days);
        return new BigDecimal(rows.sql(question).rows().get(0).get(0).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sales | sales_revenue | select sum(case when kind = 'return' then -abs(amount) else amount end) from dataset"
                        + " where kind <> 'cancelled' and sold_on between DAYS",
                "sales | sales_orders | select count(distinct order_id) from dataset where kind = 'sale' and sold_on between DAYS",
                "supply | supply_shipments | select count(*) from dataset where ordered_on::date between DAYS",
                "finance | finance_total_spend | select sum(amount) from dataset where paid_on between DAYS"
            })
    void aPeriodsNumbersAreThoseOfItsRows(String department, String type, String select) throws Exception {
        Api api = platform.api().join(type + "@example.com", department);
        JsonNode dataset = api.load(Path.of("..", "sample_data", department)
                .resolve(department + (department.equals("supply") ? "_shipments.csv" : "_transactions.csv")));
        String asked = "/dashboards/" + department + "?from=2025-07-01&to=2025-09-30&dataset="
                + dataset.path("id").asText();
        try (KeptRows rows = KeptRows.of(platform, data, dataset)) {
            JsonNode spring = api.get(asked + "&compare=previous_period").expect(200);
            BigDecimal now = found(rows, select, SUMMER);
            assertThat(new BigDecimal(kpi(spring, type).path("value").asText())).isEqualByComparingTo(now);
            assertCompared(kpi(spring, type).path("comparison"), now, found(rows, select, SPRING));
            JsonNode year = api.get(asked + "&compare=previous_year").expect(200);
            assertCompared(kpi(year, type).path("comparison"), now, found(rows, select, SUMMER_BEFORE));
            assertThat(kpi(year, type).path("insight_id"))
                    .isEqualTo(kpi(
                                    api.get(asked.replace("from=2025-07-01&to=2025-09-30&", ""))
                                            .expect(200),
                                    type)
                            .path("insight_id"));
            assertThat(spring.path("charts").size()).isPositive();
            assertThat(spring.path("notes")).isEmpty();
        }
    }

    private static void assertCompared(JsonNode comparison, BigDecimal now, BigDecimal before) {
        assertThat(new BigDecimal(comparison.path("value").asText())).isEqualByComparingTo(before);
        assertThat(comparison.path("share").asText())
                .isEqualTo(now.subtract(before)
                        .divide(before.abs(), 4, RoundingMode.HALF_UP)
                        .toPlainString());
    }

    @Test
    void anotherDepartmentsPeriodIsRefused() throws Exception {
        Api finance = platform.api().join("fay@example.com", "finance");
        Api sales = platform.api().join("sam@example.com", "sales");
        JsonNode dataset = finance.load(Path.of("..", "sample_data", "finance", "finance_transactions.csv"));
        String days = "from=2025-07-01&to=2025-09-30&compare=previous_year";

        finance.get("/dashboards/finance?" + days).expect(200);
        assertThat(sales.get("/dashboards/finance?" + days).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(sales.get("/dashboards/sales?" + days + "&dataset="
                                + dataset.path("id").asText())
                        .errorCode())
                .isEqualTo("NOT_FOUND");
    }
}
