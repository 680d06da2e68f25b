package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import java.util.Optional;

/** Port: tokens that are sent to people and are good once. Every method is one transaction. */
public interface OneTimeTokens extends Adapter {

    /** Keeps a token; one of the same purpose and subject that was kept before is good no more. */
    void keep(OneTimeToken token);

    /** The subject of a token that is good, without spending it. */
    Optional<String> find(TokenPurpose purpose, String hash);

    /** Spends a token and answers its subject; of many who spend one at once, one does. */
    Optional<String> spend(TokenPurpose purpose, String hash);

    /** Voids the token of a subject, where there is one. */
    void forget(TokenPurpose purpose, String subject);
}
