package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.User;

/** An access token that a service got for its key; it ends with its session, and at once where the key is revoked. */
public record ServiceToken(User service, Session session, String accessToken) {

    @Override
    public String toString() {
        return "ServiceToken[" + service.id() + "]";
    }
}
