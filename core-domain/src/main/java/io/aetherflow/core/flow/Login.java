package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.User;

/** A successful login, or its renewal. */
public record Login(User user, Session session, String accessToken, String refreshToken) {

    @Override
    public String toString() {
        return "Login[" + user.id() + "]";
    }
}
