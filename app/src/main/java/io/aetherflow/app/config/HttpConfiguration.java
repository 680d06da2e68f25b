package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.http.live.LiveSettings;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Comma-separated, as one variable of the environment holds them. */
    @JsonProperty
    @NotNull
    private String allowedOrigins = "";

    @JsonProperty
    @Min(0)
    private int sockets = LiveSettings.USUAL_MOST_SOCKETS;

    @JsonProperty
    @Min(1)
    private int socketsPerUser = LiveSettings.USUAL_MOST_PER_USER;

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

    /** What is allowed of live updates. */
    public LiveSettings live() {
        Set<String> origins = Arrays.stream(allowedOrigins.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toSet());
        return LiveSettings.of(origins, sockets, socketsPerUser);
    }

    /** How long a server that is told to stop goes on answering. */
    public java.time.Duration drain() {
        return drain.toJavaDuration();
    }
}
