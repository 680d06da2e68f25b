package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The {@code http} part: what the API says of itself. */
public final class HttpConfiguration {

    @JsonProperty
    private boolean secureCookies;

    @JsonProperty
    @NotNull
    private String supportContact = "your administrator";

    @JsonProperty
    @Min(0)
    @Max(10)
    private int proxies;

    @JsonProperty
    @NotNull
    private Duration drain = Duration.seconds(0);

    public boolean secureCookies() {
        return secureCookies;
    }

    public String supportContact() {
        return supportContact;
    }

    /** Proxies of ours that every request comes through. */
    public int proxies() {
        return proxies;
    }

    /** How long a server that is told to stop goes on answering. */
    public java.time.Duration drain() {
        return drain.toJavaDuration();
    }
}
