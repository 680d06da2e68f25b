package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobType;
import java.util.Optional;

/** The work behind one type of job. */
public interface JobWork {

    JobType type();

    /**
     * Does the work without finishing the job. Refuses where the data is at fault; throws {@code AetherException} where
     * something broke, and {@code CancellationException} (from {@code progress}) once it is not wanted any more.
     */
    Outcome<JobOutcome> run(Claim claim, Progress progress);

    /** The label of the plugin that the work is done with; empty where none is. */
    default Optional<String> plugin(Claim claim) {
        return Optional.empty();
    }

    /** Clears away what a run left outside the store of jobs, where its finish was refused. */
    default void discard(Claim claim, JobOutcome outcome) {}
}
