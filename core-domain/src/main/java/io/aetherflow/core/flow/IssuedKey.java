package io.aetherflow.core.flow;

import io.aetherflow.core.identity.ApiKey;

/**
 * A key that was just made.
 *
 * @param secret the whole key, told this once
 */
public record IssuedKey(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "IssuedKey[" + key + "]";
    }
}
