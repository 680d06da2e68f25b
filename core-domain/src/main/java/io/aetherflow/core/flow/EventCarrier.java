package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.RemoteQueue;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where events go: what is announced to the bus, dead letters to and from the queue elsewhere where there is one. */
public final class EventCarrier implements Consumer<Event> {

    private static final Failure UNKNOWN = Failure.of(FailureCode.INTERNAL_ERROR, "The job died without a reason.");

    private final EventBus bus;
    private final Jobs jobs;
    private final Datasets datasets;
    private final @Nullable RemoteQueue queue;

    /** @param queue null where the store of jobs is the queue itself: its dead jobs are the dead letters */
    public EventCarrier(EventBus bus, Jobs jobs, Datasets datasets, @Nullable RemoteQueue queue) {
        this.bus = bus;
        this.jobs = jobs;
        this.datasets = datasets;
        this.queue = queue;
    }

    @Override
    public void accept(Event event) {
        if (event.topic().announced()) {
            bus.publish(event);
        } else if (queue != null) {
            errand(event, queue);
        }
    }

    /** The job as it stands now decides: it may have been deleted or redriven before its letter went out. */
    private void errand(Event event, RemoteQueue remote) {
        UUID id = UUID.fromString(event.fields().getOrDefault("job_id", ""));
        Job job = jobs.find(Scope.all(), id).orElse(null);
        switch (event.topic()) {
            case JOB_DEAD -> {
                if (job != null && job.state() == JobState.DEAD) {
                    bury(job, remote);
                }
            }
            case JOB_REDRIVEN -> remote.redrive(type(event), id::equals);
            case DATA_INGESTION, PROCESSING_COMPLETE -> {}
        }
    }

    private void bury(Job job, RemoteQueue remote) {
        Failure reason = job.run().failure();
        datasets.find(Scope.all(), job.datasetId())
                .ifPresent(dataset -> remote.bury(QueueRelay.message(job, dataset), reason == null ? UNKNOWN : reason));
    }

    private static JobType type(Event event) {
        return JobType.ML_INFERENCE.message().equals(event.fields().get("job_type"))
                ? JobType.ML_INFERENCE
                : JobType.ETL;
    }
}
