package io.aetherflow.plugins.sales;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.kit.plugin.PluginRunner;
import java.util.List;

/** Runs the department's models on rows that a test may have changed since it ran them last: by a new plugin each time. */
final class Models {

    private Models() {}

    static List<Insight> run(DatasetView rows) {
        return runner().insights(rows);
    }

    static List<Insight> run(DatasetView rows, String type) {
        return runner().insights(rows, type);
    }

    static Insight one(DatasetView rows, String type) {
        return runner().insight(rows, type);
    }

    private static PluginRunner runner() {
        return new PluginRunner(new SalesPlugin());
    }
}
