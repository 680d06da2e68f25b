package io.aetherflow.postgres.event;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Topic;
import io.aetherflow.postgres.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An event as it stands in a notification. */
record Notice(String id, String topic, String key, Map<String, String> fields, String at) {

    static Notice of(Event event) {
        return new Notice(
                event.id().toString(),
                event.topic().wire(),
                event.key(),
                event.fields(),
                event.at().toString());
    }

    static Notice read(String json) {
        return Json.read(json, Notice.class);
    }

    String json() {
        return Json.write(this);
    }

    /** Empty where the topic is one of a later version. */
    Optional<Event> event() {
        return Arrays.stream(Topic.values())
                .filter(each -> each.wire().equals(topic))
                .findFirst()
                .map(known -> new Event(UUID.fromString(id), known, key, fields, Instant.parse(at)));
    }
}
