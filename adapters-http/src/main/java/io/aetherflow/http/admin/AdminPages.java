package io.aetherflow.http.admin;

import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.dropwizard.DropwizardExports;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.BooleanSupplier;

/**
 * The pages of the admin port that Dropwizard does not have. Its own servlet is mapped to everything there; an exact path
 * goes before, so {@code /metrics} is ours.
 */
public final class AdminPages {

    private AdminPages() {}

    public static void register(Environment environment, PrometheusRegistry registry, BooleanSupplier ready) {
        registry.register(new DropwizardExports(environment.metrics()));
        environment
                .admin()
                .addServlet("prometheus", new PrometheusMetricsServlet(registry))
                .addMapping("/metrics");
        environment.admin().addServlet("ready", new ReadyServlet(ready)).addMapping("/ready");
    }
}
