package io.aetherflow.postgres.identity;

import io.aetherflow.core.identity.Session;
import io.aetherflow.postgres.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.util.PGInterval;

/** Rows of {@code sessions}. */
final class SessionRows {

    private SessionRows() {}

    static Session read(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "user_id"),
                row.getString("client"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "last_used_at"),
                Columns.instant(row, "expires_at"),
                duration(row.getObject("idle", PGInterval.class)));
    }

    /** Written in seconds, so that there are neither months nor years in it. */
    private static Duration duration(PGInterval interval) {
        return Duration.ofDays(interval.getDays())
                .plusHours(interval.getHours())
                .plusMinutes(interval.getMinutes())
                .plusSeconds(interval.getWholeSeconds())
                .plusNanos(interval.getMicroSeconds() * 1000L);
    }
}
