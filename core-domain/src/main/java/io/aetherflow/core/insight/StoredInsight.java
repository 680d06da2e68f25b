package io.aetherflow.core.insight;

import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.util.UUID;

/**
 * An insight as it is kept: with where it came from, and with {@link CanonicalValues} as leaves, so that it reads back
 * exactly as it was stored.
 *
 * @param plugin id and version of the plugin whose model said it, as {@code sales@0.1.0}
 * @param model the model's name
 */
public record StoredInsight(
        UUID id,
        UUID datasetId,
        DepartmentId department,
        String plugin,
        String model,
        Insight insight,
        Instant createdAt) {

    public StoredInsight {
        insight = insight.canonical();
    }
}
