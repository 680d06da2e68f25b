package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.RemoteQueue;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries the calls of one type of job from the store's own queue to a queue elsewhere, and keeps no more than a few of
 * them waiting there: so the store's order holds, in which departments take turns, and a queue that lost everything is
 * told again within a minute, because the store repeats what nobody took up.
 */
public final class QueueRelay {

    private final JobQueue source;
    private final RemoteQueue target;
    private final Jobs jobs;
    private final Datasets datasets;
    private final JobType type;
    private final int window;
    private int room;

    /** @param window messages that may wait in the target at once */
    public QueueRelay(JobQueue source, RemoteQueue target, Jobs jobs, Datasets datasets, JobType type, int window) {
        this.source = source;
        this.target = target;
        this.jobs = jobs;
        this.datasets = datasets;
        this.type = type;
        this.window = window;
    }

    /**
     * Carries one call, if one comes within the wait and the target has room for it.
     *
     * @return whether the target had room; where not, the caller may pause
     */
    public boolean carry(Duration wait) {
        if (room <= 0) {
            room = window - target.waiting(type);
        }
        if (room <= 0) {
            return false;
        }
        Optional<Delivery> next = source.receive(type, wait);
        if (next.isPresent()) {
            room--;
            send(next.get());
        }
        return true;
    }

    private void send(Delivery delivery) {
        try {
            Optional<JobMessage> message = message(delivery);
            if (message.isPresent()) {
                jobs.rung(delivery.jobId(), target.send(message.get()));
            }
        } catch (AetherException e) {
            source.release(delivery);
            throw e;
        }
        source.acknowledge(delivery);
    }

    private Optional<JobMessage> message(Delivery delivery) {
        return jobs.find(Scope.all(), delivery.jobId())
                .flatMap(job -> datasets.find(Scope.all(), job.datasetId()).map(dataset -> message(job, dataset)));
    }

    /** What is said of a job outside; of its file only to those who read it. */
    public static JobMessage message(Job job, Dataset dataset) {
        RawObject file = job.type() == JobType.ETL ? dataset.upload().object() : null;
        return new JobMessage(
                job.id(),
                job.type(),
                job.datasetId(),
                job.department(),
                file == null ? null : file.bucket(),
                file == null ? null : file.key(),
                job.requestedBy(),
                job.createdAt());
    }
}
