package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Port: the keys of services. Every method is one transaction; whether a key has expired is told by the store's clock. */
public interface ApiKeys extends Adapter {

    /** How exact {@link ApiKey#lastUsedAt} is: a key in steady use is written down this often. */
    Duration USE_NOTED = Duration.ofMinutes(1);

    /** Stores a key with the account of its service. */
    ApiKey add(ApiKey key);

    /** Before there is a scope: the key of that prefix, if it is neither revoked nor expired and its account is active. */
    Optional<ApiKey> living(String prefix);

    /** The same, by its id. */
    Optional<ApiKey> living(UUID id);

    /** Notes that it was used, unless that was noted less than {@link #USE_NOTED} ago. */
    void used(UUID id);

    /** Newest first, revoked and expired ones too. */
    Page<ApiKey> list(Scope scope, PageRequest page);

    /**
     * Ends a key, its service's sessions and account, at once. Doing it again changes nothing. Refuses with
     * {@code NOT_FOUND} outside the scope.
     */
    Outcome<ApiKey> revoke(Scope scope, UUID id);
}
