package io.aetherflow.core.memory;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobEvent;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Workload;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the jobs of a store whose monitor is held. */
record MemoryWorkload(MemoryState state) {

    private static final Set<JobState> COUNTED =
            Set.of(JobState.QUEUED, JobState.RUNNING, JobState.RETRY_WAIT, JobState.DEAD);

    private record Place(DepartmentId department, JobType type) {}

    Workload of(Scope scope) {
        List<Job> jobs = state.jobs.values().stream()
                .filter(job -> scope.includes(job.department()) && COUNTED.contains(job.state()))
                .toList();
        Map<Place, List<Job>> places =
                jobs.stream().collect(Collectors.groupingBy(job -> new Place(job.department(), job.type())));
        return new Workload(
                places.entrySet().stream()
                        .map(place -> queue(place.getKey(), place.getValue()))
                        .sorted(Comparator.comparing((Workload.Queue queue) ->
                                        queue.department().value())
                                .thenComparing(Workload.Queue::type))
                        .toList(),
                jobs.stream()
                        .filter(job -> job.state() == JobState.RUNNING)
                        .map(this::run)
                        .sorted(Comparator.comparing(Workload.Run::since).thenComparing(Workload.Run::jobId))
                        .toList());
    }

    private static Workload.Queue queue(Place place, List<Job> jobs) {
        Instant oldest = jobs.stream()
                .filter(job -> job.state() == JobState.QUEUED)
                .map(Job::updatedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Workload.Queue(
                place.department(),
                place.type(),
                count(jobs, JobState.QUEUED),
                count(jobs, JobState.RUNNING),
                count(jobs, JobState.RETRY_WAIT),
                count(jobs, JobState.DEAD),
                oldest);
    }

    private static long count(List<Job> jobs, JobState wanted) {
        return jobs.stream().filter(job -> job.state() == wanted).count();
    }

    private Workload.Run run(Job job) {
        JobRun run = job.run();
        List<JobEvent> events = state.events.getOrDefault(job.id(), List.of());
        return new Workload.Run(
                job.id(),
                job.type(),
                Objects.requireNonNull(run.worker()),
                events.get(events.size() - 1).at(),
                Objects.requireNonNull(run.leaseUntil()));
    }
}
