package io.aetherflow.kafka;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Topic;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics from now on, all partitions of each, on a thread of its own. It belongs to no group, so everybody hears
 * everything, and remembers itself how far it came: after a break it goes on from there.
 */
final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final long PAUSE_MS = 1_000;
    private static final long LAST_WAIT_MS = 5_000;

    private final KafkaSettings settings;
    private final Cluster cluster;
    private final EventRecords records;
    private final java.util.function.Consumer<Event> heard;

    /** Where to read on; of the thread alone. */
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private final Object monitor = new Object();
    private final Set<Topic> wanted = EnumSet.noneOf(Topic.class);
    /** Topics of which it is known where to begin. */
    private final Set<Topic> followed = EnumSet.noneOf(Topic.class);

    private boolean closed;
    private @Nullable Thread thread;
    private @Nullable Consumer<byte[], byte[]> consumer;

    Follower(KafkaSettings settings, Cluster cluster, EventRecords records, java.util.function.Consumer<Event> heard) {
        this.settings = settings;
        this.cluster = cluster;
        this.records = records;
        this.heard = heard;
    }

    /** Begins with a topic, and waits until it is known where, but no longer than this: it goes on trying. */
    void follow(Topic topic, Duration most) {
        synchronized (monitor) {
            wanted.add(topic);
            if (thread == null && !closed) {
                thread = new Thread(this::run, "event-bus");
                thread.setDaemon(true);
                thread.start();
            }
            wake();
            if (thread != Thread.currentThread()) {
                awaitStart(topic, System.nanoTime() + most.toNanos());
            }
        }
    }

    private void awaitStart(Topic topic, long end) {
        synchronized (monitor) {
            long left = end - System.nanoTime();
            while (!followed.contains(topic) && !closed && left > 0 && waited(left / 1_000_000 + 1)) {
                left = end - System.nanoTime();
            }
        }
    }

    private boolean waited(long millis) {
        synchronized (monitor) {
            try {
                monitor.wait(millis);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private void wake() {
        synchronized (monitor) {
            if (consumer != null) {
                consumer.wakeup();
            }
        }
    }

    private void run() {
        while (!closed()) {
            Consumer<byte[], byte[]> fresh = null;
            try {
                fresh = open();
                read(fresh);
            } catch (RuntimeException e) {
                LOG.warn("Not following events, trying again: {}", e.getMessage());
                rest();
            } finally {
                closeQuietly(fresh);
            }
        }
    }

    private Consumer<byte[], byte[]> open() {
        Consumer<byte[], byte[]> fresh = settings.consumer();
        synchronized (monitor) {
            consumer = fresh;
        }
        return fresh;
    }

    private void read(Consumer<byte[], byte[]> from) {
        boolean assigned = false;
        while (!closed()) {
            try {
                if (discover(from) || !assigned) {
                    assign(from);
                    assigned = true;
                }
                for (ConsumerRecord<byte[], byte[]> record : from.poll(POLL)) {
                    records.read(record).ifPresent(heard);
                    next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
                }
            } catch (WakeupException e) {
                LOG.debug("Somebody subscribed, or the bus is closing.");
            }
        }
    }

    private void assign(Consumer<byte[], byte[]> to) {
        to.assign(next.keySet());
        next.forEach(to::seek);
    }

    /** Finds where to begin with topics and partitions that are new to us; says whether there were any. */
    private boolean discover(Consumer<byte[], byte[]> from) {
        boolean found = false;
        for (Topic topic : wanted()) {
            cluster.ensure(topic);
            List<TopicPartition> fresh = from.partitionsFor(settings.topics().name(topic)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .filter(partition -> !next.containsKey(partition))
                    .toList();
            if (!fresh.isEmpty()) {
                // A partition, or a topic, that was not there before holds nothing that we should not hear.
                next.putAll(known(topic) ? from.beginningOffsets(fresh) : from.endOffsets(fresh));
                found = true;
            }
            started(topic);
        }
        return found;
    }

    private Set<Topic> wanted() {
        synchronized (monitor) {
            return Set.copyOf(wanted);
        }
    }

    private boolean known(Topic topic) {
        synchronized (monitor) {
            return followed.contains(topic);
        }
    }

    private void started(Topic topic) {
        synchronized (monitor) {
            followed.add(topic);
            monitor.notifyAll();
        }
    }

    private boolean closed() {
        synchronized (monitor) {
            return closed;
        }
    }

    private void rest() {
        long end = System.nanoTime() + Duration.ofMillis(PAUSE_MS).toNanos();
        synchronized (monitor) {
            while (!closed && System.nanoTime() < end) {
                if (!waited(PAUSE_MS)) {
                    closed = true;
                }
            }
        }
    }

    private void closeQuietly(@Nullable Consumer<byte[], byte[]> done) {
        synchronized (monitor) {
            consumer = null;
        }
        if (done != null) {
            try {
                done.close(CloseOptions.timeout(FAREWELL));
            } catch (KafkaException e) {
                LOG.debug("The consumer did not close well.", e);
            }
        }
    }

    @Override
    public void close() {
        Thread ending;
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
            wake();
            ending = thread;
        }
        // A listener may close the bus that calls it.
        if (ending != null && ending != Thread.currentThread()) {
            try {
                ending.join(LAST_WAIT_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
