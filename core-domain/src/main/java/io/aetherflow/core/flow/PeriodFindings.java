package io.aetherflow.core.flow;

import io.aetherflow.core.insight.Insight;
import java.util.List;

/**
 * What models said of a period.
 *
 * @param insights in the models' order, with canonical leaves
 * @param missing what they did not say, and why, in sentences
 */
record PeriodFindings(List<Insight> insights, List<String> missing) {

    static final PeriodFindings NONE = new PeriodFindings(List.of(), List.of());

    PeriodFindings {
        insights = List.copyOf(insights);
        missing = List.copyOf(missing);
    }

    boolean whole() {
        return missing.isEmpty();
    }
}
