package io.aetherflow.kafka;

import io.aetherflow.core.event.Topic;
import io.aetherflow.core.failure.Check;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The brokers: whether they are there, and whether our topics are. */
final class Cluster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final KafkaSettings settings;
    private final Lazy<Admin> admin;
    private final Set<Topic> looked = ConcurrentHashMap.newKeySet();

    Cluster(KafkaSettings settings) {
        this.settings = settings;
        this.admin = new Lazy<>(settings::admin, client -> client.close(FAREWELL));
    }

    /** For people. */
    String where(Topic topic) {
        return "the topic " + settings.topics().name(topic) + " at " + settings.bootstrapServers();
    }

    /** Makes the topic where it is missing and we may. Asks once for each. */
    void ensure(Topic topic) {
        if (settings.topics().create() && !looked.contains(topic)) {
            make(topic);
            looked.add(topic);
        }
    }

    /** Look again before the next use: it may have been deleted. */
    void doubt(Topic topic) {
        looked.remove(topic);
    }

    private void make(Topic topic) {
        try {
            await(
                    admin.get()
                            .createTopics(List.of(settings.topics().fresh(topic)))
                            .all(),
                    settings.patience());
            LOG.info("Made {}.", where(topic));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                LOG.info("We may not make {}: somebody else has to.", where(topic));
            } else if (!(e.getCause() instanceof TopicExistsException)) {
                throw KafkaFailures.of(e, where(topic));
            }
        } catch (TimeoutException | KafkaException e) {
            throw KafkaFailures.of(e, where(topic));
        }
    }

    private static <T> T await(KafkaFuture<T> answer, Duration most) throws ExecutionException, TimeoutException {
        try {
            return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw KafkaFailures.interrupted();
        }
    }

    Check check() {
        DescribeClusterOptions soon = new DescribeClusterOptions().timeoutMs((int) LOOK.toMillis());
        try {
            int brokers = await(admin.get().describeCluster(soon).nodes(), LOOK).size();
            return Check.healthy("Kafka at " + settings.bootstrapServers() + ", brokers: " + brokers)
                    .showing("Kafka, brokers: " + brokers);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            Throwable cause = KafkaFailures.cause(e);
            return Check.unhealthy("Kafka at " + settings.bootstrapServers() + " does not answer: "
                    + (cause.getMessage() == null ? "no reply in time" : cause.getMessage()));
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
