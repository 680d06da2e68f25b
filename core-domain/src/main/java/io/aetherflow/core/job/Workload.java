package io.aetherflow.core.job;

import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to do, and who is at it.
 *
 * @param queues by department and type; only those that hold a job which has not ended well
 * @param runs jobs under way, the longest first
 */
public record Workload(List<Queue> queues, List<Run> runs) {

    public Workload {
        queues = List.copyOf(queues);
        runs = List.copyOf(runs);
    }

    /**
     * Jobs of one type in one department.
     *
     * @param queued waiting for a worker
     * @param retrying waiting for another attempt
     * @param dead failed for good, until somebody asks for them again
     * @param oldestQueuedAt since when the first of the queued waits; null where none does
     */
    public record Queue(
            DepartmentId department,
            JobType type,
            long queued,
            long processing,
            long retrying,
            long dead,
            @Nullable Instant oldestQueuedAt) {

        public static Queue empty(DepartmentId department, JobType type) {
            return new Queue(department, type, 0, 0, 0, 0, null);
        }
    }

    /**
     * A job in the hands of a worker.
     *
     * @param since when this worker claimed it
     * @param leaseUntil past that moment somebody else takes it over
     */
    public record Run(UUID jobId, JobType type, String worker, Instant since, Instant leaseUntil) {}
}
