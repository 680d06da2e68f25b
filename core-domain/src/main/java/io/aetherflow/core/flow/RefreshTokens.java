package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Client;
import io.aetherflow.core.identity.OpaqueToken;
import io.aetherflow.core.identity.Rotation;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Refresh tokens. The first of a session is random; each later one follows from the one before by a key that only servers
 * have, so that whoever lost an answer can be told the same once more, and the store needs to keep none of them.
 */
public final class RefreshTokens {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret shared by every server of an installation */
    public RefreshTokens(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    String first() {
        return OpaqueToken.random();
    }

    String successor(String token) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return OpaqueToken.text(mac.doFinal(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    Rotation rotation(String token, Client client) {
        return new Rotation(OpaqueToken.hash(token), OpaqueToken.hash(successor(token)), client.fingerprint());
    }
}
