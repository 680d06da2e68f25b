package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.RemoteQueue;
import java.util.UUID;

/**
 * A chore: the dead-letter queues hold the messages of dead jobs and no others. A queue gives up by itself what was
 * received too often, though its job only waited or moved from one crashed worker to the next; and a job may start over,
 * or be deleted, while its letter is on its way.
 */
public final class BuriedMessages {

    private final RemoteQueue queue;
    private final Jobs jobs;

    public BuriedMessages(RemoteQueue queue, Jobs jobs) {
        this.queue = queue;
        this.jobs = jobs;
    }

    /** Drops the letters of jobs that are not dead: the store rings again for those that wait. Returns how many. */
    public int sweep() {
        int dropped = 0;
        for (JobType type : JobType.values()) {
            dropped += queue.dropBuried(type, job -> !isDead(job));
        }
        return dropped;
    }

    private boolean isDead(UUID job) {
        return jobs.find(Scope.all(), job)
                .filter(found -> found.state() == JobState.DEAD)
                .isPresent();
    }
}
