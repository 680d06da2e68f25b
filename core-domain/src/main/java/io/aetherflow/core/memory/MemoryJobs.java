package io.aetherflow.core.memory;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.dataset.VersionState;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.DeadLetterFilter;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobEvent;
import io.aetherflow.core.job.JobFilter;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Pulse;
import io.aetherflow.core.job.Revision;
import io.aetherflow.core.job.Submission;
import io.aetherflow.core.job.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class MemoryJobs extends MemoryAdapter implements Jobs {

    private static final String HELD_ELSEWHERE = "The department meanwhile holds the same upload in another dataset.";

    private final MemoryState state;
    private final JobLedger ledger;
    private final MemoryOutcomes outcomes;
    private final MemoryRevisions revisions;

    MemoryJobs(MemoryState state) {
        this.state = state;
        this.ledger = new JobLedger(state);
        this.outcomes = new MemoryOutcomes(state, ledger);
        this.revisions = new MemoryRevisions(state, ledger);
    }

    @Override
    public Submission submit(Dataset dataset, Job etl) {
        synchronized (state) {
            return alike(dataset)
                    .map(held -> new Submission(
                            held, state.jobsOf(held.id(), JobType.ETL).get(0), true))
                    .orElseGet(() -> stored(dataset, etl));
        }
    }

    private Submission stored(Dataset dataset, Job etl) {
        Instant now = state.now();
        Dataset stored = new Dataset(
                dataset.id(), dataset.department(), dataset.upload(), DatasetStatus.UPLOADED, null, null, 1, now, now);
        state.datasets.put(stored.id(), stored);
        UUID by = stored.upload().uploaderId();
        DatasetVersion first = new DatasetVersion(
                stored.id(),
                1,
                VersionKind.UPLOAD,
                VersionState.PENDING,
                List.of(stored.upload()),
                by,
                null,
                null,
                now);
        state.versions.put(stored.id(), new TreeMap<>(Map.of(1, first)));
        return new Submission(stored, ledger.opened(revisions.job(etl.id(), stored, first)), false);
    }

    @Override
    public Outcome<Submission> revise(Scope scope, Revision revision) {
        synchronized (state) {
            return Outcome.found(state.dataset(scope, revision.datasetId()), "There is no such dataset.")
                    .flatMap(dataset -> alike(dataset).isPresent()
                            ? Outcome.refused(CONFLICT, HELD_ELSEWHERE)
                            : revisions.revise(dataset, revision));
        }
    }

    @Override
    public Outcome<Job> restore(Scope scope, UUID datasetId, int version, UUID by) {
        synchronized (state) {
            return Outcome.found(state.dataset(scope, datasetId), "There is no such dataset.")
                    .flatMap(dataset -> revisions.restore(dataset, version, by));
        }
    }

    /** Another dataset of the same department that holds the same upload. */
    private Optional<Dataset> alike(Dataset dataset) {
        return state.datasets.values().stream()
                .filter(held -> held.department().equals(dataset.department())
                        && held.holds(dataset.upload())
                        && !held.id().equals(dataset.id()))
                .findFirst();
    }

    @Override
    public Optional<Job> find(Scope scope, UUID id) {
        synchronized (state) {
            return state.job(scope, id);
        }
    }

    @Override
    public Page<Job> list(Scope scope, JobFilter filter, PageRequest page) {
        synchronized (state) {
            return Cursors.newestFirst(
                    state.jobs, job -> scope.includes(job.department()) && wanted(filter, job), Job::id, page);
        }
    }

    private static boolean wanted(JobFilter filter, Job job) {
        return (filter.status() == null || filter.status() == job.status())
                && (filter.type() == null || filter.type() == job.type())
                && (filter.datasetId() == null || filter.datasetId().equals(job.datasetId()));
    }

    @Override
    public Page<Job> deadLetters(Scope scope, DeadLetterFilter filter, PageRequest page) {
        synchronized (state) {
            return Cursors.newestFirst(
                    state.jobs,
                    job -> scope.includes(job.department()) && job.state() == JobState.DEAD && filter.wants(job),
                    Job::id,
                    page);
        }
    }

    @Override
    public Workload workload(Scope scope) {
        synchronized (state) {
            return new MemoryWorkload(state).of(scope);
        }
    }

    @Override
    public int backlog(DepartmentId department) {
        synchronized (state) {
            return (int) state.jobs.values().stream()
                    .filter(job ->
                            job.department().equals(department) && !job.state().ended())
                    .count();
        }
    }

    /** Nothing here asks for it. */
    @Override
    public void rung(UUID id, String messageId) {}

    @Override
    public List<JobEvent> events(Scope scope, UUID id) {
        synchronized (state) {
            return state.job(scope, id)
                    .map(job -> List.copyOf(state.events.getOrDefault(id, List.of())))
                    .orElse(List.of());
        }
    }

    @Override
    public Outcome<Claim> claim(UUID jobId, String worker) {
        synchronized (state) {
            return Outcome.found(Optional.ofNullable(state.jobs.get(jobId)), "There is no such job.")
                    .flatMap(job -> state.machine
                            .claim(job, worker, state.now())
                            .flatMap(taken -> claimed(job, taken, worker)));
        }
    }

    private Outcome<Claim> claimed(Job before, Job taken, String worker) {
        if (taken.state() != JobState.RUNNING) {
            ledger.changed(before, taken, message(taken.run().failure()));
            ledger.datasetFailed(taken);
            return Outcome.refused(
                    CONFLICT, "Job " + taken.id() + " can't be claimed: it is " + taken.state() + " now.");
        }
        boolean takeover = before.state() == JobState.RUNNING;
        ledger.changed(before, taken, takeover ? "The lease of " + before.run().worker() + " ran out." : null);
        ledger.datasetStarted(taken);
        return Outcome.done(new Claim(taken, worker, taken.run().fence()));
    }

    @Override
    public Pulse beat(Claim claim, String stage, int progress) {
        synchronized (state) {
            Job job = state.jobs.get(claim.jobId());
            if (job == null || !state.machine.holds(job, claim.fence())) {
                return Pulse.LOST;
            }
            ledger.kept(state.machine.beat(job, stage, progress, state.now()));
            return job.run().cancelRequestedAt() == null ? Pulse.ALIVE : Pulse.CANCEL_REQUESTED;
        }
    }

    @Override
    public Outcome<Job> succeed(Claim claim, JobOutcome outcome) {
        return held(claim, job -> {
            Outcome<Job> ended = state.machine.succeed(job, claim.fence(), state.now());
            if (ended.refusal().isPresent()) {
                state.machine
                        .cancelled(job, claim.fence(), state.now())
                        .map(cancelled -> cancelled(job, cancelled, "Cancelled before it could finish."));
                return ended;
            }
            outcomes.check(outcome);
            return ended.map(succeeded -> {
                ledger.changed(job, succeeded, null);
                outcomes.keep(succeeded, outcome);
                return succeeded;
            });
        });
    }

    @Override
    public Outcome<Job> fail(Claim claim, Failure failure, @Nullable String traceback) {
        return held(
                claim,
                job -> state.machine
                        .fail(job, claim.fence(), failure, traceback, state.now())
                        .map(failed -> {
                            ledger.changed(job, failed, message(failed.run().failure()));
                            if (failed.state() == JobState.DEAD
                                    || !failure.code().transientFault()) {
                                ledger.datasetFailed(failed);
                            }
                            return failed;
                        }));
    }

    @Override
    public Outcome<Job> release(Claim claim) {
        return held(
                claim,
                job -> state.machine
                        .release(job, claim.fence(), state.now())
                        .map(released -> ledger.changed(job, released, "Released by " + claim.worker() + ".")));
    }

    @Override
    public Outcome<Job> cancelled(Claim claim) {
        return held(
                claim,
                job -> state.machine
                        .cancelled(job, claim.fence(), state.now())
                        .map(cancelled -> cancelled(job, cancelled, "Stopped by " + claim.worker() + ".")));
    }

    @Override
    public Outcome<Job> cancel(Scope scope, UUID id, UUID by) {
        return visible(
                scope,
                id,
                job -> state.machine
                        .cancel(job, state.now())
                        .map(asked -> asked.state() == JobState.CANCELLED
                                ? cancelled(job, asked, "Cancelled by " + by + ".")
                                : ledger.kept(asked)));
    }

    private Job cancelled(Job before, Job after, String reason) {
        ledger.changed(before, after, reason);
        ledger.datasetFailed(after);
        return after;
    }

    @Override
    public Outcome<Job> retry(Scope scope, UUID id, UUID by) {
        return visible(
                scope,
                id,
                job -> state.machine.retry(job, state.now()).flatMap(queued -> {
                    if (job.type() == JobType.ETL && state.isBeingMade(job.datasetId())) {
                        return Outcome.refused(CONFLICT, MemoryRevisions.BEING_MADE);
                    }
                    Dataset dataset = state.datasets.get(job.datasetId());
                    if (job.type() == JobType.ETL
                            && dataset != null
                            && alike(dataset).isPresent()) {
                        return Outcome.refused(CONFLICT, HELD_ELSEWHERE);
                    }
                    if (job.type() == JobType.ETL && dataset != null && dataset.rawDeletion() != null) {
                        return Outcome.refused(dataset.rawDeletion().failure());
                    }
                    ledger.changed(job, queued, "Retried by " + by + ".");
                    ledger.datasetQueued(queued);
                    return Outcome.done(queued);
                }));
    }

    private Outcome<Job> visible(Scope scope, UUID id, Function<Job, Outcome<Job>> change) {
        synchronized (state) {
            return Outcome.found(state.job(scope, id), "There is no such job.").flatMap(change);
        }
    }

    /** The machine refuses a claim whose fence is not the job's; this one whose job is gone. */
    private Outcome<Job> held(Claim claim, Function<Job, Outcome<Job>> change) {
        synchronized (state) {
            Job job = state.jobs.get(claim.jobId());
            return job == null
                    ? Outcome.refused(CONFLICT, "Job " + claim.jobId() + " is gone, and its dataset with it.")
                    : change.apply(job);
        }
    }

    private static @Nullable String message(@Nullable Failure failure) {
        return failure == null ? null : failure.message();
    }
}
