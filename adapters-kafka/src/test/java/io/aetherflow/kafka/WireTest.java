package io.aetherflow.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.job.Announcements;
import io.aetherflow.core.job.Job;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.Heard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What others find in the topics, and what of theirs does no harm. */
class WireTest {

    private final String prefix = "t" + Examples.token() + ".";
    private final KafkaTopics topics = new KafkaTopics(prefix, 1, 1, true);
    private final Plain plain = new Plain(Brokers.shared());

    private EventBus bus() {
        return new KafkaEventBus(Brokers.settings(Brokers.shared(), topics));
    }

    private ConsumerRecord<String, String> published(Event event) {
        try (EventBus bus = bus()) {
            bus.publish(event);
        }
        return plain.read(prefix + event.topic().wire(), all -> !all.isEmpty()).get(0);
    }

    private static Dataset dataset() {
        return Examples.dataset(
                Examples.department().id(),
                Examples.upload(Examples.department().id(), Examples.id(), "f"));
    }

    private static void headersTell(ConsumerRecord<String, String> record, Event event) {
        assertThat(Plain.headers(record))
                .isEqualTo(Map.of(
                        "event_id",
                        event.id().toString(),
                        "event_at",
                        event.at().toString()));
    }

    @Test
    void aFileThatCameInIsToldAsItIsAgreed() throws Exception {
        Dataset dataset = dataset();
        Job etl = Examples.etl(dataset);
        Event event = Announcements.ingested(dataset, etl);
        ConsumerRecord<String, String> record = published(event);
        JsonNode message = new ObjectMapper().readTree(record.value());
        assertThat(message.properties()).allMatch(field -> field.getValue().isTextual());
        assertThat(message.get("job_id").asText()).isEqualTo(etl.id().toString());
        assertThat(message.get("s3_key").asText())
                .isEqualTo(dataset.upload().object().key());
        assertThat(message.get("source_type").asText()).isEqualTo("csv");
        assertThat(Instant.parse(message.get("timestamp").asText())).isEqualTo(etl.createdAt());
        assertThat(message.get("user_id").asText())
                .isEqualTo(dataset.upload().uploaderId().toString());
        assertThat(message.size()).isEqualTo(event.fields().size());
        assertThat(record.key()).isEqualTo(etl.id().toString());
        headersTell(record, event);
    }

    @Test
    void aCompletedJobIsTold() throws Exception {
        Dataset dataset = dataset();
        Job etl = Examples.etl(dataset);
        Event event = Announcements.completed(etl);
        ConsumerRecord<String, String> record = published(event);
        JsonNode message = new ObjectMapper().readTree(record.value());
        assertThat(message.get("job_id").asText()).isEqualTo(etl.id().toString());
        assertThat(message.get("status").asText()).isEqualTo("completed");
        assertThat(message.get("dataset_id").asText()).isEqualTo(dataset.id().toString());
        assertThat(record.key()).isEqualTo(etl.id().toString());
        headersTell(record, event);
    }

    @Test
    void whatIsNoEventOfOursIsPassedOver() throws Exception {
        String topic = prefix + "data.ingestion";
        try (EventBus bus = bus()) {
            Heard heard = new Heard();
            bus.subscribe(Topic.DATA_INGESTION, heard);
            plain.write(new ProducerRecord<>(topic, "key", "{\"job_id\":\"without an id\"}"));
            plain.write(marked(topic, "not JSON"));
            plain.write(marked(topic, "[1]"));
            plain.write(marked(topic, null));
            ProducerRecord<String, String> strange = new ProducerRecord<>(topic, "key", "{}");
            strange.headers().add("event_id", "seven".getBytes());
            plain.write(strange);
            Event event = new Event(Examples.id(), Topic.DATA_INGESTION, "key", Map.of(), Examples.now());
            bus.publish(event);
            heard.await(List.of(event));
            assertThat(heard.all()).containsExactly(event);
        }
    }

    private static ProducerRecord<String, String> marked(
            String topic, @org.jspecify.annotations.Nullable String value) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, "key", value);
        record.headers().add("event_id", Examples.id().toString().getBytes());
        record.headers().add("event_at", Examples.now().toString().getBytes());
        return record;
    }
}
