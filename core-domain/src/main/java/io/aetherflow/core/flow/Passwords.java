package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.OneTimeToken;
import io.aetherflow.core.identity.OneTimeTokens;
import io.aetherflow.core.identity.OpaqueToken;
import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.TokenPurpose;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.Users;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Use case: people change their passwords, and get a new one where they forgot it. */
public final class Passwords {

    private static final Duration LINK_LIFE = Duration.ofHours(1);

    /** What it stands on. */
    public record Ports(Users users, OneTimeTokens tokens, PasswordHasher hasher, Letters letters) {}

    private final Users users;
    private final OneTimeTokens tokens;
    private final PasswordHasher hasher;
    private final Letters letters;
    private final Executor aside;

    /** @param aside does what nobody waits for */
    public Passwords(Ports ports, Executor aside) {
        this.users = ports.users();
        this.tokens = ports.tokens();
        this.hasher = ports.hasher();
        this.letters = ports.letters();
        this.aside = aside;
    }

    /** Changes the caller's own password, and ends all their sessions but this one. */
    public Outcome<User> change(Caller me, String current, String next) {
        User user = me.user();
        if (!hasher.matches(current, user.passwordHash())) {
            return Outcome.refused(Failure.of(FailureCode.FORBIDDEN, "The current password is wrong.")
                    .with("field", "current_password"));
        }
        Optional<Failure> fault = Credentials.passwordFault(user.email(), next);
        return fault.isPresent()
                ? Outcome.refused(fault.get().with("field", "new_password"))
                : set(user, next, me.sessionId());
    }

    /**
     * Sends a link to the owner of an e-mail address, where it has an account that may come back. All of it is done aside,
     * so that neither the answer nor its time says whether there is one.
     */
    public void forgot(String email) {
        String normal = Credentials.normalise(email);
        aside.execute(() -> users.byEmail(normal)
                .filter(user -> user.status() != UserStatus.INACTIVE)
                .ifPresent(this::sendLink));
    }

    private void sendLink(User user) {
        String token = OpaqueToken.random();
        tokens.keep(new OneTimeToken(
                OpaqueToken.hash(token), TokenPurpose.PASSWORD_RESET, user.id().toString(), LINK_LIFE));
        letters.passwordReset(user, token);
    }

    /** Sets a new password by the token of a link, which is spent then, and ends all of the user's sessions. */
    public Outcome<User> reset(String token, String next) {
        String hash = OpaqueToken.hash(token);
        return owner(hash).flatMap(user -> {
            Optional<Failure> fault = Credentials.passwordFault(user.email(), next);
            if (fault.isPresent()) {
                return Outcome.refused(fault.get());
            }
            return tokens.spend(TokenPurpose.PASSWORD_RESET, hash).isPresent() ? set(user, next, null) : spent();
        });
    }

    private Outcome<User> owner(String hash) {
        Optional<User> user = tokens.find(TokenPurpose.PASSWORD_RESET, hash)
                .flatMap(subject -> users.find(Scope.all(), UUID.fromString(subject)))
                .filter(found -> found.status() != UserStatus.INACTIVE);
        return user.map(Outcome::done).orElseGet(Passwords::spent);
    }

    private static Outcome<User> spent() {
        return Outcome.refused(
                FailureCode.NOT_FOUND, "The link is spent or expired; ask for a new one and use it within an hour.");
    }

    private Outcome<User> set(User user, String next, @Nullable UUID keptSession) {
        tokens.forget(TokenPurpose.PASSWORD_RESET, user.id().toString());
        return users.changePassword(user.scope(), user.id(), hasher.hash(next), keptSession)
                .map(changed -> {
                    aside.execute(() -> letters.passwordChanged(changed));
                    return changed;
                });
    }
}
