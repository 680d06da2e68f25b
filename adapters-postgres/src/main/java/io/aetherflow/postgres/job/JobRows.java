package io.aetherflow.postgres.job;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Rows of {@code jobs}, written inside the transactions of {@link PostgresJobs}. */
final class JobRows {

    /** A job that is locked, and the moment of that by the database's clock. */
    record Locked(Job job, Instant now) {}

    private JobRows() {}

    static Job read(ResultSet row, StatementContext context) throws SQLException {
        return new Job(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "dataset_id"),
                new DepartmentId(row.getString("department")),
                Columns.constant(JobType.class, row.getString("job_type")),
                row.getInt("version"),
                row.getObject("load_id", UUID.class),
                row.getString("requested_by"),
                run(row),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private static JobRun run(ResultSet row) throws SQLException {
        return new JobRun(
                JobState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("max_attempts"),
                row.getInt("cycle"),
                row.getLong("fence"),
                row.getInt("crashes"),
                row.getInt("faults"),
                row.getString("worker"),
                Columns.instantOrNull(row, "lease_until"),
                Columns.instantOrNull(row, "next_attempt_at"),
                Columns.instantOrNull(row, "cancel_requested_at"),
                row.getString("stage"),
                row.getInt("progress"),
                Json.readOrNull(row.getString("failure"), Failure.class),
                row.getString("error_traceback"),
                Columns.instantOrNull(row, "started_at"),
                Columns.instantOrNull(row, "completed_at"),
                Columns.instantOrNull(row, "dead_lettered_at"));
    }

    /**
     * Locks a job's dataset. Everyone who changes the state of a job comes here first, as deleting a dataset does: one
     * order of locks for all, so nobody waits in a circle.
     *
     * @return whether there is such a job in the scope
     */
    static boolean lockDataset(Handle handle, Scope scope, UUID jobId) {
        Conditions conditions =
                Conditions.within(scope).and("id = (select dataset_id from jobs where id = :id)", "id", jobId);
        return conditions
                .bindTo(handle.createQuery("select true from datasets " + conditions.where() + " for no key update"))
                .mapTo(boolean.class)
                .findOne()
                .isPresent();
    }

    static Optional<Locked> lock(Handle handle, Scope scope, UUID jobId) {
        if (!lockDataset(handle, scope, jobId)) {
            return Optional.empty();
        }
        return handle.createQuery("select *, clock_timestamp() as now from jobs where id = :id for no key update")
                .bind("id", jobId)
                .map((row, context) -> new Locked(read(row, context), Columns.instant(row, "now")))
                .findOne();
    }

    /** The job of a type that has not ended, over a load or over none. */
    static Optional<UUID> underWay(Handle handle, UUID datasetId, JobType type, @Nullable UUID loadId) {
        return handle.createQuery("""
                        select id from jobs
                         where dataset_id = :dataset and job_type = :type
                           and load_id is not distinct from cast(:load as uuid)
                           and state in ('QUEUED', 'RUNNING', 'RETRY_WAIT')""")
                .bind("dataset", datasetId)
                .bind("type", Columns.word(type))
                .bind("load", loadId)
                .mapTo(UUID.class)
                .findOne();
    }

    /**
     * Stores a new job, which is its message at the same time, and its first event; nothing where one of its type is under
     * way over the same load.
     */
    static Optional<Job> insert(Handle handle, Job job) {
        Optional<Job> stored = handle.createQuery("""
                        insert into jobs (
                            id, dataset_id, department, job_type, version, load_id, requested_by, max_attempts)
                        values (:id, :dataset, :department, :type, :version, :load, :requestedBy, :maxAttempts)
                        on conflict (dataset_id, job_type, load_id)
                              where state in ('QUEUED', 'RUNNING', 'RETRY_WAIT') do nothing
                        returning *""")
                .bind("id", job.id())
                .bind("dataset", job.datasetId())
                .bind("department", job.department().value())
                .bind("type", Columns.word(job.type()))
                .bind("version", job.version())
                .bind("load", job.loadId())
                .bind("requestedBy", Columns.storable(job.requestedBy()))
                .bind("maxAttempts", job.run().maxAttempts())
                .map(JobRows::read)
                .findOne();
        stored.ifPresent(fresh -> JobHistory.begin(handle, fresh));
        return stored;
    }

    /** Writes a new state and its event. The message of the old one is void; that of the new one is heard at once. */
    static void move(Handle handle, Job before, Job after, @Nullable String reason) {
        write(handle, after);
        JobHistory.append(handle, before, after, reason);
        JobAnnouncements.changed(handle, before, after);
    }

    /** Writes what changes of a job; the trigger of the table holds it to the rules. */
    static void write(Handle handle, Job job) {
        JobRun run = job.run();
        Failure failure = run.failure();
        bindTimes(handle.createUpdate("""
                                update jobs
                                   set state = :state, attempts = :attempts, cycle = :cycle, fence = :fence,
                                       crashes = :crashes, faults = :faults, worker = :worker, stage = :stage,
                                       progress = :progress, failure = :failure::jsonb,
                                       error_message = :message, error_traceback = :traceback,
                                       lease_until = :leaseUntil,
                                       next_attempt_at = :nextAttemptAt, cancel_requested_at = :cancelRequestedAt,
                                       started_at = :startedAt, completed_at = :completedAt,
                                       dead_lettered_at = :deadLetteredAt, updated_at = :updatedAt,
                                       visible_until = null, deliveries = deliveries + 1
                                 where id = :id"""), job)
                .bind("id", job.id())
                .bind("state", run.state().name())
                .bind("attempts", run.attempts())
                .bind("cycle", run.cycle())
                .bind("fence", run.fence())
                .bind("crashes", run.crashes())
                .bind("faults", run.faults())
                .bind("worker", Columns.storable(run.worker()))
                .bind("stage", Columns.storable(run.stage()))
                .bind("progress", run.progress())
                .bind("failure", Json.writeOrNull(failure))
                .bind("message", failure == null ? null : Columns.storable(failure.message()))
                .bind("traceback", Columns.storable(run.traceback()))
                .execute();
    }

    private static <S extends SqlStatement<S>> S bindTimes(S statement, Job job) {
        JobRun run = job.run();
        return statement
                .bind("leaseUntil", run.leaseUntil())
                .bind("nextAttemptAt", run.nextAttemptAt())
                .bind("cancelRequestedAt", run.cancelRequestedAt())
                .bind("startedAt", run.startedAt())
                .bind("completedAt", run.completedAt())
                .bind("deadLetteredAt", run.deadLetteredAt())
                .bind("updatedAt", job.updatedAt());
    }
}
