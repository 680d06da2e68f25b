package io.aetherflow.postgres.upload;

import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Rows of {@code upload_sessions}, each with its pieces: one statement, so that they belong together. */
final class UploadRows {

    /** What {@link #read} takes, of a relation {@code s}. */
    static final String COLUMNS = """
            s.*, (select coalesce(jsonb_agg(jsonb_build_object(
                             'offset', p.begins, 'sizeBytes', p.size_bytes, 'key', p.key) order by p.begins), '[]')
                    from upload_pieces p where p.upload_id = s.id) as pieces
            """;

    private UploadRows() {}

    static UploadSession read(ResultSet row, StatementContext context) throws SQLException {
        return new UploadSession(
                Columns.uuid(row, "id"),
                new DepartmentId(row.getString("department")),
                Columns.uuid(row, "user_id"),
                Json.read(row.getString("plan"), UploadSession.Plan.class),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                List.of(Json.read(row.getString("pieces"), UploadSession.Piece[].class)),
                submitted(row),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"));
    }

    private static UploadSession.@Nullable Submitted submitted(ResultSet row) throws SQLException {
        UUID dataset = row.getObject("dataset_id", UUID.class);
        return dataset == null
                ? null
                : new UploadSession.Submitted(dataset, Columns.uuid(row, "job_id"), row.getBoolean("duplicate"));
    }
}
