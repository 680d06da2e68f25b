package io.aetherflow.core.flow;

import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.OneTimeToken;
import io.aetherflow.core.identity.OneTimeTokens;
import io.aetherflow.core.identity.OpaqueToken;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.TokenPurpose;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.Users;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Use case: people show that an e-mail address is theirs. */
public final class EmailVerification {

    private static final Duration LINK_LIFE = Duration.ofDays(1);

    private final Users users;
    private final OneTimeTokens tokens;
    private final Letters letters;
    private final RegistrationMode mode;
    private final Executor aside;

    /**
     * @param mode who is confirmed is active, or waits for approval
     * @param aside does what nobody waits for
     */
    public EmailVerification(
            Users users, OneTimeTokens tokens, Letters letters, RegistrationMode mode, Executor aside) {
        this.users = users;
        this.tokens = tokens;
        this.letters = letters;
        this.mode = mode;
        this.aside = aside;
    }

    /** Sends the first link. */
    void begin(User user) {
        aside.execute(() -> sendLink(user));
    }

    /** Tells the owner of an account that somebody tried to register with their address. */
    void alreadyRegistered(String email) {
        aside.execute(() -> users.byEmail(email).ifPresent(letters::alreadyRegistered));
    }

    /** Sends another link, where there is an account that waits for it; aside, so that nothing tells whether there is. */
    public void resend(String email) {
        String normal = Credentials.normalise(email);
        aside.execute(() -> users.byEmail(normal)
                .filter(user -> user.status() == UserStatus.UNVERIFIED)
                .ifPresent(this::sendLink));
    }

    private void sendLink(User user) {
        String token = OpaqueToken.random();
        tokens.keep(new OneTimeToken(
                OpaqueToken.hash(token),
                TokenPurpose.EMAIL_VERIFICATION,
                user.id().toString(),
                LINK_LIFE));
        letters.verification(user, token);
    }

    /** Confirms an account by the token of a link, which is spent. */
    public Outcome<User> verify(String token) {
        Optional<String> subject = tokens.spend(TokenPurpose.EMAIL_VERIFICATION, OpaqueToken.hash(token));
        return subject.map(user -> users.confirm(Scope.all(), UUID.fromString(user), mode.joined()))
                .orElseGet(() -> Outcome.refused(
                        FailureCode.NOT_FOUND,
                        "The link is spent or expired; ask for a new one and use it within a day."));
    }
}
