package io.aetherflow.core.job;

import static io.aetherflow.core.job.JobState.CANCELLED;
import static io.aetherflow.core.job.JobState.DEAD;
import static io.aetherflow.core.job.JobState.QUEUED;
import static io.aetherflow.core.job.JobState.RETRY_WAIT;
import static io.aetherflow.core.job.JobState.RUNNING;
import static io.aetherflow.core.job.JobState.SUCCEEDED;

import java.time.Duration;
import java.util.Set;

/** The table of a job's states as the design has it, written down a second time so that the code has a judge. */
final class JobTable {

    record Step(JobState from, JobState to) {}

    /** Three crashes are the end, and four faults of the platform, so that short walks come to it. */
    static final RetryPolicy POLICY =
            new RetryPolicy(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofMinutes(5), 3, 4);

    static final Set<Step> STEPS = Set.of(
            new Step(QUEUED, RUNNING),
            new Step(QUEUED, CANCELLED),
            new Step(RUNNING, RUNNING),
            new Step(RUNNING, SUCCEEDED),
            new Step(RUNNING, RETRY_WAIT),
            new Step(RUNNING, DEAD),
            new Step(RUNNING, QUEUED),
            new Step(RUNNING, CANCELLED),
            new Step(RETRY_WAIT, RUNNING),
            new Step(RETRY_WAIT, CANCELLED),
            new Step(DEAD, QUEUED),
            new Step(CANCELLED, QUEUED));

    private JobTable() {}
}
