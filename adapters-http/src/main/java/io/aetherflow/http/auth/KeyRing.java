package io.aetherflow.http.auth;

import io.aetherflow.core.identity.SigningKey;
import io.aetherflow.core.identity.SigningKeys;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The signing keys in memory: looked up again when they may have rotated, and for an id that is not known. */
final class KeyRing {

    /** The store decides about rotation; asked this often, a key signs at most this much longer. */
    private static final Duration SIGNING_FRESH = Duration.ofMinutes(1);

    /** Keys fall out of use once a day; forgotten this often, a retired one verifies at most this much longer. */
    private static final Duration VERIFYING_FRESH = Duration.ofMinutes(1);

    /** Tokens with invented key ids must not turn into queries. */
    private static final Duration UNKNOWN_PAUSE = Duration.ofSeconds(1);

    record Signer(String id, PrivateKey key) {}

    private record Cached<T>(T value, Instant at) {
        boolean fresh(Instant now, Duration span) {
            return !now.isBefore(at) && now.isBefore(at.plus(span));
        }
    }

    private final SigningKeys keys;
    private final Clock clock;
    private @Nullable Cached<Signer> signing;
    private @Nullable Cached<Map<String, RSAPublicKey>> verifying;

    KeyRing(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    synchronized Signer signer() {
        Instant now = clock.instant();
        if (signing == null || !signing.fresh(now, SIGNING_FRESH)) {
            SigningKey current = keys.current(() -> RsaKeys.make(clock));
            signing = new Cached<>(new Signer(current.id(), RsaKeys.privateKey(current)), now);
        }
        return signing.value();
    }

    synchronized Optional<RSAPublicKey> find(String id) {
        Instant now = clock.instant();
        Duration span = verifying != null && verifying.value().containsKey(id) ? VERIFYING_FRESH : UNKNOWN_PAUSE;
        if (verifying == null || !verifying.fresh(now, span)) {
            verifying = new Cached<>(load(), now);
        }
        return Optional.ofNullable(verifying.value().get(id));
    }

    private Map<String, RSAPublicKey> load() {
        return keys.verifying().stream().collect(Collectors.toUnmodifiableMap(SigningKey::id, RsaKeys::publicKey));
    }
}
