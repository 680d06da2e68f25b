package io.aetherflow.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty workers are killed while a dozen files are loaded: each file is there once, whole, and was looked at once. */
class ChaosTest {

    /** Short, so that what a dead worker held is soon taken over; twenty seconds is usual. */
    private static final Duration LEASE = Duration.ofSeconds(3);

    @ParameterizedTest
    @MethodSource("io.aetherflow.app.chaos.Pair#wanted")
    void killedWorkersLoseNothingAndDoNothingTwice(Pair pair) throws Exception {
        Plan plan = Plan.of("short", new Plan.Load(12, 3_000), new Plan.Harm(20, 0, 0), new Plan.Crew(2, 1, LEASE));

        Verdict verdict = Chaos.run(plan, pair);

        assertThat(verdict.troubles()).isEmpty();
    }
}
