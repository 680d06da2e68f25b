package io.aetherflow.kit;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Driver;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.insight.StoredInsight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Insights that use every part of their model. */
public final class ExampleInsights {

    private ExampleInsights() {}

    /** So many insights, of which every other has a chart, drivers and evidence. */
    public static List<StoredInsight> stored(UUID datasetId, DepartmentId department, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new StoredInsight(
                        Examples.id(),
                        datasetId,
                        department,
                        "everything@0.1.0",
                        i % 2 == 0 ? "trend" : "outliers",
                        i % 2 == 0 ? rich(i) : plain(i),
                        Examples.now()))
                .toList();
    }

    public static Insight plain(int number) {
        return Insight.of("note", "Note " + number, "Nothing \"odd\"; 100 % fine – ✓", Severity.INFO, Map.of());
    }

    public static Insight rich(int number) {
        return new Insight(
                        "trend",
                        "Trend " + number,
                        "Up by 3 % in week 7.",
                        Severity.HIGH,
                        payload(number),
                        List.of(),
                        "select count(*) from dataset where label = 'O''Hara'",
                        null)
                .withDrivers(List.of(
                        new Driver("location", "Oxford Street", new BigDecimal("-1234.50"), new BigDecimal("0.250")),
                        new Driver("location", "東京", new BigDecimal("0.0000000001"), null)))
                .withChart(chart());
    }

    private static Map<String, Object> payload(int number) {
        return Map.of(
                "count",
                (long) number,
                "largest",
                Long.MAX_VALUE,
                "total",
                new BigDecimal("12345678901234567890.1234567890"),
                "since",
                LocalDate.of(2024, 2, 29),
                "weekly",
                true,
                "text",
                "a \"b\"\n\\c é 😀",
                "weeks",
                List.of(1L, 2L, List.of("x", false)),
                "by_place",
                Map.of("Paris", new BigDecimal("1.10"), "Rome", Map.of("deep", 3L)));
    }

    private static Chart chart() {
        return new Chart(
                        Chart.Type.TIMESERIES,
                        "Takings",
                        "Takings by day.",
                        Field.of("day", "Day", Field.Format.DATE),
                        List.of(Field.of("takings", "Takings", Field.Format.MONEY)
                                .in("GBP")),
                        List.of(),
                        List.of(),
                        List.of(
                                Map.of("day", LocalDate.of(2024, 1, 1), "takings", new BigDecimal("10.00")),
                                Map.of("day", LocalDate.of(2024, 1, 2), "takings", new BigDecimal("-3.5"))))
                .withBand(new Chart.Band("low", "high", "80 %"))
                .withAnnotation(new Chart.Annotation(LocalDate.of(2024, 1, 2), "forecast starts"));
    }
}
