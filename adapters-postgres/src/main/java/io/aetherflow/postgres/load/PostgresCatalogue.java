package io.aetherflow.postgres.load;

import io.aetherflow.core.dataset.Catalogue;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.RetailCalendar;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.postgres.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Departments in a table, and one partitioned table {@code clean.{schema}} for each schema, made by the owner's login. */
public final class PostgresCatalogue implements Catalogue {

    /** Any number that no other advisory lock of ours has. */
    private static final long LOCK = 0x61657468_00000002L;

    private final Jdbi login;
    private final Transactions owner;

    public PostgresCatalogue(Jdbi owner) {
        this.login = owner;
        this.owner = new Transactions(owner);
    }

    @Override
    public void publish(Department department, List<TableSchema> schemas) {
        owner.unscoped(handle -> publish(handle, department, schemas));
    }

    @Override
    public List<Department> departments() {
        return owner.unscoped(handle ->
                handle.createQuery("""
                        select id, display_name, aliases, calendar ->> 'week_start' as week_start,
                               calendar ->> 'fiscal_year_start' as fiscal_year_start, calendar ->> 'pattern' as pattern
                          from departments order by id collate "C"
                        """).map((row, context) -> department(row)).list());
    }

    @Override
    public Check check() {
        return Checks.of(login);
    }

    @Override
    public void close() {
        // The login's connections are closed by whoever opened them.
    }

    /** One after another, since servers that start together publish the same. Readers wait for a moment at most. */
    private static Department publish(Handle handle, Department department, List<TableSchema> schemas) {
        handle.execute("set local lock_timeout = '15s'");
        handle.execute("select pg_advisory_xact_lock(?)", LOCK);
        store(handle, department);
        for (TableSchema schema : schemas) {
            new CleanTable(handle, department.id(), schema).publish();
        }
        handle.execute("select public.secure_tables()");
        return department;
    }

    private static void store(Handle handle, Department department) {
        RetailCalendar calendar = department.calendar();
        handle.createUpdate("""
                        insert into departments as known (id, display_name, aliases, calendar)
                        values (:id, :name, :aliases, jsonb_build_object('week_start', cast(:week as text),
                            'fiscal_year_start', cast(:year as text), 'pattern', cast(:pattern as text)))
                        on conflict (id) do update
                           set display_name = excluded.display_name, aliases = excluded.aliases,
                               calendar = excluded.calendar, updated_at = clock_timestamp()
                         where (known.display_name, known.aliases, known.calendar)
                               is distinct from (excluded.display_name, excluded.aliases, excluded.calendar)
                        """)
                .bind("id", department.id().value())
                .bind("name", department.displayName())
                .bind("aliases", Sql.texts(department.aliases()))
                .bind("week", calendar.weekStart().name())
                .bind("year", calendar.fiscalYearStart().name())
                .bind("pattern", calendar.pattern().name())
                .execute();
    }

    private static Department department(ResultSet row) throws SQLException {
        return new Department(
                new DepartmentId(row.getString("id")),
                row.getString("display_name"),
                List.of((String[]) row.getArray("aliases").getArray()),
                new RetailCalendar(
                        DayOfWeek.valueOf(row.getString("week_start")),
                        Month.valueOf(row.getString("fiscal_year_start")),
                        RetailCalendar.Pattern.valueOf(row.getString("pattern"))));
    }
}
