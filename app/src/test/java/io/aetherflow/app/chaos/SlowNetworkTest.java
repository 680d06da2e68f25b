package io.aetherflow.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever the network to the database does, nothing is lost, and people are told to come again. */
class SlowNetworkTest {

    /** The cut comes last and wakes whom the half-open network left waiting; the full run asks that they wake by themselves. */
    private static final List<Weather> WEATHERS = List.of(Weather.SLOW, Weather.LOSSY, Weather.HALF_OPEN, Weather.CUT);

    @Test
    void aFailingNetworkToTheDatabaseLosesNothing() throws Exception {
        SlowNetwork.Size size = new SlowNetwork.Size(Duration.ofSeconds(4), 500, WEATHERS);

        assertThat(SlowNetworkRuns.database("slow-network", size)).isEmpty();
    }
}
