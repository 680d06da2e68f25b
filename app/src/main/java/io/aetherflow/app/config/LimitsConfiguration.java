package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.core.flow.LoginThrottle;
import io.aetherflow.core.flow.RequestLimits;
import io.dropwizard.util.Duration;
import io.dropwizard.validation.MinDuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.concurrent.TimeUnit;

/** The {@code limits} part: how much one user may ask, and how often anybody may guess at a password. */
public final class LimitsConfiguration {

    /** Within a window. */
    public static final class Query {

        @JsonProperty
        @Min(1)
        private long free = RequestLimits.Rules.USUAL.free();

        @JsonProperty
        @Min(1)
        private long premium = RequestLimits.Rules.USUAL.premium();
    }

    /** Within a minute. */
    public static final class Login {

        @JsonProperty
        @Min(1)
        private long perAccount = LoginThrottle.Rules.USUAL.perAccount();

        @JsonProperty
        @Min(1)
        private long perAddress = LoginThrottle.Rules.USUAL.perAddress();
    }

    @JsonProperty
    @NotNull
    @Pattern(regexp = "postgres|redis|memory", message = "must be postgres, redis or memory")
    private String counters = "postgres";

    @JsonProperty
    @NotNull
    @MinDuration(value = 1, unit = TimeUnit.SECONDS)
    private Duration window = Duration.hours(1);

    @JsonProperty
    @Valid
    @NotNull
    private Query query = new Query();

    @JsonProperty
    @Valid
    @NotNull
    private Login login = new Login();

    /** Which adapter counts. */
    public String counters() {
        return counters;
    }

    public RequestLimits.Rules queries() {
        return new RequestLimits.Rules(query.free, query.premium, window.toJavaDuration());
    }

    public LoginThrottle.Rules logins() {
        return new LoginThrottle.Rules(login.perAccount, login.perAddress, LoginThrottle.Rules.USUAL.window());
    }
}
