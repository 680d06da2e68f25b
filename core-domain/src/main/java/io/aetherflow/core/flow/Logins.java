package io.aetherflow.core.flow;

import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.Users;
import io.aetherflow.core.identity.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Use case: people log in and out, and requests are told whose they are. */
public final class Logins {

    private final Users users;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final AccessTokens tokens;
    private final Clock clock;
    private final UuidV7 ids;

    public Logins(Users users, Sessions sessions, PasswordHasher hasher, AccessTokens tokens, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.hasher = hasher;
        this.tokens = tokens;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /** Refuses alike an unknown e-mail and a wrong password; says more only to who knows the password. */
    public Outcome<Login> logIn(String email, String password) {
        Optional<User> user = users.byEmail(Credentials.normalise(email));
        // An unknown account costs a hash too, so that its answer takes as long.
        boolean matches = hasher.matches(password, user.map(User::passwordHash).orElse(""));
        if (user.isEmpty() || !matches) {
            return Outcome.refused(FailureCode.INVALID_CREDENTIALS, "The e-mail address or the password is wrong.");
        }
        return switch (user.get().status()) {
            case ACTIVE -> Outcome.done(open(user.get()));
            case PENDING ->
                Outcome.refused(
                        FailureCode.ACCOUNT_PENDING,
                        "The account waits for an administrator's approval; ask one, then log in again.");
            case INACTIVE ->
                Outcome.refused(FailureCode.FORBIDDEN, "The account is deactivated; ask an administrator.");
        };
    }

    /** The active user and session behind an access token, or empty. */
    public Optional<Caller> caller(String accessToken) {
        return tokens.session(accessToken)
                .flatMap(session -> sessions.user(session).map(user -> new Caller(user, session)));
    }

    public void logOut(UUID sessionId) {
        sessions.end(sessionId);
    }

    private Login open(User user) {
        // Whole seconds, as the token's times are: it ends exactly when the session does.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Session session = new Session(ids.next(), user.id(), now, now.plus(AccessTokens.LIFETIME));
        sessions.open(session);
        return new Login(user, session, tokens.issue(user, session));
    }
}
