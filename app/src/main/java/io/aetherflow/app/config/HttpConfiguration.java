package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;

/** The {@code http} part: what the API says of itself. */
public final class HttpConfiguration {

    @JsonProperty
    private boolean secureCookies;

    @JsonProperty
    @NotNull
    private String supportContact = "your administrator";

    public boolean secureCookies() {
        return secureCookies;
    }

    public String supportContact() {
        return supportContact;
    }
}
