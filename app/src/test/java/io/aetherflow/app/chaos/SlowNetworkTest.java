package io.aetherflow.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whatever the network to the database does, nothing is lost, and people are told to come again. */
class SlowNetworkTest {

    @Test
    void aFailingNetworkToTheDatabaseLosesNothing() throws Exception {
        assertThat(SlowNetworkRuns.database("slow-network", new SlowNetwork.Size(Duration.ofSeconds(4), 500)))
                .isEmpty();
    }
}
