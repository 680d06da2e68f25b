package io.aetherflow.kafka;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.event.Listeners;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.failure.Check;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A bus on Kafka: an event that was handed over is on all replicas. A process that listens has one consumer and one thread
 * for it, from its first subscription on. A topic that is missing is made, where that is allowed.
 */
public final class KafkaEventBus implements EventBus {

    private static final Duration UNTIL_LISTENING = Duration.ofSeconds(5);

    private final Listeners listeners = new Listeners();
    private final Cluster cluster;
    private final Publisher publisher;
    private final Follower follower;

    public KafkaEventBus(KafkaSettings settings) {
        EventRecords records = new EventRecords(settings.topics());
        cluster = new Cluster(settings);
        publisher = new Publisher(settings, records, cluster);
        follower = new Follower(settings, cluster, records, listeners::tell);
    }

    @Override
    public void publish(Event event) {
        publisher.publish(event);
    }

    /** Where Kafka is away this returns after a few seconds, and the listener is called once it is back. */
    @Override
    public Subscription subscribe(Topic topic, Consumer<Event> listener) {
        Subscription subscription = listeners.add(topic, listener);
        follower.follow(topic, UNTIL_LISTENING);
        return subscription;
    }

    @Override
    public Check check() {
        return cluster.check();
    }

    @Override
    public void close() {
        listeners.clear();
        follower.close();
        publisher.close();
        cluster.close();
    }
}
