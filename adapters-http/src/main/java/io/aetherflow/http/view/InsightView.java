package io.aetherflow.http.view;

import io.aetherflow.core.insight.Driver;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.http.json.Values;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a model learned from a dataset. */
@Schema(name = "Insight")
public record InsightView(
        UUID id,
        String type,
        String title,
        String summary,

        @Schema(allowableValues = {"info", "low", "medium", "high"})
        String severity,

        @Schema(description = "The numbers; decimals are strings")
        Map<String, @Nullable Object> payload,

        List<DriverView> drivers,
        @Nullable String evidenceSql,
        @Nullable ChartView chart,
        UUID datasetId,
        String department,
        String plugin,
        String model,
        Instant createdAt) {

    /** What explains an insight, in part. */
    @Schema(name = "Driver")
    public record DriverView(
            String dimension,
            String member,
            String contribution,
            @Nullable String share) {

        static DriverView of(Driver driver) {
            return new DriverView(
                    driver.dimension(),
                    driver.member(),
                    Objects.requireNonNull(Values.decimal(driver.contribution())),
                    Values.decimal(driver.share()));
        }
    }

    @Schema(name = "InsightPage")
    public record Listed(List<InsightView> items, @Nullable String nextCursor) implements PageView<InsightView> {}

    public static InsightView of(StoredInsight stored) {
        Insight insight = stored.insight();
        return new InsightView(
                stored.id(),
                insight.type(),
                insight.title(),
                insight.summary(),
                Words.of(insight.severity()),
                insight.payload(),
                insight.drivers().stream().map(DriverView::of).toList(),
                insight.evidenceSql(),
                ChartView.of(insight.chart()),
                stored.datasetId(),
                stored.department().value(),
                stored.plugin(),
                stored.model(),
                stored.createdAt());
    }
}
