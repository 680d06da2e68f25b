package io.aetherflow.core.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Port: signed access tokens (JWT, RS256), valid until their {@link #end}. */
public interface AccessTokens {

    Duration LIFETIME = Duration.ofHours(24);

    /** {@link #LIFETIME} from the issue; a service's with its session. */
    static Instant end(User user, Session session, Instant issued) {
        return user.kind() == UserKind.SERVICE ? session.expiresAt() : issued.plus(LIFETIME);
    }

    /** A token of this moment, in whole seconds. */
    String issue(User user, Session session);

    /** The session a token names, if its signature, issuer, audience and times hold; empty otherwise, never a throw. */
    Optional<UUID> session(String token);
}
