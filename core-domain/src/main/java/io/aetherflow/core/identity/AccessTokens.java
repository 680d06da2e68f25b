package io.aetherflow.core.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Port: signed access tokens (JWT, RS256), valid for exactly {@link #LIFETIME} from their issue. */
public interface AccessTokens {

    Duration LIFETIME = Duration.ofHours(24);

    /** A token of this moment, in whole seconds. */
    String issue(User user, Session session);

    /** The session a token names, if its signature, issuer, audience and times hold; empty otherwise, never a throw. */
    Optional<UUID> session(String token);
}
