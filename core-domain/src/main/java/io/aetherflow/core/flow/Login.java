package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.User;

/** A successful login. */
public record Login(User user, Session session, String accessToken) {

    @Override
    public String toString() {
        return "Login[" + user.id() + "]";
    }
}
