package io.aetherflow.http.edge;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Duration;

/** Rate, errors and duration of requests, by method, route template and class of status. */
public final class Traffic {

    private static final double[] BUCKETS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10, 60};

    private final Counter requests;
    private final Counter errors;
    private final Histogram durations;

    public Traffic(PrometheusRegistry registry) {
        requests = Counter.builder()
                .name("aetherflow_http_requests_total")
                .help("Requests answered")
                .labelNames("method", "route", "status")
                .register(registry);
        errors = Counter.builder()
                .name("aetherflow_http_errors_total")
                .help("Requests that the platform failed to answer")
                .labelNames("method", "route")
                .register(registry);
        durations = Histogram.builder()
                .name("aetherflow_http_request_duration_seconds")
                .help("Time from a request's first byte to the last of its answer")
                .unit(Unit.SECONDS)
                .classicOnly()
                .classicUpperBounds(BUCKETS)
                .labelNames("method", "route", "status")
                .register(registry);
    }

    void record(String method, String route, int status, Duration took) {
        String verb = known(method);
        String statusClass = status / 100 + "xx";
        requests.labelValues(verb, route, statusClass).inc();
        durations.labelValues(verb, route, statusClass).observe(took.toNanos() / 1e9);
        if (status >= 500) {
            errors.labelValues(verb, route).inc();
        }
    }

    /** An invented method must not make a new series. */
    private static String known(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
            default -> "other";
        };
    }
}
