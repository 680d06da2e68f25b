package io.aetherflow.postgres.job;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
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
import io.aetherflow.core.job.JobMachine;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Pulse;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.core.job.Revision;
import io.aetherflow.core.job.Submission;
import io.aetherflow.core.job.Workload;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Cursor;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Jobs and their histories, in the tables {@code jobs} and {@code job_events}. */
public final class PostgresJobs implements Jobs {

    private final Database database;
    private final Transactions transactions;
    private final Transactions messages;
    private final JobSubmissions submissions;
    private final JobRevisions revisions;
    private final JobClaims claims;
    private final JobChanges changes;
    private final JobFinish finish;

    public PostgresJobs(Database database, RetryPolicy policy) {
        this.database = database;
        transactions = new Transactions(database.api());
        messages = new Transactions(database.relay());
        JobMachine machine =
                new JobMachine(policy, () -> ThreadLocalRandom.current().nextDouble());
        Transactions worker = new Transactions(database.jobs());
        InferenceJobs inferences = new InferenceJobs(machine);
        submissions = new JobSubmissions(transactions);
        revisions = new JobRevisions(transactions, inferences);
        claims = new JobClaims(worker, machine);
        changes = new JobChanges(worker, transactions, machine);
        finish = new JobFinish(new Transactions(database.etl()), worker, changes, inferences);
    }

    @Override
    public Submission submit(Dataset dataset, Job etl) {
        return submissions.submit(dataset, etl);
    }

    @Override
    public Outcome<Submission> revise(Scope scope, Revision revision) {
        return revisions.revise(scope, revision);
    }

    @Override
    public Outcome<Job> restore(Scope scope, UUID datasetId, int version, UUID by) {
        return revisions.restore(scope, datasetId, version, by);
    }

    @Override
    public Optional<Job> find(Scope scope, UUID id) {
        Conditions conditions = Conditions.within(scope).and("id = :id", "id", id);
        return transactions.read(
                scope,
                handle -> conditions
                        .bindTo(handle.createQuery("select * from jobs " + conditions.where()))
                        .map(JobRows::read)
                        .findOne());
    }

    @Override
    public Page<Job> list(Scope scope, JobFilter filter, PageRequest page) {
        Conditions conditions = Conditions.within(scope)
                .and("status = :status", "status", word(filter.status()))
                .and("job_type = :type", "type", word(filter.type()))
                .and("dataset_id = :dataset", "dataset", filter.datasetId());
        return page(scope, conditions, page);
    }

    /** Newest first. */
    private Page<Job> page(Scope scope, Conditions wanted, PageRequest page) {
        Conditions conditions = wanted.after(Cursor.parse(page.cursor()));
        List<Job> jobs = transactions.read(
                scope,
                handle -> conditions
                        .bindTo(handle.createQuery("select * from jobs " + conditions.where()
                                + " order by created_at desc, id desc limit :limit"))
                        .bind("limit", page.limit() + 1)
                        .map(JobRows::read)
                        .list());
        return Page.cut(jobs, page.limit(), last -> new Cursor(last.createdAt(), last.id()).text());
    }

    @Override
    public Page<Job> deadLetters(Scope scope, DeadLetterFilter filter, PageRequest page) {
        FailureCode reason = filter.reason();
        Conditions conditions = Conditions.within(scope)
                .and("state = 'DEAD'")
                .and("job_type = :type", "type", word(filter.type()))
                .and("failure->>'code' = :reason", "reason", reason == null ? null : reason.name())
                .and("failure->'details'->>'plugin' = :plugin", "plugin", Columns.storable(filter.plugin()));
        return page(scope, conditions, page);
    }

    @Override
    public int backlog(DepartmentId department) {
        Scope scope = Scope.of(department);
        Conditions conditions = Conditions.within(scope).and("state in ('QUEUED', 'RUNNING', 'RETRY_WAIT')");
        return transactions.read(
                scope,
                handle -> conditions
                        .bindTo(handle.createQuery("select count(*) from jobs " + conditions.where()))
                        .mapTo(int.class)
                        .one());
    }

    @Override
    public Workload workload(Scope scope) {
        return transactions.read(scope, handle -> JobCounts.of(handle, scope));
    }

    @Override
    public void rung(UUID id, String messageId) {
        messages.write(
                Scope.all(),
                handle -> handle.execute(
                        "update jobs set queue_message_id = ? where id = ?", Columns.storable(messageId), id));
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : Columns.word(constant);
    }

    @Override
    public List<JobEvent> events(Scope scope, UUID id) {
        return transactions.read(scope, handle -> JobHistory.list(handle, scope, id));
    }

    @Override
    public Outcome<Claim> claim(UUID jobId, String worker) {
        return claims.claim(jobId, worker);
    }

    @Override
    public Pulse beat(Claim claim, String stage, int progress) {
        return claims.beat(claim, stage, progress);
    }

    @Override
    public Outcome<Job> succeed(Claim claim, JobOutcome outcome) {
        return finish.succeed(claim, outcome);
    }

    @Override
    public Outcome<Job> fail(Claim claim, Failure failure, @Nullable String traceback) {
        return changes.fail(claim, failure, traceback);
    }

    @Override
    public Outcome<Job> release(Claim claim) {
        return changes.release(claim);
    }

    @Override
    public Outcome<Job> cancelled(Claim claim) {
        return changes.cancelled(claim);
    }

    @Override
    public Outcome<Job> cancel(Scope scope, UUID id, UUID by) {
        return changes.cancel(scope, id, by);
    }

    @Override
    public Outcome<Job> retry(Scope scope, UUID id, UUID by) {
        return changes.retry(scope, id, by);
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
