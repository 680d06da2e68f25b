package io.aetherflow.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    private static final String TOPIC = "topic";

    @Test
    void anOutageKeepsTopicsAndMessages() throws Exception {
        try (LocalKafka kafka = LocalKafka.start();
                KafkaProducer<String, String> producer = producer(kafka)) {
            create(kafka);
            send(producer, "before");

            kafka.stop();
            assertThatThrownBy(() -> send(producer, "meanwhile")).isInstanceOf(ExecutionException.class);
            kafka.resume();

            send(producer, "after");
            assertThat(read(kafka, 2)).containsExactly("before", "after");
        }
    }

    @Test
    void aLaterBrokerOfTheSameFolderHasItsMessages(@TempDir Path folder) throws Exception {
        try (LocalKafka kafka = LocalKafka.in(folder);
                KafkaProducer<String, String> producer = producer(kafka)) {
            create(kafka);
            send(producer, "kept");
        }
        try (LocalKafka kafka = LocalKafka.in(folder)) {
            assertThat(read(kafka, 1)).containsExactly("kept");
        }
    }

    private static void create(LocalKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static KafkaProducer<String, String> producer(LocalKafka kafka) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", kafka.bootstrapServers(),
                        "linger.ms", 0,
                        "max.block.ms", 2000,
                        "request.timeout.ms", 1000,
                        "delivery.timeout.ms", 2000),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void send(KafkaProducer<String, String> producer, String text) throws Exception {
        producer.send(new ProducerRecord<>(TOPIC, text)).get(30, TimeUnit.SECONDS);
    }

    private static List<String> read(LocalKafka kafka, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "readers", "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            List<String> texts = new ArrayList<>();
            for (int polls = 0; texts.size() < count && polls < 60; polls++) {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> texts.add(message.value()));
            }
            return texts;
        }
    }
}
