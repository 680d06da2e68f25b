package io.aetherflow.http.admin;

import com.codahale.metrics.health.HealthCheck;
import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Check;

/** One adapter's own check, as a health check. */
final class AdapterHealth extends HealthCheck {

    private final Adapter adapter;

    AdapterHealth(Adapter adapter) {
        this.adapter = adapter;
    }

    @Override
    protected Result check() {
        Check check = adapter.check();
        return check.healthy() ? Result.healthy(check.detail()) : Result.unhealthy(check.detail());
    }
}
