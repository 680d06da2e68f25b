package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.insight.StoredInsight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department's built-in dashboard, as it stands.
 *
 * @param asOf when the newest of its data was loaded; null before there is any
 * @param kpis insights whose chart is a single number
 * @param charts insights drawn large, in the plugin's order
 * @param insights all current ones, those that ask for attention first
 * @param datasets what it rests on, newest first
 */
public record DepartmentDashboard(
        Department department,
        String title,
        @Nullable Instant asOf,
        List<StoredInsight> kpis,
        List<StoredInsight> charts,
        List<StoredInsight> insights,
        List<Dataset> datasets) {}
