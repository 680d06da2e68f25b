package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Invitation;
import io.aetherflow.core.identity.Invitations;
import io.aetherflow.core.identity.OpaqueToken;
import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.UuidV7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Use case: administrators invite people, who choose their passwords themselves. Works whoever else may join. */
public final class InvitationDesk {

    private static final Duration LIFE = Duration.ofDays(7);

    /** What it stands on. */
    public record Ports(Invitations invitations, PasswordHasher hasher, Letters letters, Plugins plugins) {}

    private final Invitations invitations;
    private final PasswordHasher hasher;
    private final Letters letters;
    private final Plugins plugins;
    private final Executor aside;
    private final Clock clock;
    private final UuidV7 ids;

    /** @param aside does what nobody waits for */
    public InvitationDesk(Ports ports, Executor aside, Clock clock) {
        this.invitations = ports.invitations();
        this.hasher = ports.hasher();
        this.letters = ports.letters();
        this.plugins = ports.plugins();
        this.aside = aside;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /** Keeps an invitation, which voids an earlier one of the same e-mail, and sends its link. */
    public Outcome<Invitation> invite(UUID administrator, InvitationForm form) {
        String email = Credentials.normalise(form.email());
        Optional<Failure> fault = Credentials.emailFault(email);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        String department = form.department();
        if (department == null) {
            return form.role() == Role.ADMIN
                    ? keep(administrator, form, email, null)
                    : Outcome.refused(Failure.of(FailureCode.INVALID_REQUEST, "The department is missing.")
                            .with("field", "department"));
        }
        return plugins.resolve(department).flatMap(id -> keep(administrator, form, email, id));
    }

    private Outcome<Invitation> keep(
            UUID administrator, InvitationForm form, String email, @Nullable DepartmentId department) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String token = OpaqueToken.random();
        Invitation invitation = new Invitation(
                ids.next(), email, form.role(), department, form.tier(), administrator, now, now.plus(LIFE));
        return invitations.add(invitation, OpaqueToken.hash(token)).map(kept -> {
            aside.execute(() -> letters.invitation(kept, token));
            return kept;
        });
    }

    /** Makes the account that an invitation promises; it is active at once, for its e-mail address is known to be read. */
    public Outcome<User> accept(String token, String password, @Nullable String fullName) {
        String hash = OpaqueToken.hash(token);
        return Outcome.found(
                        invitations.byToken(hash),
                        "The invitation is spent, expired or taken back; ask an administrator for another.")
                .flatMap(invitation -> {
                    Optional<Failure> fault = Credentials.passwordFault(invitation.email(), password);
                    return fault.isPresent()
                            ? Outcome.refused(fault.get())
                            : invitations.accept(hash, account(invitation, password, fullName));
                });
    }

    private User account(Invitation invitation, String password, @Nullable String fullName) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new User(
                ids.next(),
                invitation.email(),
                fullName,
                hasher.hash(password),
                invitation.role(),
                invitation.department(),
                invitation.tier(),
                UserStatus.ACTIVE,
                now,
                now,
                null);
    }
}
