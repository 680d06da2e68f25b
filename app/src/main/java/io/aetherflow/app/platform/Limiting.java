package io.aetherflow.app.platform;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.core.flow.Journal;
import io.aetherflow.core.flow.LoginThrottle;
import io.aetherflow.core.flow.RequestLimits;
import io.aetherflow.core.flow.RequestTally;
import io.aetherflow.core.limit.RequestCounters;
import io.aetherflow.http.limit.LimitPorts;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.time.Duration;

/** What limits the requests of this process. */
final class Limiting {

    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(5);

    private Limiting() {}

    /** What was counted is handed on every few seconds, and when the process stops. */
    static LimitPorts begin(
            AetherFlowConfiguration configuration,
            RequestCounters counters,
            LifecycleEnvironment lifecycle,
            Journal journal) {
        RequestTally requests = new RequestTally(counters);
        lifecycle.manage(new Closing(requests::flush));
        lifecycle.manage(new Background("request_tally", requests::flush, BETWEEN_BATCHES, journal));
        return new LimitPorts(
                new RequestLimits(counters, configuration.limits().queries()),
                requests,
                new LoginThrottle(counters, configuration.limits().logins()),
                configuration.http().proxies());
    }
}
