package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Outcome;
import java.util.Optional;
import java.util.UUID;

/** Port: who is invited. Every method is one transaction. */
public interface Invitations extends Adapter {

    /**
     * Keeps an invitation; an earlier one of the same e-mail is good no more. Refuses with {@code CONFLICT} an e-mail that
     * has an account.
     *
     * @param tokenHash of the token that accepts it
     */
    Outcome<Invitation> add(Invitation invitation, String tokenHash);

    /** The invitation that a token accepts, if it has not expired by the store's clock; before there is a scope. */
    Optional<Invitation> byToken(String tokenHash);

    /** Those that have not expired, newest first. */
    Page<Invitation> list(Scope scope, PageRequest page);

    /** Takes one back; answers whether there was one. */
    boolean remove(Scope scope, UUID id);

    /**
     * Spends a token and stores the account. Refuses with {@code NOT_FOUND} a token that is spent, expired or none, and
     * with {@code CONFLICT} an e-mail that has an account by now.
     */
    Outcome<User> accept(String tokenHash, User user);
}
