package io.aetherflow.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Where Kafka is and how to talk to it.
 *
 * @param bootstrapServers {@code host:port}, separated by commas
 * @param patience the longest that handing over one event may take
 * @param client further properties of Kafka's clients, as {@code security.protocol} and {@code sasl.jaas.config}; they give
 *     way to what the bus itself needs
 */
public record KafkaSettings(
        String bootstrapServers, KafkaTopics topics, Duration patience, Map<String, String> client) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(5);

    public KafkaSettings {
        client = Map.copyOf(client);
    }

    /** Brokers that ask for no password, and the usual topics. */
    public static KafkaSettings of(String bootstrapServers) {
        return new KafkaSettings(bootstrapServers, KafkaTopics.USUAL, USUAL_PATIENCE, Map.of());
    }

    Producer<byte[], byte[]> producer() {
        Map<String, Object> properties = common();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // One event at a time is handed over: waiting for a second one to travel with it would be waiting for nothing.
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(patience));
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.toMillis());
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Without a group: everybody hears everything. */
    Consumer<byte[], byte[]> consumer() {
        Map<String, Object> properties = common();
        properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(patience));
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Where the log was cut meanwhile, hearing something twice is better than not at all.
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, LOOK_FOR_PARTITIONS.toMillis());
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Admin admin() {
        Map<String, Object> properties = common();
        properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(patience));
        return Admin.create(properties);
    }

    private Map<String, Object> common() {
        Map<String, Object> properties = new HashMap<>(client);
        // Two attempts at least before the patience is at its end.
        int request = millis(patience.dividedBy(2));
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, "aetherflow");
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, request);
        properties.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, (long) request);
        properties.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, (long) request);
        return properties;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
