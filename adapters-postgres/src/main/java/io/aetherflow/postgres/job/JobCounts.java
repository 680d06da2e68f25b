package io.aetherflow.postgres.job;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Workload;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts jobs by the partial indexes of those that have not ended and of the dead, so that history costs nothing. */
final class JobCounts {

    private static final String QUEUES = """
            select department, job_type,
                   count(*) filter (where state = 'QUEUED') as queued,
                   count(*) filter (where state = 'RUNNING') as processing,
                   count(*) filter (where state = 'RETRY_WAIT') as retrying,
                   count(*) filter (where state = 'DEAD') as dead,
                   min(updated_at) filter (where state = 'QUEUED') as oldest_queued_at
              from jobs
            """;

    private static final String RUNS = """
            select jobs.id, jobs.job_type, jobs.worker, jobs.lease_until,
                   (select max(at) from job_events where job_id = jobs.id) as since
              from jobs
            """;

    private JobCounts() {}

    static Workload of(Handle handle, Scope scope) {
        return new Workload(queues(handle, scope), runs(handle, scope));
    }

    private static List<Workload.Queue> queues(Handle handle, Scope scope) {
        Conditions counted =
                Conditions.within(scope).and("(state in ('QUEUED', 'RUNNING', 'RETRY_WAIT') or state = 'DEAD')");
        return counted.bindTo(handle.createQuery(QUEUES + counted.where()
                        + " group by department, job_type order by department collate \"C\", job_type"))
                .map(JobCounts::queue)
                .list();
    }

    /** The latest event of a job that runs is that of its claim: who works on it leaves no other. */
    private static List<Workload.Run> runs(Handle handle, Scope scope) {
        Conditions running = Conditions.within(scope, "jobs.").and("jobs.state = 'RUNNING'");
        return running.bindTo(handle.createQuery(RUNS + running.where() + " order by since, jobs.id"))
                .map(JobCounts::run)
                .list();
    }

    private static Workload.Queue queue(ResultSet row, StatementContext context) throws SQLException {
        return new Workload.Queue(
                new DepartmentId(row.getString("department")),
                Columns.constant(JobType.class, row.getString("job_type")),
                row.getLong("queued"),
                row.getLong("processing"),
                row.getLong("retrying"),
                row.getLong("dead"),
                Columns.instantOrNull(row, "oldest_queued_at"));
    }

    private static Workload.Run run(ResultSet row, StatementContext context) throws SQLException {
        return new Workload.Run(
                Columns.uuid(row, "id"),
                Columns.constant(JobType.class, row.getString("job_type")),
                row.getString("worker"),
                Columns.instant(row, "since"),
                Columns.instant(row, "lease_until"));
    }
}
