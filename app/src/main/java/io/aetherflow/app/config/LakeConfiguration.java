package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.lake.LakeSettings;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;

/** The {@code lake} part: what the analytical engine may use. */
public final class LakeConfiguration {

    private static final int CACHED_FILES = 32;

    @JsonProperty
    @NotNull
    @Pattern(regexp = "[1-9][0-9]{0,6}(MB|GB)", message = "must be a number of MB or GB, as 256MB")
    private String memory = "256MB";

    @JsonProperty
    @Min(1)
    @Max(64)
    private int threads = 2;

    @JsonProperty
    @NotNull
    private DataSize cache = DataSize.gibibytes(4);

    @JsonProperty
    @NotNull
    private Duration longestQuery = Duration.seconds(30);

    public LakeSettings settings(Path temporary) {
        return new LakeSettings(
                temporary, memory, threads, cache.toBytes(), CACHED_FILES, longestQuery.toJavaDuration());
    }
}
