package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The {@code kafka} part: where the event bus is, for those who have it there. */
public final class KafkaConfiguration {

    @JsonProperty
    @NotNull
    private String bootstrapServers = "localhost:9092";

    @JsonProperty
    @Min(1)
    @Max(1_000)
    private int partitions = 1;

    @JsonProperty
    @Min(1)
    @Max(10)
    private short replication = 1;

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public int partitions() {
        return partitions;
    }

    public short replication() {
        return replication;
    }
}
