package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A queue elsewhere, of which nothing is believed: a message that says anything else of its job than the store does is
 * dropped and written down. The job itself is not harmed; the store rings for it again.
 */
public final class VerifiedQueue implements JobQueue {

    private final JobQueue queue;
    private final Jobs jobs;
    private final Datasets datasets;
    private final Journal journal;

    public VerifiedQueue(JobQueue queue, Jobs jobs, Datasets datasets, Journal journal) {
        this.queue = queue;
        this.jobs = jobs;
        this.datasets = datasets;
        this.journal = journal;
    }

    @Override
    public Optional<Delivery> receive(JobType type, Duration wait) {
        Optional<Delivery> received = queue.receive(type, wait);
        if (received.isEmpty() || honest(received.get())) {
            return received;
        }
        refuse(received.get());
        return Optional.empty();
    }

    /** A message about a job that is gone is late, not forged. */
    private boolean honest(Delivery delivery) {
        JobMessage said = delivery.message();
        return said == null
                || jobs.find(Scope.all(), delivery.jobId())
                        .flatMap(job -> datasets.find(Scope.all(), job.datasetId())
                                .map(dataset -> QueueRelay.message(job, dataset).equals(said)))
                        .orElse(true);
    }

    private void refuse(Delivery delivery) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("job_id", delivery.jobId());
        fields.put("job_type", delivery.type().message());
        fields.put("claimed", String.valueOf(delivery.message()));
        journal.warn("message_refused", fields);
        queue.acknowledge(delivery);
    }

    @Override
    public void acknowledge(Delivery delivery) {
        queue.acknowledge(delivery);
    }

    @Override
    public void extend(Delivery delivery, Duration hidden) {
        queue.extend(delivery, hidden);
    }

    @Override
    public void release(Delivery delivery) {
        queue.release(delivery);
    }

    @Override
    public Check check() {
        return queue.check();
    }

    @Override
    public void close() {
        queue.close();
    }
}
