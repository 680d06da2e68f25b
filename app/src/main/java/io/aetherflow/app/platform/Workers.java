package io.aetherflow.app.platform;

import io.aetherflow.app.config.JobsConfiguration;
import io.aetherflow.core.flow.HeartbeatSettings;
import io.aetherflow.core.flow.JobWork;
import io.aetherflow.core.flow.JobWorker;
import io.aetherflow.core.flow.Journal;
import io.aetherflow.core.flow.Quarantine;
import io.aetherflow.core.flow.WorkerStation;
import io.dropwizard.core.setup.Environment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sets up the worker slots of a process, and their heartbeats. */
final class Workers {

    private static final Duration MESSAGE_HIDDEN = Duration.ofSeconds(60);

    private final Storage storage;
    private final JobsConfiguration configuration;
    private final Journal journal;
    private final Quarantine quarantine = new Quarantine();
    private final List<JobWorker> slots = new ArrayList<>();
    private final String instance = UUID.randomUUID().toString().substring(0, 8);

    Workers(Storage storage, JobsConfiguration configuration, Journal journal) {
        this.storage = storage;
        this.configuration = configuration;
        this.journal = journal;
    }

    void etl(Environment environment, JobWork work) {
        add(environment, work, configuration.etlWorkers());
    }

    void ml(Environment environment, JobWork work) {
        add(environment, work, configuration.mlWorkers());
    }

    /** All slots in one pool, so that at the end all stop at once. */
    WorkerPool pool() {
        return new WorkerPool(slots, configuration.shutdownGrace());
    }

    private void add(Environment environment, JobWork work, int count) {
        String type = work.type().message();
        HeartbeatSettings heartbeat = new HeartbeatSettings(
                environment
                        .lifecycle()
                        .scheduledExecutorService("heartbeat-" + type)
                        .threads(2 * count)
                        .build(),
                configuration.beat(),
                configuration.selfFence(),
                MESSAGE_HIDDEN,
                configuration.stall());
        WorkerStation station =
                new WorkerStation(storage.jobs(), storage.workQueue(journal), heartbeat, quarantine, journal);
        for (int slot = 1; slot <= count; slot++) {
            slots.add(new JobWorker(type + "-" + instance + "-" + slot, station, work));
        }
    }
}
