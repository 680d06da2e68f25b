package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.core.memory.MemoryRemoteQueue;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.HandClock;
import io.aetherflow.kit.MemoryKit;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A store and a queue apart from it, by a clock that is set on by hand. */
final class RemoteWorld {

    final HandClock clock = new HandClock();
    final MemoryStorage storage = new MemoryStorage(clock, RetryPolicy.USUAL);
    final MemoryRemoteQueue remote = new MemoryRemoteQueue(clock);
    final MemoryKit kit = new MemoryKit(storage);
    final Branch branch = Branch.open(kit);

    QueueRelay relay(JobType type, int window) {
        return new QueueRelay(storage.queue(), remote, storage.jobs(), storage.datasets(), type, window);
    }

    UUID submit() {
        return branch.submit().job().id();
    }

    Job job(UUID id) {
        return storage.jobs().find(Scope.all(), id).orElseThrow();
    }

    JobMessage message(UUID job) {
        return QueueRelay.message(job(job), branch.dataset(job(job).datasetId()));
    }

    Optional<Delivery> received(JobType type) {
        return remote.receive(type, Duration.ZERO);
    }

    /** A whole run of a load, and the end of its message. */
    void work(Delivery delivery) {
        storage.jobs().claim(delivery.jobId(), Branch.WORKER).map(claim -> {
            branch.succeed(claim, branch.load(claim, 1));
            return claim;
        });
        remote.acknowledge(delivery);
    }

    /** Fails a job until it is dead. */
    void kill(UUID job, Failure failure) {
        while (job(job).state() != JobState.DEAD) {
            storage.due(job);
            Claim claim = branch.claim(job);
            storage.jobs().fail(claim, failure, null).orElseThrow();
        }
    }

    UUID dead() {
        UUID job = submit();
        kill(job, Examples.invalid());
        return job;
    }

    void retry(UUID job) {
        storage.jobs().retry(branch.scope(), job, branch.analyst().id()).orElseThrow();
    }

    void delete(UUID job) {
        storage.datasets().delete(branch.scope(), job(job).datasetId());
    }
}
