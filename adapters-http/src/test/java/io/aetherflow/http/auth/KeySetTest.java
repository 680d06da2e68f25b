package io.aetherflow.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.memory.MemoryStorage;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class KeySetTest {

    @Test
    void theFirstWhoAsksMakesTheKeyThatAllAreShown() {
        KeySet keys = new KeySet(new MemoryStorage().signingKeys(), Clock.systemUTC());

        assertThat(keys.current()).isEqualTo(keys.current());
        assertThat(keys.current().keys()).hasSize(1);
    }
}
