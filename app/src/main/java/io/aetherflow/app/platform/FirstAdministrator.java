package io.aetherflow.app.platform;

import io.aetherflow.app.config.AccountsConfiguration;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.Accounts;
import io.aetherflow.core.flow.Registration;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.Users;
import java.io.PrintStream;
import java.util.Optional;

/** Makes the first administrator where there is none: the configured one, or one whose password is printed once. */
final class FirstAdministrator {

    private static final String DEFAULT_EMAIL = "admin@aetherflow.example";

    private final Users users;
    private final Accounts accounts;

    FirstAdministrator(Users users, Accounts accounts) {
        this.users = users;
        this.accounts = accounts;
    }

    /** @param out where a made-up password is printed: not the log */
    void ensure(AccountsConfiguration configured, PrintStream out) {
        if (users.hasAdministrator()) {
            return;
        }
        String email = configured.adminEmail().isBlank() ? DEFAULT_EMAIL : configured.adminEmail();
        boolean given = !configured.adminPassword().isEmpty();
        String password = given ? configured.adminPassword() : SecretFile.random();
        Optional<Failure> refusal = accounts.create(
                        new Registration(email, password, "Administrator", null), Role.ADMIN, Tier.FREE)
                .refusal();
        // Another process of the installation may have been quicker.
        refusal.filter(reason -> reason.code() != FailureCode.CONFLICT || !users.hasAdministrator())
                .ifPresent(reason -> {
                    throw new IllegalArgumentException("The first administrator can't be made: " + reason.message()
                            + " Check AETHERFLOW_ADMIN_EMAIL and AETHERFLOW_ADMIN_PASSWORD.");
                });
        if (refusal.isEmpty() && !given) {
            out.println("The first administrator: " + email + "  " + password + "  (printed once; change it)");
        }
    }
}
