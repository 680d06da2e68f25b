package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RemoteQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A queue that promises no more than "at least once": it gives each message out one to five times in any order, some copies
 * long after all the others, and loses one acknowledgement in ten.
 */
final class HostileQueue implements JobQueue {

    private static final int MOST_COPIES = 5;
    private static final int IN_SIGHT = 60;
    private static final int ONE_IN = 10;

    private final RemoteQueue source;
    private final Random chance;
    private final Map<JobType, List<Delivery>> soon = new EnumMap<>(JobType.class);
    private final Map<JobType, List<Delivery>> late = new EnumMap<>(JobType.class);
    private int receipts;
    private int lost;

    HostileQueue(RemoteQueue source, Random chance) {
        this.source = source;
        this.chance = chance;
        for (JobType type : JobType.values()) {
            soon.put(type, new ArrayList<>());
            late.put(type, new ArrayList<>());
        }
    }

    /** How often it gave out a message. */
    int receipts() {
        return receipts;
    }

    int lostAcknowledgements() {
        return lost;
    }

    @Override
    public Optional<Delivery> receive(JobType type, Duration wait) {
        List<Delivery> messages = soon.get(type);
        fill(type, messages);
        if (messages.isEmpty()) {
            messages.addAll(late.get(type));
            late.get(type).clear();
        }
        return messages.isEmpty() ? Optional.empty() : Optional.of(given(drawn(messages)));
    }

    private void fill(JobType type, List<Delivery> messages) {
        Optional<Delivery> next = Optional.empty();
        do {
            next = messages.size() < IN_SIGHT ? source.receive(type, Duration.ZERO) : Optional.empty();
            next.ifPresent(this::copy);
        } while (next.isPresent());
    }

    private void copy(Delivery original) {
        source.acknowledge(original);
        int copies = 1 + chance.nextInt(MOST_COPIES);
        for (int i = 0; i < copies; i++) {
            boolean isLate = i > 0 && chance.nextInt(ONE_IN) == 0;
            (isLate ? late : soon).get(original.type()).add(original);
        }
    }

    private Delivery drawn(List<Delivery> messages) {
        int place = chance.nextInt(messages.size());
        Delivery drawn = messages.get(place);
        messages.set(place, messages.get(messages.size() - 1));
        messages.remove(messages.size() - 1);
        return drawn;
    }

    /** A copy of one that somebody works on. */
    Delivery another(Delivery delivery) {
        return given(delivery);
    }

    private Delivery given(Delivery delivery) {
        receipts++;
        return new Delivery(delivery.jobId(), delivery.type(), UUID.randomUUID().toString(), delivery.message());
    }

    @Override
    public void acknowledge(Delivery delivery) {
        if (chance.nextInt(ONE_IN) == 0) {
            lost++;
            release(delivery);
        }
    }

    /** In vain. */
    @Override
    public void extend(Delivery delivery, Duration hidden) {}

    @Override
    public void release(Delivery delivery) {
        soon.get(delivery.type()).add(delivery);
    }

    @Override
    public Check check() {
        return source.check();
    }

    @Override
    public void close() {
        source.close();
    }
}
