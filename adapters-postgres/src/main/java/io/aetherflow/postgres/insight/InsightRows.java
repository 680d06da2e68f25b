package io.aetherflow.postgres.insight;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of {@code results} that are insights. Written inside the jobs' transactions. */
public final class InsightRows {

    private InsightRows() {}

    static StoredInsight read(ResultSet row, StatementContext context) throws SQLException {
        Map<?, ?> source = Json.read(row.getString("metadata"), Map.class);
        return new StoredInsight(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "dataset_id"),
                new DepartmentId(row.getString("department")),
                String.valueOf(source.get("plugin")),
                String.valueOf(source.get("model")),
                Json.read(row.getString("insight"), Insight.class),
                Columns.instant(row, "created_at"));
    }

    /** Puts a run's insights in the place of the dataset's earlier ones. */
    public static void replace(Handle handle, Job job, JobOutcome.Inferred inferred) {
        handle.execute("delete from results where dataset_id = ? and insight is not null", job.datasetId());
        PreparedBatch batch = handle.prepareBatch("""
                insert into results (
                    id, dataset_id, department, run_id, result_type, title, position, payload, metadata, insight)
                values (
                    :id, :dataset, :department, :run, :type, :title, :position, :payload::jsonb, :metadata::jsonb,
                    :insight::json)""");
        int position = 0;
        for (StoredInsight stored : inferred.insights()) {
            add(batch, job, inferred.runId(), stored, position++);
        }
        if (position > 0) {
            batch.execute();
        }
    }

    private static void add(PreparedBatch batch, Job job, UUID run, StoredInsight stored, int position) {
        Insight insight = stored.insight();
        batch.bind("id", stored.id())
                .bind("dataset", job.datasetId())
                .bind("department", job.department().value())
                .bind("run", run)
                .bind("type", insight.type())
                .bind("title", Columns.storable(insight.title()))
                .bind("position", position)
                .bind("payload", Json.write(insight.payload()))
                .bind("metadata", Json.write(Map.of("plugin", stored.plugin(), "model", stored.model())))
                .bind("insight", Json.write(insight))
                .add();
    }
}
