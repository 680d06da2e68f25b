package io.aetherflow.kit;

import static io.aetherflow.core.failure.FailureCode.INVALID_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.aetherflow.core.identity.Secrets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Secrets} does. */
public abstract class SecretsContract {

    @SuppressWarnings("NullAway.Init")
    private Secrets secrets;

    /**
     * Called more than once in a test: views of one store, as several processes have them. It may hold anything, as the
     * contract works with names of its own.
     */
    protected abstract Secrets secrets();

    @BeforeEach
    void openSecrets() {
        secrets = secrets();
    }

    @AfterEach
    void closeSecrets() {
        secrets.close();
        secrets.close();
    }

    private static String name() {
        return "kit/" + Examples.token() + "/data_base-1.app";
    }

    @Test
    void whatNobodyKeptIsNotFound() {
        assertThat(secrets.find(name())).isEmpty();
    }

    @Test
    void aKeptSecretIsFoundByEverybody() {
        String name = name();
        String secret = "p\"ä\\ss\n漢字 😀 " + Examples.token();
        assertThat(secrets.findOrKeep(name, () -> secret)).isEqualTo(secret);
        assertThat(secrets.find(name)).contains(secret);
        assertThat(secrets().find(name)).contains(secret);
        assertThat(secrets.find(name + "x")).isEmpty();
    }

    @Test
    void theFirstSecretStaysAndNoOtherIsMade() {
        String name = name();
        secrets.findOrKeep(name, () -> "first");
        assertThat(secrets.findOrKeep(name, () -> fail("There is one."))).isEqualTo("first");
        assertThat(secrets().findOrKeep(name, () -> fail("There is one."))).isEqualTo("first");
    }

    @Test
    void ofManyWhoMakeOneAtOnceAllGetTheSame() throws Exception {
        String name = name();
        List<String> got = Race.of(8, i -> secrets().findOrKeep(name, () -> "made by " + i));
        assertThat(new HashSet<>(got)).hasSize(1);
        assertThat(secrets().find(name)).contains(got.get(0));
    }

    @Test
    void aMakerThatFailsKeepsNothing() {
        String name = name();
        assertThatThrownBy(() -> secrets.findOrKeep(name, () -> {
                    throw new IllegalStateException("no entropy");
                }))
                .hasMessage("no entropy");
        assertThat(secrets.find(name)).isEmpty();
        assertThat(secrets.findOrKeep(name, () -> "second try")).isEqualTo("second try");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        for (String name : List.of("", "two words", "ü", "a\nb", "a".repeat(257))) {
            Expect.thrown(INVALID_REQUEST, () -> secrets.find(name));
            Expect.thrown(INVALID_REQUEST, () -> secrets.findOrKeep(name, () -> fail("It is no name.")));
        }
    }

    @Test
    void aStoreThatWorksIsHealthy() {
        assertThat(secrets.check().healthy()).isTrue();
        assertThat(secrets.check().detail()).isNotEmpty();
    }
}
