package io.aetherflow.core.spi;

import io.aetherflow.core.insight.Insight;
import java.util.List;

/** One model of a department: clean rows in, insights out. Stateless, and deterministic for a seed. */
public interface InsightModel {

    /** Stable, as {@code sales_forecast}; shown with each insight. */
    String name();

    /** The name of the schema whose datasets it is run on. */
    String schema();

    /**
     * Looks at one dataset. Where the data can't support a claim, an insight says so instead of inventing one.
     *
     * @return in the order they should be read; (type, title) unique
     */
    List<Insight> infer(DatasetView dataset, ModelContext context);
}
