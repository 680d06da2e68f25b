package io.aetherflow.http.auth;

import io.aetherflow.core.flow.Caller;
import io.aetherflow.core.identity.Scope;
import java.security.Principal;

/** The caller as the routes are handed them, by {@code @Auth}. */
public record CallerPrincipal(Caller caller) implements Principal {

    @Override
    public String getName() {
        return caller.user().id().toString();
    }

    public Scope scope() {
        return caller.scope();
    }
}
