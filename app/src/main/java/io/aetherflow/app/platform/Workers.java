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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sets up the worker slots of a process, their heartbeats, and the sweeping of loads that nobody needs. */
final class Workers {

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);
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
        ScheduledExecutorService sweeper = environment
                .lifecycle()
                .scheduledExecutorService("sweeper")
                .threads(1)
                .build();
        long every = BETWEEN_SWEEPS.toMillis();
        sweeper.scheduleWithFixedDelay(this::sweep, every, every, TimeUnit.MILLISECONDS);
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
                        .threads(count)
                        .build(),
                configuration.beat(),
                configuration.selfFence(),
                MESSAGE_HIDDEN);
        WorkerStation station = new WorkerStation(storage.jobs(), storage.queue(), heartbeat, quarantine, journal);
        for (int slot = 1; slot <= count; slot++) {
            slots.add(new JobWorker(type + "-" + instance + "-" + slot, station, work));
        }
    }

    private void sweep() {
        try {
            int loads = storage.loads().sweep();
            int staged = storage.objects().sweep(Instant.now().minus(Duration.ofHours(24)));
            if (loads + staged > 0) {
                journal.log("swept", Map.of("loads", loads, "staged_objects", staged));
            }
        } catch (RuntimeException e) {
            journal.log("sweep_failed", Map.of(), e);
        }
    }
}
