package io.aetherflow.kit;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.SigningKey;
import io.aetherflow.core.identity.SigningKeys;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Signing keys as a test sets them: the first signs, all verify. */
final class FixedKeys implements SigningKeys {

    final List<SigningKey> keys = new ArrayList<>();

    /** A real pair under this {@code kid}. */
    static SigningKey pair(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(
                    id, pair.getPrivate().getEncoded(), pair.getPublic().getEncoded(), Instant.now());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SigningKey current(Supplier<SigningKey> maker) {
        if (keys.isEmpty()) {
            keys.add(maker.get());
        }
        return keys.get(0);
    }

    @Override
    public List<SigningKey> verifying() {
        return List.copyOf(keys);
    }

    @Override
    public Check check() {
        return Check.healthy("fixed");
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
