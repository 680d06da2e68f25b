package io.aetherflow.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A new version is rolled out while people work: nobody notices. */
class RollingRestartTest {

    @Test
    void aRestartOfEveryProcessFailsNoJobAndNoRequest() throws Exception {
        assertThat(RollingRestart.run("rolling-restart", new RollingRestart.Size(List.of("all", "all"), 15_000)))
                .isEmpty();
    }
}
