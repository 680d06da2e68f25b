package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.core.job.RetryPolicy;
import io.dropwizard.util.Duration;
import io.dropwizard.validation.MinDuration;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.concurrent.TimeUnit;

/** The {@code jobs} part: how many at once, leases, retries. */
public final class JobsConfiguration {

    @JsonProperty
    @Min(1)
    private int etlWorkers = 1;

    @JsonProperty
    @Min(1)
    private int mlWorkers = 1;

    @JsonProperty
    @NotNull
    @MinDuration(value = 1, unit = TimeUnit.SECONDS)
    private Duration lease = Duration.seconds(20);

    @JsonProperty
    @NotNull
    private Duration baseDelay = Duration.seconds(5);

    @JsonProperty
    @NotNull
    private Duration maxDelay = Duration.minutes(5);

    @JsonProperty
    @Min(1)
    private int maxCrashes = 20;

    @JsonProperty
    @Min(1)
    private int maxFaults = 30;

    @JsonProperty
    @NotNull
    private Duration shutdownGrace = Duration.seconds(25);

    @JsonProperty
    @NotNull
    private Duration stall = Duration.minutes(10);

    public int etlWorkers() {
        return etlWorkers;
    }

    public int mlWorkers() {
        return mlWorkers;
    }

    public RetryPolicy retryPolicy() {
        return new RetryPolicy(
                lease.toJavaDuration(), baseDelay.toJavaDuration(), maxDelay.toJavaDuration(), maxCrashes, maxFaults);
    }

    /** A beat comes four times a lease. */
    public java.time.Duration beat() {
        return lease.toJavaDuration().dividedBy(4);
    }

    /** Work stops by itself when three quarters of the lease went by without a good beat. */
    public java.time.Duration selfFence() {
        return lease.toJavaDuration().multipliedBy(3).dividedBy(4);
    }

    /** Work that gives no sign of life for this long is given up. */
    public java.time.Duration stall() {
        return stall.toJavaDuration();
    }

    public java.time.Duration shutdownGrace() {
        return shutdownGrace.toJavaDuration();
    }
}
