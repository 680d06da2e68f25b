package io.aetherflow.postgres.identity;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserKind;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.postgres.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of {@code users}. */
final class UserRows {

    private UserRows() {}

    static User read(ResultSet row, StatementContext context) throws SQLException {
        String department = row.getString("department");
        return new User(
                Columns.uuid(row, "id"),
                row.getString("email"),
                row.getString("full_name"),
                row.getString("password_hash"),
                Columns.constant(Role.class, row.getString("role")),
                department == null ? null : new DepartmentId(department),
                Columns.constant(Tier.class, row.getString("tier")),
                Columns.constant(UserStatus.class, row.getString("status")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.instantOrNull(row, "last_login"),
                Columns.constant(UserKind.class, row.getString("kind")));
    }
}
