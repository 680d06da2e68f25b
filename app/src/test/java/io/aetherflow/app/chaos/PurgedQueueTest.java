package io.aetherflow.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A queue that lost everything is told again; here the minute until then is skipped. */
class PurgedQueueTest {

    @Test
    void jobsOfAPurgedQueueAreRungAgain() throws Exception {
        assertThat(PurgedQueue.run("purged-queue", PurgedQueue.Minute.SKIPPED)).isEmpty();
    }
}
