package io.aetherflow.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.servers.LocalKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka as anybody else uses it: a client that knows nothing of our bus. */
final class Plain {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final Map<String, Object> properties;

    Plain(LocalKafka kafka) {
        properties = Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    /** Everything in a topic of one partition, once so much is there that the condition holds. */
    List<ConsumerRecord<String, String>> read(String topic, Predicate<List<ConsumerRecord<String, String>>> enough) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            Set<TopicPartition> partition = Set.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            long end = System.nanoTime() + LONG.toNanos();
            while (!enough.test(all) && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        assertThat(enough.test(all)).as("all of it is in " + topic).isTrue();
        return all;
    }

    void write(ProducerRecord<String, String> record) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(record).get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }

    void widen(String topic, int partitions) throws Exception {
        try (Admin admin = Admin.create(properties)) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions)))
                    .all()
                    .get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }

    int partitions(String topic) throws Exception {
        try (Admin admin = Admin.create(properties)) {
            return admin.describeTopics(Set.of(topic))
                    .allTopicNames()
                    .get(LONG.toSeconds(), TimeUnit.SECONDS)
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(properties)) {
            return admin.listTopics().names().get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }

    static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(each -> headers.put(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
