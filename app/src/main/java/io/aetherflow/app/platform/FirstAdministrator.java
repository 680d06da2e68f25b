package io.aetherflow.app.platform;

import io.aetherflow.app.config.AccountsConfiguration;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditSubject;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.flow.Accounts;
import io.aetherflow.core.flow.Registration;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.Users;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the first administrator where there is none: the configured one, or one whose password is printed once. */
final class FirstAdministrator {

    private static final String DEFAULT_EMAIL = "admin@aetherflow.example";

    private final Users users;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;

    FirstAdministrator(Users users, Accounts accounts, AuditTrail trail, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param out where a made-up password is printed: not the log */
    void ensure(AccountsConfiguration configured, PrintStream out) {
        if (users.hasAdministrator()) {
            return;
        }
        String email = configured.adminEmail().isBlank() ? DEFAULT_EMAIL : configured.adminEmail();
        boolean given = !configured.adminPassword().isEmpty();
        String password = given ? configured.adminPassword() : SecretFile.random();
        Outcome<User> made =
                accounts.create(new Registration(email, password, "Administrator", null), Role.ADMIN, Tier.FREE);
        Optional<Failure> refusal = made.refusal();
        // Another process of the installation may have been quicker.
        refusal.filter(reason -> reason.code() != FailureCode.CONFLICT || !users.hasAdministrator())
                .ifPresent(reason -> {
                    throw new IllegalArgumentException("The first administrator can't be made: " + reason.message()
                            + " Check AETHERFLOW_ADMIN_EMAIL and AETHERFLOW_ADMIN_PASSWORD.");
                });
        made.map(this::record);
        if (refusal.isEmpty() && !given) {
            out.println("The first administrator: " + email + "  " + password + "  (printed once; change it)");
        }
    }

    private AuditSubject record(User administrator) {
        AuditSubject subject = new AuditSubject("user", administrator.id().toString());
        trail.append(List.of(AuditEntry.system(clock.instant(), "create_user", subject, Map.of("role", "admin"))));
        return subject;
    }
}
