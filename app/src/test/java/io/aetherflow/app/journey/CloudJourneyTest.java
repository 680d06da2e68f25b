package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** On SQS and S3, spoken to in their own protocols. */
class CloudJourneyTest extends DepartmentsJourney {

    private final LocalCloud cloud = new LocalCloud();

    @Override
    Map<String, String> settings() {
        return cloud.settings();
    }

    @AfterAll
    void stopCloud() {
        cloud.close();
    }

    @Test
    void nothingLiesInAFolderOfThisMachine() {
        assertThat(Files.exists(data.resolve("objects"))).isFalse();
    }
}
