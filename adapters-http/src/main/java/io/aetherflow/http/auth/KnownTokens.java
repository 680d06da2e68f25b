package io.aetherflow.http.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Tokens whose signature and claims were found good, by their SHA-256: what can't change is looked at once. What can, the time
 * and whether the key is still one of ours, is looked at each time.
 */
final class KnownTokens {

    private static final int MOST = 10_000;

    /**
     * A good token.
     *
     * @param begins in seconds since 1970, inclusive
     * @param ends the same, exclusive
     */
    record Known(UUID session, String keyId, Key key, long begins, long ends) {

        private boolean good(long now, Function<String, Optional<? extends Key>> keys) {
            return begins <= now
                    && now < ends
                    && keys.apply(keyId).filter(key::equals).isPresent();
        }
    }

    private final Cache<ByteBuffer, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * The session of a token that is known and still good.
     *
     * @param now in seconds since 1970
     */
    Optional<UUID> session(String token, long now, Function<String, Optional<? extends Key>> keys) {
        return Optional.ofNullable(known.getIfPresent(hash(token)))
                .filter(each -> each.good(now, keys))
                .map(Known::session);
    }

    void remember(String token, Known good) {
        known.put(hash(token), good);
    }

    private static ByteBuffer hash(String token) {
        try {
            byte[] text = token.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
