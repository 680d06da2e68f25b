package io.aetherflow.core.flow;

import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.Users;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Use case: an administrator approves, moves, promotes and deactivates people. */
public final class UserAdministration {

    private final Users users;
    private final Plugins plugins;

    public UserAdministration(Users users, Plugins plugins) {
        this.users = users;
        this.plugins = plugins;
    }

    /** Changes the user, whatever it is now. */
    public Outcome<User> change(UUID id, UserChange change) {
        return change(id, change, any -> true);
    }

    /** @param unchanged whether the user is still as the administrator saw it; refuses with {@code PRECONDITION_FAILED} */
    public Outcome<User> change(UUID id, UserChange change, Predicate<User> unchanged) {
        String department = change.department();
        Outcome<Optional<DepartmentId>> target = department == null
                ? Outcome.done(Optional.empty())
                : plugins.resolve(department).map(Optional::of);
        return target.flatMap(moved -> users.change(
                Scope.all(),
                id,
                user -> unchanged.test(user)
                        ? changed(user, change, moved.orElse(user.department()))
                        : Outcome.refused(
                                FailureCode.PRECONDITION_FAILED,
                                "The account has changed since you read it; read it again.")));
    }

    private static Outcome<User> changed(User user, UserChange change, @Nullable DepartmentId department) {
        if (user.erased()) {
            return Outcome.refused(FailureCode.CONFLICT, "The account was erased; it is nobody's, and stays so.");
        }
        Role role = change.role() == null ? user.role() : change.role();
        if (department == null && role != Role.ADMIN) {
            return Outcome.refused(
                    FailureCode.INVALID_REQUEST, "Only an administrator has no department; name one for this user.");
        }
        return Outcome.done(user.changed(
                role,
                department,
                change.tier() == null ? user.tier() : change.tier(),
                change.status() == null ? user.status() : change.status()));
    }
}
