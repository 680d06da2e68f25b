package io.aetherflow.aws.sqs;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.flow.QueueRelay;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RemoteQueue;
import io.aetherflow.kit.Storage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A queue elsewhere that is supplied from a store whenever somebody listens to it. */
final class RelayedQueue implements JobQueue {

    private static final int WINDOW = 50;
    private static final Duration STEP = Duration.ofSeconds(1);

    private final RemoteQueue remote;
    private final Map<JobType, QueueRelay> relays = new EnumMap<>(JobType.class);

    RelayedQueue(Storage store, RemoteQueue remote) {
        this.remote = remote;
        for (JobType type : JobType.values()) {
            relays.put(type, new QueueRelay(store.queue(), remote, store.jobs(), store.datasets(), type, WINDOW));
        }
    }

    /** In steps: what the store has to say meanwhile is carried too. */
    @Override
    public Optional<Delivery> receive(JobType type, Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        Optional<Delivery> next = Optional.empty();
        do {
            carry(type);
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            next = remote.receive(type, left.compareTo(STEP) < 0 ? left : STEP);
        } while (next.isEmpty() && System.nanoTime() < deadline);
        return next;
    }

    private synchronized void carry(JobType type) {
        QueueRelay relay = relays.get(type);
        for (int i = 0; i < WINDOW && relay.carry(Duration.ZERO); i++) {
            // next, if there is one
        }
    }

    @Override
    public void acknowledge(Delivery delivery) {
        remote.acknowledge(delivery);
    }

    @Override
    public void extend(Delivery delivery, Duration hidden) {
        remote.extend(delivery, hidden);
    }

    @Override
    public void release(Delivery delivery) {
        remote.release(delivery);
    }

    @Override
    public Check check() {
        return remote.check();
    }

    @Override
    public void close() {
        remote.close();
    }
}
