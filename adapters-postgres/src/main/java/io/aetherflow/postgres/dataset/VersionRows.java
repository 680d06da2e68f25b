package io.aetherflow.postgres.dataset;

import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.dataset.VersionState;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Revision;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of {@code dataset_versions}. They are written under the lock of their dataset, so that their numbers have no gap. */
public final class VersionRows {

    private VersionRows() {}

    private static DatasetVersion read(ResultSet row, StatementContext context) throws SQLException {
        return new DatasetVersion(
                Columns.uuid(row, "dataset_id"),
                row.getInt("number"),
                Columns.constant(VersionKind.class, row.getString("kind")),
                Columns.constant(VersionState.class, row.getString("state")),
                List.of(Json.read(row.getString("parts"), Upload[].class)),
                Columns.uuid(row, "requested_by"),
                Json.readOrNull(row.getString("report"), LoadReport.class),
                Json.readOrNull(row.getString("failure"), Failure.class),
                Columns.instant(row, "created_at"));
    }

    /** Stores the next version of a dataset, pending, and returns its number. */
    public static int insert(Handle handle, DepartmentId department, Revision revision) {
        return handle.createQuery("""
                        insert into dataset_versions (dataset_id, number, department, kind, parts, requested_by)
                        select :dataset, coalesce(max(number), 0) + 1, :department, :kind, :parts::jsonb, :by
                          from dataset_versions where dataset_id = :dataset
                        returning number""")
                .bind("dataset", revision.datasetId())
                .bind("department", department.value())
                .bind("kind", Columns.word(revision.kind()))
                .bind("parts", Json.write(revision.parts()))
                .bind("by", revision.requestedBy())
                .mapTo(int.class)
                .one();
    }

    public static Optional<DatasetVersion> find(Handle handle, UUID datasetId, int number) {
        return handle.createQuery("select * from dataset_versions where dataset_id = :dataset and number = :number")
                .bind("dataset", datasetId)
                .bind("number", number)
                .map(VersionRows::read)
                .findOne();
    }

    /** Newest first. */
    static List<DatasetVersion> list(Handle handle, Scope scope, UUID datasetId) {
        Conditions conditions = Conditions.within(scope).and("dataset_id = :dataset", "dataset", datasetId);
        return conditions
                .bindTo(handle.createQuery(
                        "select * from dataset_versions " + conditions.where() + " order by number desc"))
                .map(VersionRows::read)
                .list();
    }
}
