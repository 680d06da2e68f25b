package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Outcome;
import java.util.Optional;
import java.util.UUID;

/** Port: accounts. Every method is one transaction. */
public interface Users extends Adapter {

    /** Stores a new account. Refuses with {@code CONFLICT} an e-mail that is taken. */
    Outcome<User> add(User user);

    /** For login alone, before there is a scope. */
    Optional<User> byEmail(String email);

    Optional<User> find(Scope scope, UUID id);

    /** Newest first. */
    Page<User> list(Scope scope, PageRequest page);

    /**
     * Replaces role, department, tier and status. Refuses with {@code NOT_FOUND} outside the scope, with
     * {@code FORBIDDEN} a change that leads out of it, and with {@code CONFLICT} one that would leave no active administrator. Ends the user's sessions where the account is
     * no longer active.
     */
    Outcome<User> change(Scope scope, User user);

    /** Whether any active administrator exists. */
    boolean hasAdministrator();
}
