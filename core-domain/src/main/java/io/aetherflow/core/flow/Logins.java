package io.aetherflow.core.flow;

import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.Client;
import io.aetherflow.core.identity.OpaqueToken;
import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.core.identity.Rotated;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.Users;
import io.aetherflow.core.identity.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use case: people log in and out, and requests are told whose they are. */
public final class Logins {

    /** What logging in stands on. */
    public record Ports(
            Users users, Sessions sessions, PasswordHasher hasher, AccessTokens tokens, RefreshTokens refreshTokens) {}

    private final Users users;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final AccessTokens tokens;
    private final RefreshTokens refreshTokens;
    private final SessionLimits limits;
    private final Journal journal;
    private final Clock clock;
    private final UuidV7 ids;

    public Logins(Ports ports, SessionLimits limits, Journal journal, Clock clock) {
        this.users = ports.users();
        this.sessions = ports.sessions();
        this.hasher = ports.hasher();
        this.tokens = ports.tokens();
        this.refreshTokens = ports.refreshTokens();
        this.limits = limits;
        this.journal = journal;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /** Refuses alike an unknown e-mail and a wrong password; says more only to who knows the password. */
    public Outcome<Login> logIn(String email, String password, Client client) {
        Optional<User> user = users.byEmail(Credentials.normalise(email));
        // An unknown account costs a hash too, so that its answer takes as long.
        boolean matches = hasher.matches(password, user.map(User::passwordHash).orElse(""));
        if (user.isEmpty() || !matches) {
            return Outcome.refused(FailureCode.INVALID_CREDENTIALS, "The e-mail address or the password is wrong.");
        }
        return switch (user.get().status()) {
            case ACTIVE -> Outcome.done(open(user.get(), client));
            case PENDING ->
                Outcome.refused(
                        FailureCode.ACCOUNT_PENDING,
                        "The account waits for an administrator's approval; ask one, then log in again.");
            case UNVERIFIED ->
                Outcome.refused(
                        FailureCode.ACCOUNT_PENDING,
                        "The e-mail address is not confirmed yet; follow the link in the letter, then log in again.");
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

    /**
     * A new access token, and the refresh token that follows the one given, which is good no more. One that was spent
     * before is in two hands: the session ends.
     */
    public Outcome<Login> refresh(String refreshToken, Client client) {
        Rotated rotated = OpaqueToken.plausible(refreshToken)
                ? sessions.rotate(refreshTokens.rotation(refreshToken, client))
                : new Rotated.Unknown();
        if (rotated instanceof Rotated.Renewed renewed) {
            return Outcome.done(login(renewed.user(), renewed.session(), refreshTokens.successor(refreshToken)));
        }
        if (rotated instanceof Rotated.Reused reused) {
            journal.warn(
                    "refresh_token_reused",
                    Map.of("user_id", reused.userId(), "session_id", reused.sessionId(), "client", client.agent()));
        }
        return Outcome.refused(
                FailureCode.UNAUTHENTICATED, "The refresh token is spent, expired or revoked; log in again.");
    }

    private Login open(User user, Client client) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Session session =
                new Session(ids.next(), user.id(), client.agent(), now, now, now.plus(limits.longest()), limits.idle());
        String refreshToken = refreshTokens.first();
        sessions.open(session, OpaqueToken.hash(refreshToken));
        return login(user, session, refreshToken);
    }

    private Login login(User user, Session session, String refreshToken) {
        return new Login(user, session, tokens.issue(user, session), refreshToken);
    }
}
