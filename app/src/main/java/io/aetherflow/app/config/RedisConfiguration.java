package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.redis.RedisSettings;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;

/** The {@code redis} part: where counters are, for those who have them there. */
public final class RedisConfiguration {

    @JsonProperty
    @NotNull
    private URI url = URI.create("redis://localhost:6379");

    @JsonProperty
    @NotNull
    private String user = "";

    @JsonProperty
    @NotNull
    private String password = "";

    @JsonProperty
    @NotNull
    private Duration timeout = Duration.milliseconds(RedisSettings.USUAL_TIMEOUT.toMillis());

    @JsonProperty
    @Min(1)
    @Max(1_000)
    private int connections = RedisSettings.USUAL_CONNECTIONS;

    @JsonProperty
    @NotNull
    private String prefix = RedisSettings.USUAL_PREFIX;

    public RedisSettings settings() {
        return new RedisSettings(url, user, password, timeout.toJavaDuration(), connections, prefix);
    }
}
