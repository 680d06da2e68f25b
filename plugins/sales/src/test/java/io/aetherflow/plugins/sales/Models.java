package io.aetherflow.plugins.sales;

import io.aetherflow.core.identity.RetailCalendar;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.Cancellation;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.ModelContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Runs the department's models as the platform does. */
final class Models {

    static final ModelContext CONTEXT = new ModelContext(
            Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC),
            RetailCalendar.USUAL,
            1,
            List.of(),
            Cancellation.NEVER);

    private Models() {}

    static List<Insight> run(DatasetView rows) {
        return new SalesPlugin()
                .models().stream()
                        .flatMap(model -> model.infer(rows, CONTEXT).stream())
                        .toList();
    }

    static List<Insight> run(DatasetView rows, String type) {
        return run(rows).stream().filter(insight -> insight.type().equals(type)).toList();
    }

    static Insight one(DatasetView rows, String type) {
        List<Insight> insights = run(rows, type);
        if (insights.size() != 1) {
            throw new AssertionError("Expected one " + type + ", got " + insights);
        }
        return insights.get(0);
    }
}
