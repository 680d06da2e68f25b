package io.aetherflow.app.platform;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.core.flow.EmailVerification;
import io.aetherflow.core.flow.InvitationDesk;
import io.aetherflow.core.flow.Letters;
import io.aetherflow.core.flow.Passwords;
import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.flow.RegistrationMode;
import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.http.HttpPorts;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The use cases about people's own accounts, put together. */
final class Identity {

    private final AetherFlowConfiguration configuration;
    private final Storage storage;
    private final Letters letters;
    private final PasswordHasher hasher;
    private final Executor aside;

    Identity(AetherFlowConfiguration configuration, Storage storage, PasswordHasher hasher, Executor aside) {
        this.configuration = configuration;
        this.storage = storage;
        this.letters = new Letters(storage.mailer(), configuration.mail().baseUrl());
        this.hasher = hasher;
        this.aside = aside;
    }

    HttpPorts.Identity ports(Plugins plugins, Clock clock) {
        return new HttpPorts.Identity(
                storage.sessions(),
                new Passwords(new Passwords.Ports(storage.users(), storage.oneTimeTokens(), hasher, letters), aside),
                verification(),
                new InvitationDesk(
                        new InvitationDesk.Ports(storage.invitations(), hasher, letters, plugins), aside, clock),
                storage.invitations(),
                storage.preferences());
    }

    /** Empty where addresses are believed. */
    Optional<EmailVerification> configuredVerification() {
        return configuration.accounts().verifyEmail() ? Optional.of(verification()) : Optional.empty();
    }

    private EmailVerification verification() {
        RegistrationMode mode = configuration.accounts().registration();
        return new EmailVerification(storage.users(), storage.oneTimeTokens(), letters, mode, aside);
    }
}
