package io.aetherflow.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events as Kafka's records: the value is a JSON object of the event's fields and nothing else, the key is the event's, and
 * what the event is known by stands in the headers.
 */
final class EventRecords {

    static final String ID = "event_id";
    static final String AT = "event_at";

    private static final Logger LOG = LoggerFactory.getLogger(EventRecords.class);
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            // Any string comes back as it was, half a character pair too.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final KafkaTopics topics;

    EventRecords(KafkaTopics topics) {
        this.topics = topics;
    }

    ProducerRecord<byte[], byte[]> of(Event event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topics.name(event.topic()), null, event.at().toEpochMilli(), bytes(event.key()), json(event));
        record.headers().add(ID, bytes(event.id().toString()));
        record.headers().add(AT, bytes(event.at().toString()));
        return record;
    }

    private static byte[] json(Event event) {
        try {
            return JSON.writeValueAsBytes(event.fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The fields of an event are no JSON", e);
        }
    }

    /** Empty for what somebody else put there: without an id it could not be told from its repetition. */
    Optional<Event> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            UUID id = UUID.fromString(header(record, ID));
            Instant at = Instant.parse(header(record, AT));
            Map<String, String> fields = JSON.readValue(record.value(), FIELDS);
            return topic(record.topic()).map(topic -> new Event(id, topic, text(record.key()), fields, at));
        } catch (IOException | IllegalArgumentException | DateTimeException | NullPointerException e) {
            LOG.warn(
                    "Record {} of {}-{} is no event of ours and is passed over: {}",
                    record.offset(),
                    record.topic(),
                    record.partition(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Topic> topic(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topics.name(topic).equals(name))
                .findFirst();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return text(header.value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
