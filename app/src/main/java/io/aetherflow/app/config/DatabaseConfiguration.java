package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The {@code database} part: empty for the embedded Postgres, or an external one (15 or newer). */
public final class DatabaseConfiguration {

    @JsonProperty
    @NotNull
    private String url = "";

    @JsonProperty
    @NotNull
    private String user = "";

    @JsonProperty
    @NotNull
    private String password = "";

    @JsonProperty
    @NotNull
    private String apiPassword = "";

    @JsonProperty
    @NotNull
    private String workerPassword = "";

    @JsonProperty
    @NotNull
    private String relayPassword = "";

    @JsonProperty
    @NotNull
    private String auditPassword = "";

    @JsonProperty
    @Min(2)
    @Max(200)
    private int poolSize = 16;

    @JsonProperty
    @NotNull
    private Duration patience = Duration.seconds(60);

    public boolean embedded() {
        return url.isBlank();
    }

    public String url() {
        return url;
    }

    /** The owner's login: migrations alone use it. */
    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Empty: made at random and kept in the data directory. */
    public String apiPassword() {
        return apiPassword;
    }

    /** Empty: made at random and kept in the data directory. */
    public String workerPassword() {
        return workerPassword;
    }

    /** Empty: made at random and kept in the data directory. */
    public String relayPassword() {
        return relayPassword;
    }

    /** Empty: made at random and kept in the data directory. */
    public String auditPassword() {
        return auditPassword;
    }

    public int poolSize() {
        return poolSize;
    }

    /** How long a process that starts waits for a database that does not answer. */
    public java.time.Duration patience() {
        return patience.toJavaDuration();
    }
}
