package io.aetherflow.core.memory;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;
import static io.aetherflow.core.failure.FailureCode.FORBIDDEN;

import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserFilter;
import io.aetherflow.core.identity.UserKind;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.Users;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

final class MemoryUsers extends MemoryAdapter implements Users {

    private final MemoryState state;

    MemoryUsers(MemoryState state) {
        this.state = state;
    }

    @Override
    public Outcome<User> add(User user) {
        synchronized (state) {
            if (byEmail(user.email()).isPresent()) {
                return Outcome.refused(CONFLICT, "An account with this e-mail exists already.");
            }
            state.users.put(user.id(), user);
            return Outcome.done(user);
        }
    }

    @Override
    public Optional<User> byEmail(String email) {
        synchronized (state) {
            return state.users.values().stream()
                    .filter(user -> user.email().equals(email))
                    .findFirst();
        }
    }

    @Override
    public Optional<User> find(Scope scope, UUID id) {
        synchronized (state) {
            return Optional.ofNullable(state.users.get(id)).filter(user -> sees(scope, user));
        }
    }

    @Override
    public Page<User> list(Scope scope, UserFilter filter, PageRequest page) {
        synchronized (state) {
            return Cursors.newestFirst(state.users, user -> sees(scope, user) && wanted(filter, user), User::id, page);
        }
    }

    private static boolean wanted(UserFilter filter, User user) {
        return filter.kind() == user.kind()
                && (filter.status() == null || filter.status() == user.status())
                && (filter.part() == null || named(user, filter.part()));
    }

    private static boolean named(User user, String part) {
        return Capitals.contains(user.email(), part)
                || (user.fullName() != null && Capitals.contains(user.fullName(), part));
    }

    static boolean sees(Scope scope, User user) {
        return user.home().map(scope::includes).orElse(scope.only().isEmpty());
    }

    @Override
    public Outcome<User> change(Scope scope, UUID id, Function<User, Outcome<User>> change) {
        synchronized (state) {
            return Outcome.found(find(scope, id), "There is no such user.")
                    .flatMap(before -> change.apply(before).flatMap(wanted -> replace(scope, before, wanted)));
        }
    }

    private Outcome<User> replace(Scope scope, User before, User wanted) {
        if (!wanted.within(scope)) {
            return Outcome.refused(FORBIDDEN, "The account would leave your department.");
        }
        User after = changed(before, wanted);
        if (administers(before) && !administers(after) && administrators() == 1) {
            return Outcome.refused(CONFLICT, "The last active administrator can't be changed to anything else.");
        }
        state.users.put(after.id(), after);
        if (!after.active()) {
            state.sessions.values().removeIf(session -> session.userId().equals(after.id()));
        }
        return Outcome.done(after);
    }

    @Override
    public Outcome<User> changePassword(Scope scope, UUID id, String passwordHash, @Nullable UUID keptSession) {
        synchronized (state) {
            Outcome<User> changed = replaced(scope, id, user -> user.withPassword(passwordHash));
            if (changed.refusal().isEmpty()) {
                state.sessions
                        .values()
                        .removeIf(session ->
                                session.userId().equals(id) && !session.id().equals(keptSession));
            }
            return changed;
        }
    }

    @Override
    public Outcome<User> rename(Scope scope, UUID id, @Nullable String fullName) {
        synchronized (state) {
            return replaced(scope, id, user -> user.named(fullName));
        }
    }

    @Override
    public Outcome<User> confirm(Scope scope, UUID id, UserStatus next) {
        synchronized (state) {
            Optional<User> user = find(scope, id);
            if (user.isPresent() && user.get().status() != UserStatus.UNVERIFIED) {
                return Outcome.refused(CONFLICT, "The e-mail address of this account is confirmed already.");
            }
            return replaced(scope, id, found -> found.changed(found.role(), found.department(), found.tier(), next));
        }
    }

    private Outcome<User> replaced(Scope scope, UUID id, UnaryOperator<User> change) {
        Outcome<User> after =
                Outcome.found(find(scope, id), "There is no such user.").map(user -> touched(change.apply(user)));
        return after.map(user -> {
            state.users.put(id, user);
            return user;
        });
    }

    private User changed(User before, User wanted) {
        return touched(before.changed(wanted.role(), wanted.department(), wanted.tier(), wanted.status()));
    }

    private User touched(User after) {
        return new User(
                after.id(),
                after.email(),
                after.fullName(),
                after.passwordHash(),
                after.role(),
                after.department(),
                after.tier(),
                after.status(),
                after.createdAt(),
                state.now(),
                after.lastLogin(),
                after.kind());
    }

    @Override
    public boolean hasAdministrator() {
        synchronized (state) {
            return administrators() > 0;
        }
    }

    private long administrators() {
        return state.users.values().stream().filter(MemoryUsers::administers).count();
    }

    private static boolean administers(User user) {
        return user.role() == Role.ADMIN && user.active() && user.kind() == UserKind.PERSON;
    }
}
