package io.aetherflow.kafka;

import io.aetherflow.core.event.Event;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/** Hands events over, one at a time, each until all replicas have it. */
final class Publisher implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final EventRecords records;
    private final Cluster cluster;
    private final Lazy<Producer<byte[], byte[]>> producer;

    Publisher(KafkaSettings settings, EventRecords records, Cluster cluster) {
        this.records = records;
        this.cluster = cluster;
        this.producer = new Lazy<>(settings::producer, client -> client.close(FAREWELL));
    }

    void publish(Event event) {
        cluster.ensure(event.topic());
        try {
            // Ends by itself: the producer gives up when its patience is at its end.
            producer.get().send(records.of(event)).get();
        } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException e) {
            throw KafkaFailures.interrupted();
        } catch (ExecutionException | KafkaException e) {
            cluster.doubt(event.topic());
            if (!(KafkaFailures.cause(e) instanceof RetriableException)) {
                // Some errors are a producer's last.
                producer.drop();
            }
            throw KafkaFailures.of(e, cluster.where(event.topic()));
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
