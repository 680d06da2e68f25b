package io.aetherflow.http.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.SigningKey;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.AccessTokensContract;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.HandClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class JoseAccessTokensTest extends AccessTokensContract {

    private final User user = Examples.analyst(new DepartmentId("gardens"));

    @Override
    protected AccessTokens tokens(SigningKeys keys, Clock clock) {
        return new JoseAccessTokens(keys, clock);
    }

    private AccessTokens tokens(SigningKeys keys) {
        return tokens(keys, Clock.systemUTC());
    }

    @Test
    void carriesRoleAndDepartmentAndTheSession() {
        Session session = Examples.session(user);
        String token = tokens(new MemoryStorage().signingKeys()).issue(user, session);
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"iss\":\"aetherflow\"", "\"aud\":\"aetherflow-api\"", "\"role\":\"analyst\"")
                .contains(
                        "\"department\":\"gardens\"",
                        user.id().toString(),
                        session.id().toString());
    }

    @Test
    void anEncryptedTokenIsRefused() throws JoseException {
        SigningKeys keys = new MemoryStorage().signingKeys();
        AccessTokens tokens = tokens(keys);
        SigningKey key = keys.current(() -> RsaKeys.make(Clock.systemUTC()));
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jwe.setPayload(tokens.issue(user, Examples.session(user)));
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.RSA_OAEP_256);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_128_GCM);
        jwe.setKeyIdHeaderValue(key.id());
        jwe.setKey(RsaKeys.publicKey(key));
        assertThat(tokens.session(jwe.getCompactSerialization())).isEmpty();
    }

    @Test
    void inventedKeyIdsDoNotBecomeQueries() {
        Counted keys = new Counted();
        AccessTokens tokens =
                new JoseAccessTokens(keys, new HandClock(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        String genuine = tokens.issue(user, Examples.session(user));
        String[] parts = genuine.split("\\.");
        for (int i = 0; i < 50; i++) {
            String header = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"k" + i + "\"}";
            String forged =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
            assertThat(tokens.session(forged + "." + parts[1] + "." + parts[2])).isEmpty();
        }
        assertThat(keys.calls).containsExactly("current", "verifying");
    }

    @Test
    void theStoreIsAskedAgainOnceTheKeyMayHaveRotated() {
        Counted keys = new Counted();
        HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        AccessTokens tokens = new JoseAccessTokens(keys, clock);
        for (int minute = 0; minute < 3; minute++) {
            tokens.issue(user, Examples.session(user));
            tokens.issue(user, Examples.session(user));
            clock.pass(java.time.Duration.ofMinutes(1));
        }
        assertThat(keys.calls).containsExactly("current", "current", "current");
    }

    @Test
    void aKeyOfAnotherServerIsFoundWithinASecond() {
        MemoryStorage store = new MemoryStorage();
        HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        AccessTokens here = new JoseAccessTokens(store.signingKeys(), clock);
        here.session(here.issue(user, new Session(Examples.id(), user.id(), clock.instant(), clock.instant())));
        store.ageSigningKeys(SigningKeys.ROTATION.plusMinutes(1));
        AccessTokens there = new JoseAccessTokens(store.signingKeys(), clock);
        Session session = new Session(Examples.id(), user.id(), clock.instant(), clock.instant());
        String token = there.issue(user, session);
        clock.pass(java.time.Duration.ofSeconds(1));
        assertThat(here.session(token)).contains(session.id());
    }

    @Test
    void aTokenThatWasGoodIsGoodAgainUntilItEnds() {
        HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        AccessTokens tokens = tokens(new MemoryStorage().signingKeys(), clock);
        Session session = new Session(
                Examples.id(), user.id(), clock.instant(), clock.instant().plusSeconds(90));
        String token = tokens.issue(user, session);
        assertThat(tokens.session(token)).contains(session.id());
        clock.pass(java.time.Duration.ofSeconds(89));
        assertThat(tokens.session(token)).contains(session.id());
        assertThat(tokens.session(token.substring(0, token.length() - 8) + "AAAAAAAA"))
                .isEmpty();
        clock.pass(java.time.Duration.ofDays(1));
        assertThat(tokens.session(token)).isEmpty();
    }

    @Test
    void aTokenThatWasGoodIsNoneOnceItsKeyIsGone() {
        Counted keys = new Counted();
        HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        AccessTokens tokens = tokens(keys, clock);
        String token = tokens.issue(user, Examples.session(user));
        assertThat(tokens.session(token)).isPresent();
        keys.gone = true;
        clock.pass(java.time.Duration.ofMinutes(1));
        assertThat(tokens.session(token)).isEmpty();
    }

    @Test
    void aStoreThatDoesNotAnswerIsNotABadToken() {
        Counted keys = new Counted();
        AccessTokens tokens = tokens(keys);
        String token = tokens.issue(user, Examples.session(user));
        keys.broken = true;
        assertThatThrownBy(() -> tokens(keys).session(token)).isInstanceOf(AetherException.class);
    }

    @Test
    void aStoredKeyThatIsNoneIsADefect() {
        SigningKey damaged = new SigningKey("k", new byte[] {1}, new byte[] {2}, Examples.now());
        assertThatThrownBy(() -> RsaKeys.privateKey(damaged)).isInstanceOf(AetherException.class);
        assertThatThrownBy(() -> RsaKeys.publicKey(damaged)).isInstanceOf(AetherException.class);
    }

    private static final class Counted implements SigningKeys {

        final List<String> calls = new ArrayList<>();
        private final SigningKeys keys = new MemoryStorage().signingKeys();
        boolean broken;
        boolean gone;

        @Override
        public SigningKey current(Supplier<SigningKey> maker) {
            calls.add("current");
            return keys.current(maker);
        }

        @Override
        public List<SigningKey> verifying() {
            calls.add("verifying");
            if (broken) {
                throw new AetherException(FailureCode.TRANSIENT_IO, "The store did not answer.");
            }
            return gone ? List.of() : keys.verifying();
        }

        @Override
        public Check check() {
            return keys.check();
        }

        @Override
        public void close() {
            keys.close();
        }
    }
}
