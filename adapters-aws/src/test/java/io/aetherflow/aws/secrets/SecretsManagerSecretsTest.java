package io.aetherflow.aws.secrets;

import static io.aetherflow.core.failure.FailureCode.INTERNAL_ERROR;
import static io.aetherflow.core.failure.FailureCode.TRANSIENT_IO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.kit.HandClock;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecretsManagerSecretsTest {

    private final LocalSecretsManager server = new LocalSecretsManager();
    private final HandClock clock = new HandClock();
    private final SecretsManagerSecrets secrets = new SecretsManagerSecrets(server.settings(), "aetherflow/", clock);

    SecretsManagerSecretsTest() throws IOException {}

    @AfterEach
    void close() {
        secrets.close();
        server.close();
    }

    @Test
    void aSecretIsReadAgainAfterFiveMinutes() {
        server.set("aetherflow/database", "SecretString", "old");
        assertThat(secrets.find("database")).contains("old");
        server.set("aetherflow/database", "SecretString", "new");
        clock.pass(Duration.ofSeconds(299));
        assertThat(secrets.find("database")).contains("old");
        clock.pass(Duration.ofSeconds(2));
        assertThat(secrets.find("database")).contains("new");
        assertThat(server.calls()).containsExactly("GetSecretValue", "GetSecretValue");
    }

    @Test
    void whatIsMissingIsAskedForEachTime() {
        assertThat(secrets.find("database")).isEmpty();
        server.set("aetherflow/database", "SecretString", "now");
        assertThat(secrets.find("database")).contains("now");
    }

    @Test
    void anOutageIsNotNoticedWhileTheSecretIsRemembered() {
        secrets.findOrKeep("database", () -> "made");
        server.close();
        assertThat(secrets.find("database")).contains("made");
        assertThat(secrets.findOrKeep("database", () -> fail("There is one."))).isEqualTo("made");
        assertThat(secrets.check().healthy()).isFalse();
        clock.pass(Duration.ofMinutes(6));
        assertThat(catchThrowableOfType(AetherException.class, () -> secrets.find("database"))
                        .code())
                .isEqualTo(TRANSIENT_IO);
    }

    @Test
    void aKeptSecretWhoseAnswerWasLostIsStillThisOne() {
        assertThat(secrets.find("database")).isEmpty();
        server.loseAnswers(1);
        assertThat(secrets.find("database")).isEmpty();
        SecretsManagerSecrets other = new SecretsManagerSecrets(server.settings(), "aetherflow/", clock);
        assertThat(other.findOrKeep("database", () -> lost("mine"))).isEqualTo("mine");
        assertThat(secrets.find("database")).contains("mine");
        assertThat(server.calls()).filteredOn("CreateSecret"::equals).hasSize(2);
        other.close();
    }

    private String lost(String secret) {
        server.loseAnswers(1);
        return secret;
    }

    @Test
    void whoeverKeptItFirstWhileAnotherWasMadeWins() {
        String got = secrets.findOrKeep("database", () -> {
            server.set("aetherflow/database", "SecretString", "the other's");
            return "mine";
        });
        assertThat(got).isEqualTo("the other's");
        assertThat(server.read("aetherflow/database")).isEqualTo("the other's");
    }

    @Test
    void failuresNameTheSecretAndNeverSayIt() {
        server.loseAnswers(9);
        AetherException failure =
                catchThrowableOfType(AetherException.class, () -> secrets.findOrKeep("database", () -> "hunter2"));
        assertThat(failure.code()).isEqualTo(TRANSIENT_IO);
        assertThat(failure).hasMessageContaining("aetherflow/database").hasMessageContaining("Lost.");
        assertThat(failure).hasMessageNotContaining("hunter2");
    }

    @Test
    void strangersAreToldSo() {
        try (SecretsManagerSecrets stranger =
                new SecretsManagerSecrets(server.settings().withKeys("stranger", "x"), "aetherflow/")) {
            assertThat(stranger.check().healthy()).isFalse();
            assertThat(stranger.check().detail()).contains("aetherflow/*", "eu-west-1", "UnrecognizedClientException");
            assertThat(catchThrowableOfType(AetherException.class, () -> stranger.find("database"))
                            .code())
                    .isEqualTo(TRANSIENT_IO);
        }
    }

    @Test
    void bytesAreNoSecretOfThePlatform() {
        server.set("aetherflow/database", "SecretBinary", "AAECAw==");
        AetherException failure = catchThrowableOfType(AetherException.class, () -> secrets.find("database"));
        assertThat(failure.code()).isEqualTo(INTERNAL_ERROR);
        assertThat(failure.failure().hint()).contains("string");
    }
}
