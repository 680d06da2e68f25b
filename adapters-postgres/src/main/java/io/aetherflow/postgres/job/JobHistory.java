package io.aetherflow.postgres.job;

import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobEvent;
import io.aetherflow.core.job.JobState;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Rows of {@code job_events}. They are appended under the lock of their job, so that their numbers have no gap. */
final class JobHistory {

    private JobHistory() {}

    static void begin(Handle handle, Job job) {
        insert(handle, job, null, job.run().worker(), null);
    }

    static void append(Handle handle, Job before, Job after, @Nullable String reason) {
        String worker = after.run().worker();
        insert(handle, after, before.state(), worker == null ? before.run().worker() : worker, reason);
    }

    /** A claim, whose job was never in Java's hands before. */
    static void taken(Handle handle, Job job, JobState from, @Nullable String reason) {
        insert(handle, job, from, job.run().worker(), reason);
    }

    private static void insert(
            Handle handle, Job job, @Nullable JobState from, @Nullable String worker, @Nullable String reason) {
        handle.createUpdate("""
                        insert into job_events (
                            job_id, seq, dataset_id, department, from_state, to_state, fence, worker, reason)
                        select :id, coalesce(max(seq), 0) + 1, :dataset, :department, :from, :to, :fence, :worker, :reason
                          from job_events where job_id = :id""")
                .bind("id", job.id())
                .bind("dataset", job.datasetId())
                .bind("department", job.department().value())
                .bind("from", from == null ? null : from.name())
                .bind("to", job.state().name())
                .bind("fence", job.run().fence())
                .bind("worker", Columns.storable(worker))
                .bind("reason", Columns.storable(reason))
                .execute();
    }

    /** Oldest first; of jobs that are gone, none. */
    static List<JobEvent> list(Handle handle, Scope scope, UUID jobId) {
        Conditions conditions = Conditions.within(scope)
                .and("job_id = :id", "id", jobId)
                .and("exists (select from jobs where id = :living)", "living", jobId);
        return conditions
                .bindTo(handle.createQuery("select * from job_events " + conditions.where() + " order by seq"))
                .map(JobHistory::read)
                .list();
    }

    private static JobEvent read(ResultSet row, StatementContext context) throws SQLException {
        String from = row.getString("from_state");
        return new JobEvent(
                row.getInt("seq"),
                from == null ? null : JobState.valueOf(from),
                JobState.valueOf(row.getString("to_state")),
                row.getLong("fence"),
                row.getString("worker"),
                row.getString("reason"),
                Columns.instant(row, "at"));
    }
}
