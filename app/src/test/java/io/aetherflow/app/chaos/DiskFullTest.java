package io.aetherflow.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aetherflow.servers.SmallDisk;
import org.junit.jupiter.api.Test;

/**
 * A disk without room is an answer and a wait, never a defect: what comes in is refused whole, what runs tries again. The
 * disk of Postgres itself is not among them, the tables of loads are: without room for its log the server ends, and that
 * is a crash, which {@link LongChaosRun} is about.
 */
class DiskFullTest {

    @Test
    void fullDisksRefuseAndWait() throws Exception {
        if (!SmallDisk.available()) {
            System.err.println("NOT TESTED: full disks. Only root may mount the small disks that are filled.");
        }
        assumeTrue(SmallDisk.available(), "Only root may mount the small disks that are filled.");

        assertThat(DiskFull.run("disk-full", new DiskFull.Size(3, 2_000))).isEmpty();
    }
}
