package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserKind;
import java.util.Optional;
import java.util.UUID;

/**
 * Who asks: an active user in a living session.
 *
 * @param sessionId of a service that shows its key itself: the key's id, which is no session's
 */
public record Caller(User user, UUID sessionId) {

    /** Whether a program asks, by an API key or by a token that it got for one. */
    public boolean service() {
        return user.kind() == UserKind.SERVICE;
    }

    public Scope scope() {
        return user.scope();
    }

    /** Why the caller may not do what needs this role, or empty. */
    public Optional<Failure> lacks(Role role) {
        return user.role().atLeast(role)
                ? Optional.empty()
                : Optional.of(Failure.of(
                        FailureCode.FORBIDDEN,
                        "This needs the role " + role.name().toLowerCase(java.util.Locale.ROOT) + "; yours is "
                                + user.role().name().toLowerCase(java.util.Locale.ROOT) + ". Ask an administrator."));
    }

    /** The department, where the caller may see it; refuses with {@code FORBIDDEN}. */
    public Outcome<DepartmentId> entering(DepartmentId department) {
        return scope().includes(department)
                ? Outcome.done(department)
                : Outcome.refused(
                        FailureCode.FORBIDDEN,
                        "The department '" + department + "' is not yours; its data is for its own people.");
    }
}
