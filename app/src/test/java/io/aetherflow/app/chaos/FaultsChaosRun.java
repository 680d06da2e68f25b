package io.aetherflow.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The faults that every build tries in small, in full: {@code mvn -Pchaos verify -pl app}. */
class FaultsChaosRun {

    @Test
    void aRestartOfEveryProcessFailsNoJobAndNoRequest() throws Exception {
        List<String> roles = List.of("server", "server", "etl-worker", "etl-worker", "ml-worker", "ml-worker");

        assertThat(RollingRestart.run("rolling-restart-full", new RollingRestart.Size(roles, 10_000)))
                .isEmpty();
    }
}
