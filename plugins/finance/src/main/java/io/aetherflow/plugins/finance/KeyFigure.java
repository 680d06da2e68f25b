package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;

/** One number on top of the dashboard. */
record KeyFigure(String type, String title, String summary, Field field, Object number) {

    /** @param more what the payload says beside the number */
    Insight insight(Facts more, String evidence) {
        return Insight.of(
                        type,
                        title,
                        summary,
                        Severity.INFO,
                        more.and(field.name(), number).map())
                .withChart(Chart.kpi(title, summary, field, number))
                .withEvidence(evidence);
    }
}
