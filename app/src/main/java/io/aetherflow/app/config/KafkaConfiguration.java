package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.kafka.KafkaSettings;
import io.aetherflow.kafka.KafkaTopics;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** The {@code kafka} part: where the event bus is, for those who have it there. */
public final class KafkaConfiguration {

    @JsonProperty
    @NotNull
    private String bootstrapServers = "localhost:9092";

    @JsonProperty
    @NotNull
    private String prefix = "";

    @JsonProperty
    @Min(1)
    @Max(1_000)
    private int partitions = 1;

    @JsonProperty
    @Min(0)
    @Max(10)
    private int replication;

    @JsonProperty
    private boolean create = true;

    @JsonProperty
    @NotNull
    private Duration patience = Duration.seconds(10);

    @JsonProperty
    @NotNull
    private Map<String, String> client = Map.of();

    public KafkaSettings settings() {
        return new KafkaSettings(
                bootstrapServers,
                new KafkaTopics(prefix, partitions, replication, create),
                patience.toJavaDuration(),
                client);
    }
}
