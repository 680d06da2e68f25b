package io.aetherflow.kafka;

import io.aetherflow.core.event.Topic;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * What the bus's topics are called, and how they are made where they are missing.
 *
 * @param prefix before every name, as {@code retail.}; may be empty
 * @param replication of each partition; 0 for what the brokers do by default
 * @param create false where somebody else makes them
 */
public record KafkaTopics(String prefix, int partitions, int replication, boolean create) {

    /** Plain names, one partition, replicated as the brokers do by default. */
    public static final KafkaTopics USUAL = new KafkaTopics("", 1, 0, true);

    public KafkaTopics {
        if (partitions < 1 || replication < 0 || replication > Short.MAX_VALUE) {
            throw new IllegalArgumentException("A topic needs a partition at least and no negative replication, not "
                    + partitions + " and " + replication + ".");
        }
    }

    String name(Topic topic) {
        return prefix + topic.wire();
    }

    NewTopic fresh(Topic topic) {
        Optional<Short> replicas = replication == 0 ? Optional.empty() : Optional.of((short) replication);
        return new NewTopic(name(topic), Optional.of(partitions), replicas);
    }
}
