package io.aetherflow.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same for long, and with more against it: {@code mvn -Pchaos verify -pl app}. */
class LongChaosRun {

    private static final Duration USUAL_LEASE = Duration.ofSeconds(20);
    private static final Duration SHORT_LEASE = Duration.ofSeconds(2);
    private static final long TAKEOVER_WITHIN_MS = 30_000;
    private static final Plan.Load LOAD = new Plan.Load(50, 3_000);

    @ParameterizedTest
    @MethodSource("io.aetherflow.app.chaos.Pair#wanted")
    void killedWorkersAndCrashesOfPostgres(Pair pair) throws Exception {
        Plan plan = Plan.of("kills", LOAD, new Plan.Harm(200, 10, 0), new Plan.Crew(3, 2, USUAL_LEASE));

        Verdict verdict = Chaos.run(plan, pair);

        assertThat(verdict.troubles()).isEmpty();
        assertThat(verdict.answers()).as("failures of the server's own").doesNotContainKey("500");
        assertThat(verdict.takeover().p99()).isLessThanOrEqualTo(TAKEOVER_WITHIN_MS);
    }

    @ParameterizedTest
    @MethodSource("io.aetherflow.app.chaos.Pair#wanted")
    void workersThatStandStillForLongerThanTheirLease(Pair pair) throws Exception {
        Plan plan = Plan.of("pauses", LOAD, new Plan.Harm(0, 0, 100), new Plan.Crew(3, 2, SHORT_LEASE));

        Verdict verdict = Chaos.run(plan, pair);

        assertThat(verdict.troubles()).isEmpty();
        assertThat(verdict.fenced()).isPositive();
    }
}
