package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Verdicts;
import org.junit.jupiter.api.Test;

/** What every {@link Verdicts} does. */
public abstract class VerdictsContract extends StorageContract {

    private Verdicts verdicts() {
        return store.verdicts();
    }

    private static Verdicts.Key key() {
        return new Verdicts.Key(Examples.fingerprint(), "everything", "0.1.0");
    }

    @Test
    void anUnknownKeyHasNoVerdict() {
        assertThat(verdicts().find(key())).isEmpty();
    }

    @Test
    void aVerdictReadsBackAsItWas() {
        Verdicts.Key key = key();
        verdicts().remember(key, Examples.invalid());
        assertThat(verdicts().find(key)).contains(Examples.invalid());
        Failure bare = Failure.of(FailureCode.VALIDATION, "x");
        Verdicts.Key other = key();
        verdicts().remember(other, bare);
        assertThat(verdicts().find(other)).contains(bare);
    }

    @Test
    void aLaterVerdictReplacesTheFirst() {
        Verdicts.Key key = key();
        verdicts().remember(key, Examples.invalid());
        Failure later = Failure.of(FailureCode.VALIDATION, "Otherwise");
        verdicts().remember(key, later);
        assertThat(verdicts().find(key)).contains(later);
    }

    @Test
    void everyPartOfTheKeyCounts() {
        Verdicts.Key key = key();
        verdicts().remember(key, Examples.invalid());
        assertThat(verdicts().find(new Verdicts.Key(Examples.fingerprint(), key.plugin(), key.pluginVersion())))
                .isEmpty();
        assertThat(verdicts().find(new Verdicts.Key(key.fingerprint(), "other", key.pluginVersion())))
                .isEmpty();
        assertThat(verdicts().find(new Verdicts.Key(key.fingerprint(), key.plugin(), "0.1.1")))
                .isEmpty();
    }

    @Test
    void manyWhoRememberAtOnceDoNotCollide() throws Exception {
        Verdicts.Key key = key();
        Race.of(8, i -> {
            verdicts().remember(key, Examples.invalid());
            return i;
        });
        assertThat(verdicts().find(key)).contains(Examples.invalid());
    }
}
