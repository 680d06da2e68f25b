package io.aetherflow.postgres.dataset;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.RawDeletion;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Rows of {@code datasets}. */
public final class DatasetRows {

    private DatasetRows() {}

    public static Dataset read(ResultSet row, StatementContext context) throws SQLException {
        return new Dataset(
                Columns.uuid(row, "id"),
                new DepartmentId(row.getString("department")),
                upload(row),
                Columns.constant(DatasetStatus.class, row.getString("status")),
                report(row),
                Json.readOrNull(row.getString("failure"), Failure.class),
                row.getInt("version"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                rawDeletion(row));
    }

    private static @Nullable LoadReport report(ResultSet row) throws SQLException {
        String json = row.getString("report");
        return json == null ? null : Json.readKnown(json, LoadReport.class);
    }

    private static @Nullable RawDeletion rawDeletion(ResultSet row) throws SQLException {
        Instant at = Columns.instantOrNull(row, "raw_deleted_at");
        return at == null ? null : new RawDeletion(at, row.getObject("raw_deleted_days", Integer.class));
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                Columns.uuid(row, "uploader_id"),
                row.getString("name"),
                row.getString("description"),
                row.getString("file_name"),
                row.getString("file_type"),
                object(row),
                row.getString("requested_schema"),
                Json.readKnown(row.getString("mapping"), HeaderMapping.class),
                Json.readKnown(row.getString("options"), ReadOptions.class),
                Columns.constant(RejectPolicy.class, row.getString("policy")),
                row.getString("fingerprint"));
    }

    private static RawObject object(ResultSet row) throws SQLException {
        return new RawObject(
                row.getString("s3_bucket"),
                row.getString("s3_key"),
                row.getLong("file_size_bytes"),
                row.getString("sha256"));
    }

    /** Stores a new dataset, or nothing where the department holds the same upload. */
    public static Optional<Dataset> insert(Handle handle, Dataset dataset) {
        Upload upload = dataset.upload();
        return handle.createQuery("""
                        insert into datasets (
                            id, department, name, description, uploader_id, file_name, file_type, s3_bucket, s3_key,
                            file_size_bytes, sha256, fingerprint, requested_schema, mapping, options, policy, version)
                        values (
                            :id, :department, :name, :description, :uploader, :fileName, :fileType, :bucket, :key,
                            :size, :sha256, :fingerprint, :schema, :mapping::jsonb, :options::jsonb, :policy, :version)
                        on conflict (department, fingerprint) where status <> 'failed' do nothing
                        returning *""")
                .bind("id", dataset.id())
                .bind("department", dataset.department().value())
                .bind("name", Columns.storable(upload.name()))
                .bind("description", Columns.storable(upload.description()))
                .bind("uploader", upload.uploaderId())
                .bind("fileName", Columns.storable(upload.fileName()))
                .bind("fileType", upload.fileType())
                .bind("bucket", upload.object().bucket())
                .bind("key", upload.object().key())
                .bind("size", upload.object().sizeBytes())
                .bind("sha256", upload.object().sha256())
                .bind("fingerprint", upload.fingerprint())
                .bind("schema", Columns.storable(upload.schema()))
                .bind("mapping", Json.write(upload.mapping()))
                .bind("options", Json.write(upload.options()))
                .bind("policy", Columns.word(upload.policy()))
                .bind("version", dataset.version())
                .map(DatasetRows::read)
                .findOne();
    }

    /** The first other dataset of the department that holds the same upload. */
    public static Optional<Dataset> held(Handle handle, Dataset dataset) {
        return handle
                .createQuery("""
                        select * from datasets
                         where department = :department and sha256 = :sha256 and status <> 'failed' and id <> :id
                         order by created_at, id""")
                .bind("department", dataset.department().value())
                .bind("sha256", dataset.upload().object().sha256())
                .bind("id", dataset.id())
                .map(DatasetRows::read)
                .list()
                .stream()
                .filter(other -> other.holds(dataset.upload()))
                .findFirst();
    }

    public static Optional<Dataset> find(Handle handle, UUID id) {
        return handle.createQuery("select * from datasets where id = :id")
                .bind("id", id)
                .map(DatasetRows::read)
                .findOne();
    }

    /** Locks a dataset of the scope against everyone who changes its jobs or deletes it. */
    public static Optional<Dataset> lock(Handle handle, Scope scope, UUID id) {
        Conditions conditions = Conditions.within(scope).and("id = :id", "id", id);
        return conditions
                .bindTo(handle.createQuery("select * from datasets " + conditions.where() + " for no key update"))
                .map(DatasetRows::read)
                .findOne();
    }
}
