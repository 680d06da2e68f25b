package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.core.flow.RegistrationMode;
import io.aetherflow.core.flow.SessionLimits;
import io.dropwizard.util.Duration;
import io.dropwizard.validation.MinDuration;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The {@code accounts} part: who may join, and the first administrator. */
public final class AccountsConfiguration {

    @JsonProperty
    @NotNull
    @Pattern(regexp = "open|approval|invite", message = "must be open, approval or invite")
    private String registration = "approval";

    @JsonProperty
    @NotNull
    private String adminEmail = "";

    @JsonProperty
    @NotNull
    private String adminPassword = "";

    @JsonProperty
    private boolean verifyEmail;

    @JsonProperty
    @NotNull
    @MinDuration(value = 1, unit = TimeUnit.HOURS)
    private Duration sessionLongest = Duration.days(30);

    @JsonProperty
    @NotNull
    @MinDuration(value = 1, unit = TimeUnit.MINUTES)
    private Duration sessionIdle = Duration.days(7);

    /** Whether who registers has to show that the e-mail address is theirs. */
    public boolean verifyEmail() {
        return verifyEmail;
    }

    public SessionLimits sessionLimits() {
        return new SessionLimits(sessionLongest.toJavaDuration(), sessionIdle.toJavaDuration());
    }

    public RegistrationMode registration() {
        return RegistrationMode.valueOf(registration.toUpperCase(Locale.ROOT));
    }

    public String adminEmail() {
        return adminEmail;
    }

    public String adminPassword() {
        return adminPassword;
    }
}
