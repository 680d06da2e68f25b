package io.aetherflow.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aetherflow.servers.SmallDisk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The faults that every build tries in small, in full: {@code mvn -Pchaos verify -pl app}. */
class FaultsChaosRun {

    /** Nothing comes after the half-open network that would end the waits of those who still listen. */
    private static final List<Weather> WEATHERS = List.of(Weather.SLOW, Weather.LOSSY, Weather.CUT, Weather.HALF_OPEN);

    private static final SlowNetwork.Size NETWORK = new SlowNetwork.Size(Duration.ofSeconds(20), 1_000, WEATHERS);

    @Test
    void aRestartOfEveryProcessFailsNoJobAndNoRequest() throws Exception {
        List<String> roles = List.of("server", "server", "etl-worker", "etl-worker", "ml-worker", "ml-worker");

        assertThat(RollingRestart.run("rolling-restart-full", new RollingRestart.Size(roles, 10_000)))
                .isEmpty();
    }

    @Test
    void fullDisksRefuseAndWait() throws Exception {
        assumeTrue(SmallDisk.available(), "Only root may mount the small disks that are filled.");

        assertThat(DiskFull.run("disk-full-full", new DiskFull.Size(20, 2_000))).isEmpty();
    }

    @Test
    void aFailingNetworkToTheDatabaseLosesNothing() throws Exception {
        assertThat(SlowNetworkRuns.database("slow-network-database", NETWORK)).isEmpty();
    }

    @Test
    void aFailingNetworkToTheCloudLosesNothing() throws Exception {
        assertThat(SlowNetworkRuns.cloud("slow-network-cloud", NETWORK)).isEmpty();
    }

    @Test
    void jobsOfAPurgedQueueAreRungAgainWithinAMinute() throws Exception {
        assertThat(PurgedQueue.run("purged-queue-full", PurgedQueue.Minute.WAITED))
                .isEmpty();
    }
}
