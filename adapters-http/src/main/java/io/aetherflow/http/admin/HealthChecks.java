package io.aetherflow.http.admin;

import io.aetherflow.core.failure.Adapter;
import io.dropwizard.core.setup.Environment;
import java.util.Map;

/** The health page: each adapter's check by its name. */
public final class HealthChecks {

    private HealthChecks() {}

    public static void register(Environment environment, Map<String, ? extends Adapter> adapters) {
        adapters.forEach((name, adapter) -> environment.healthChecks().register(name, new AdapterHealth(adapter)));
    }
}
