package io.aetherflow.kafka;

import io.aetherflow.servers.LocalKafka;
import java.time.Duration;
import java.util.Map;

/** The broker that tests share, as long as they do not stop it. */
final class Brokers {

    /** Long enough for a slow machine, short enough to wait out an outage. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final class Shared {

        static final LocalKafka KAFKA = LocalKafka.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(KAFKA::close));
        }
    }

    private Brokers() {}

    static LocalKafka shared() {
        return Shared.KAFKA;
    }

    static KafkaSettings settings(LocalKafka kafka) {
        return settings(kafka, KafkaTopics.USUAL);
    }

    static KafkaSettings settings(LocalKafka kafka, KafkaTopics topics) {
        return new KafkaSettings(kafka.bootstrapServers(), topics, PATIENCE, Map.of());
    }
}
