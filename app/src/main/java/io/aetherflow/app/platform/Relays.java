package io.aetherflow.app.platform;

import io.aetherflow.core.flow.EventCarrier;
import io.aetherflow.core.flow.Journal;
import io.aetherflow.core.flow.OutboxRelay;
import io.aetherflow.core.flow.QueueRelay;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RemoteQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The threads that carry what the database holds to those outside of it. */
final class Relays {

    private static final Duration LISTEN = Duration.ofSeconds(1);

    private Relays() {}

    /** @param window messages of a type that may wait in a queue elsewhere at once */
    static List<Background> of(Storage storage, int window, Journal journal) {
        List<Background> relays = new ArrayList<>();
        EventCarrier carrier =
                new EventCarrier(storage.events(), storage.jobs(), storage.datasets(), storage.remoteQueue());
        OutboxRelay outbox = new OutboxRelay(storage.outbox(), carrier, journal);
        relays.add(new Background(
                "outbox-relay",
                () -> {
                    if (outbox.carry() == 0) {
                        outbox.await(LISTEN);
                    }
                    return true;
                },
                journal));
        RemoteQueue remote = storage.remoteQueue();
        if (remote != null) {
            for (JobType type : JobType.values()) {
                QueueRelay relay =
                        new QueueRelay(storage.queue(), remote, storage.jobs(), storage.datasets(), type, window);
                relays.add(new Background("queue-relay-" + type.message(), () -> relay.carry(LISTEN), journal));
            }
        }
        return relays;
    }
}
