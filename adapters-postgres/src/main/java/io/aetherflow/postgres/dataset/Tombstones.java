package io.aetherflow.postgres.dataset;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Deletion;
import io.aetherflow.core.dataset.Tombstone;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of {@code dataset_tombstones}. */
final class Tombstones {

    private Tombstones() {}

    static void insert(Handle handle, Dataset dataset, Deletion deletion) {
        Tombstone stone = Tombstone.of(dataset, deletion, dataset.updatedAt());
        handle.createUpdate("""
                        insert into dataset_tombstones (
                            dataset_id, department, sha256, size_bytes, row_count, created_at, deleted_by, reason)
                        values (:id, :department, :sha256, :size, :rows, :createdAt, :by, :reason)""")
                .bind("id", stone.datasetId())
                .bind("department", stone.department().value())
                .bind("sha256", stone.sha256())
                .bind("size", stone.sizeBytes())
                .bind("rows", stone.rowCount())
                .bind("createdAt", stone.createdAt())
                .bindByType("by", deletion.by(), UUID.class)
                .bind("reason", Columns.word(deletion.reason()))
                .execute();
    }

    static Optional<Tombstone> find(Handle handle, Scope scope, UUID id) {
        Conditions conditions = Conditions.within(scope).and("dataset_id = :id", "id", id);
        return conditions
                .bindTo(handle.createQuery("select * from dataset_tombstones " + conditions.where()))
                .map(Tombstones::read)
                .findOne();
    }

    private static Tombstone read(ResultSet row, StatementContext context) throws SQLException {
        return new Tombstone(
                Columns.uuid(row, "dataset_id"),
                new DepartmentId(row.getString("department")),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getObject("row_count", Long.class),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "deleted_at"),
                new Deletion(
                        row.getObject("deleted_by", UUID.class),
                        Columns.constant(Deletion.Reason.class, row.getString("reason"))));
    }
}
