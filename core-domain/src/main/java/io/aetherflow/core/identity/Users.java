package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Outcome;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Port: accounts. Every method is one transaction. */
public interface Users extends Adapter {

    /** Stores a new account. Refuses with {@code CONFLICT} an e-mail that is taken. */
    Outcome<User> add(User user);

    /** For login alone, before there is a scope. */
    Optional<User> byEmail(String email);

    Optional<User> find(Scope scope, UUID id);

    /** Accounts of one kind, newest first. */
    Page<User> list(Scope scope, UserFilter filter, PageRequest page);

    /** People, newest first. */
    default Page<User> list(Scope scope, PageRequest page) {
        return list(scope, UserFilter.PEOPLE, page);
    }

    /**
     * Replaces role, department, tier and status by those of what the change makes of the user as it stands; nobody changes
     * it in between. Refuses what the change refuses, with {@code NOT_FOUND} outside the scope, with {@code FORBIDDEN} a
     * change that leads out of it, and with {@code CONFLICT} one that would leave no active administrator (a service is none).
     * Ends the user's sessions where the account is no longer active.
     *
     * @param change quick, and without effects: it holds the row
     */
    Outcome<User> change(Scope scope, UUID id, Function<User, Outcome<User>> change);

    /** The same, whatever they are now. */
    default Outcome<User> change(Scope scope, User user) {
        return change(
                scope,
                user.id(),
                before -> Outcome.done(before.changed(user.role(), user.department(), user.tier(), user.status())));
    }

    /**
     * Replaces the password, and ends the user's sessions, all but the one that is kept. Refuses with {@code NOT_FOUND}
     * outside the scope.
     */
    Outcome<User> changePassword(Scope scope, UUID id, String passwordHash, @Nullable UUID keptSession);

    /** Replaces the name. Refuses with {@code NOT_FOUND} outside the scope. */
    Outcome<User> rename(Scope scope, UUID id, @Nullable String fullName);

    /**
     * The e-mail address is the account's own: {@link UserStatus#UNVERIFIED} becomes the status given. Refuses with
     * {@code NOT_FOUND} where there is no such account, and with {@code CONFLICT} one of another status.
     */
    Outcome<User> confirm(Scope scope, UUID id, UserStatus next);

    /** Whether any active administrator exists; a service is none. */
    boolean hasAdministrator();
}
