package io.aetherflow.core.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param id of this event for ever: who hears it twice knows it by that
 * @param key what it happened to, once in a topic: a job's id, and its cycle where that can happen again
 * @param fields the message's own, in snake_case
 */
public record Event(UUID id, Topic topic, String key, Map<String, String> fields, Instant at) {

    public Event {
        fields = Map.copyOf(fields);
    }
}
