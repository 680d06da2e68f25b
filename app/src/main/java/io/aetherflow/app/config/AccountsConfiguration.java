package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.core.flow.RegistrationMode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

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
