package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.Users;
import io.aetherflow.core.identity.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Use case: accounts come to be, by registration or by an administrator. */
public final class Accounts {

    private final Users users;
    private final PasswordHasher hasher;
    private final Plugins plugins;
    private final RegistrationMode mode;
    private final @Nullable EmailVerification verification;
    private final Clock clock;
    private final UuidV7 ids;

    public Accounts(Users users, PasswordHasher hasher, Plugins plugins, RegistrationMode mode, Clock clock) {
        this(users, hasher, plugins, mode, null, clock);
    }

    /** @param verification of the addresses of those who register; null where they are believed */
    public Accounts(
            Users users,
            PasswordHasher hasher,
            Plugins plugins,
            RegistrationMode mode,
            @Nullable EmailVerification verification,
            Clock clock) {
        this.users = users;
        this.verification = verification;
        this.hasher = hasher;
        this.plugins = plugins;
        this.mode = mode;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /** How people come to an account here: to somebody who has none, nothing more than that is told. */
    public RegistrationTerms terms() {
        List<Department> offered = mode == RegistrationMode.INVITE
                ? List.of()
                : plugins.all().stream().map(InstalledPlugin::department).toList();
        return new RegistrationTerms(mode, verification != null, offered);
    }

    /** A person registers: an analyst, active or waiting for approval as the mode says. */
    public Outcome<User> register(Registration registration) {
        if (mode == RegistrationMode.INVITE) {
            return Outcome.refused(
                    FailureCode.FORBIDDEN, "Registration is by invitation here; ask an administrator for an account.");
        }
        EmailVerification asked = verification;
        return asked == null
                ? made(registration, Role.ANALYST, Tier.FREE, mode.joined()).flatMap(users::add)
                : made(registration, Role.ANALYST, Tier.FREE, UserStatus.UNVERIFIED)
                        .map(user -> registered(user, asked));
    }

    /** Answers alike whether the address has an account or not: its owner is told, and nobody else. */
    private User registered(User user, EmailVerification asked) {
        if (users.add(user).refusal().isEmpty()) {
            asked.begin(user);
        } else {
            asked.alreadyRegistered(user.email());
        }
        return user;
    }

    /** An administrator makes an account, whatever the mode; it is active at once. */
    public Outcome<User> create(Registration registration, Role role, Tier tier) {
        return made(registration, role, tier, UserStatus.ACTIVE).flatMap(users::add);
    }

    private Outcome<User> made(Registration registration, Role role, Tier tier, UserStatus status) {
        String email = Credentials.normalise(registration.email());
        Optional<Failure> fault = Credentials.fault(email, registration.password());
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        String department = registration.department();
        if (department == null) {
            return role == Role.ADMIN
                    ? Outcome.done(user(registration, email, role, null, tier, status))
                    : Outcome.refused(Failure.of(FailureCode.INVALID_REQUEST, "The department is missing.")
                            .with("field", "department"));
        }
        return plugins.resolve(department).map(id -> user(registration, email, role, id, tier, status));
    }

    private User user(
            Registration registration,
            String email,
            Role role,
            @Nullable DepartmentId department,
            Tier tier,
            UserStatus status) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String hash = hasher.hash(registration.password());
        return new User(
                ids.next(), email, registration.fullName(), hash, role, department, tier, status, now, now, null);
    }
}
