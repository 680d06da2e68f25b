package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.identity.SigningKey;
import io.aetherflow.core.identity.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SigningKeys} does. */
public abstract class SigningKeysContract extends StorageContract {

    private final AtomicInteger made = new AtomicInteger();

    @BeforeEach
    void forgetAllKeys() {
        store.ageSigningKeys(SigningKeys.ROTATION.multipliedBy(5));
    }

    private SigningKeys keys() {
        return store.signingKeys();
    }

    private SigningKey make() {
        made.incrementAndGet();
        String id = Examples.token();
        return new SigningKey(id, bytes("private " + id), bytes("public " + id), Examples.now());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theFirstCallMakesTheKeyAndLaterOnesGetIt() {
        SigningKey first = keys().current(this::make);
        SigningKey again = keys().current(this::make);
        assertThat(made).hasValue(1);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.privateKey()).isEqualTo(bytes("private " + first.id()));
        assertThat(again.publicKey()).isEqualTo(bytes("public " + first.id()));
    }

    @Test
    void ofManyServersOneMakesTheKeyAndAllGetIt() throws Exception {
        List<String> ids = Race.of(8, i -> keys().current(this::make).id());
        assertThat(ids).hasSize(8);
        assertThat(Set.copyOf(ids)).hasSize(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void anOldKeyIsReplacedWhenEverybodyKnowsTheNewOneAndStillVerifies() {
        SigningKey old = keys().current(this::make);
        store.ageSigningKeys(SigningKeys.ROTATION.plusMinutes(1));
        assertThat(keys().current(this::make).id())
                .as("while the new one settles")
                .isEqualTo(old.id());
        assertThat(made).hasValue(2);
        assertThat(keys().verifying()).hasSize(2);
        store.ageSigningKeys(SigningKeys.SETTLING);
        SigningKey current = keys().current(this::make);
        assertThat(made).hasValue(2);
        assertThat(current.id()).isNotEqualTo(old.id());
        assertThat(keys().verifying()).extracting(SigningKey::id).containsExactly(current.id(), old.id());
        assertThat(keys().verifying().get(1).publicKey()).isEqualTo(old.publicKey());
    }

    @Test
    void aKeyThatIsTooOldSignsNoMoreHoweverNewTheNextOneIs() {
        SigningKey old = keys().current(this::make);
        store.ageSigningKeys(SigningKeys.LONGEST_SIGNING.plusSeconds(1));
        assertThat(keys().current(this::make).id()).isNotEqualTo(old.id());
    }

    @Test
    void aKeyYoungerThanTheRotationStays() {
        SigningKey key = keys().current(this::make);
        store.ageSigningKeys(SigningKeys.ROTATION.minusMinutes(1));
        assertThat(keys().current(this::make).id()).isEqualTo(key.id());
    }

    @Test
    void aKeyVerifiesUntilItsLastTokenHasRunOut() {
        SigningKey key = keys().current(this::make);
        store.ageSigningKeys(SigningKeys.VERIFYING.minusMinutes(1));
        assertThat(keys().verifying()).extracting(SigningKey::id).containsExactly(key.id());
        store.ageSigningKeys(Duration.ofMinutes(2));
        assertThat(keys().verifying()).isEmpty();
    }

    @Test
    void aMakerThatFailsLeavesNoKey() {
        assertThatThrownBy(() -> keys().current(() -> {
                    throw new IllegalStateException("no entropy");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(keys().verifying()).isEmpty();
        assertThat(keys().current(this::make).id()).isNotEmpty();
        assertThat(made).hasValue(1);
    }
}
