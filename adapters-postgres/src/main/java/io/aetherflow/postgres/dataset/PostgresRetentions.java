package io.aetherflow.postgres.dataset;

import io.aetherflow.core.dataset.Retention;
import io.aetherflow.core.dataset.RetentionRule;
import io.aetherflow.core.dataset.Retentions;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import jakarta.ws.rs.PUT;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** For which departments files are kept otherwise than usual, in the table {@code department_settings}. */
public final class PostgresRetentions implements Retentions {

    private static final String PUT = """
            insert into department_settings (department, raw_days, updated_by)
            select id, :days, :by from departments where id = :department
            on conflict (department) do update
               set raw_days = excluded.raw_days, updated_by = excluded.updated_by, updated_at = clock_timestamp()
            returning *""";

    private final Database database;
    private final Transactions request;

    public PostgresRetentions(Database database) {
        this.database = database;
        this.request = new Transactions(database.api());
    }

    @Override
    public Optional<RetentionRule> find(Scope scope, DepartmentId department) {
        Conditions conditions =
                Conditions.within(scope).and("department = :department", "department", department.value());
        return request.read(
                scope,
                handle -> conditions
                        .bindTo(handle.createQuery("select * from department_settings " + conditions.where()))
                        .map(PostgresRetentions::read)
                        .findOne());
    }

    @Override
    public Outcome<RetentionRule> put(Scope scope, DepartmentId department, Retention retention, UUID by) {
        Optional<RetentionRule> kept = !scope.includes(department)
                ? Optional.empty()
                : request.write(
                        scope,
                        handle -> handle.createQuery(PUT)
                                .bindByType("days", retention.rawDays(), Integer.class)
                                .bind("by", by)
                                .bind("department", department.value())
                                .map(PostgresRetentions::read)
                                .findOne());
        return Outcome.found(kept, "There is no such department.");
    }

    private static RetentionRule read(ResultSet row, StatementContext context) throws SQLException {
        return new RetentionRule(
                new DepartmentId(row.getString("department")),
                new Retention(row.getObject("raw_days", Integer.class)),
                Columns.instant(row, "updated_at"),
                Columns.uuid(row, "updated_by"));
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
