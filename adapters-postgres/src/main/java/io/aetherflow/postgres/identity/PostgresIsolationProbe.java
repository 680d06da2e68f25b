package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.IsolationProbe;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.TableIsolation;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tries row-level security by the login that answers requests, with statements that ask for other departments' rows. */
public final class PostgresIsolationProbe implements IsolationProbe {

    /** All tables with a department, and what this login may do with them. A load is reached through its table alone. */
    private static final String TABLES = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
                   has_schema_privilege(n.oid, 'USAGE') and has_column_privilege(c.oid, 'department', 'SELECT') as readable,
                   has_table_privilege(c.oid, 'DELETE') as deletable,
                   (select quote_ident(a.attname) from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                       and has_column_privilege(c.oid, a.attnum, 'UPDATE') order by a.attnum limit 1) as changeable,
                   (select sum(greatest(p.reltuples, 0)) from pg_class p
                     where p.oid = c.oid or p.oid in (select inhrelid from pg_inherits where inhparent = c.oid)) as size
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)' and n.nspname <> 'load'
               and exists (select from pg_attribute a
                            where a.attrelid = c.oid and a.attname = 'department' and not a.attisdropped)
             order by 1""";

    private static final double SAMPLE = 1_000_000;

    private static final String OTHERS = " where department is distinct from :own";

    private final Database database;
    private final Transactions transactions;

    private record Table(
            String name,
            boolean readable,
            boolean deletable,
            @Nullable String changeable,
            double size) {

        /** Counts of rows of a table of many millions would take minutes. */
        String sampled() {
            return size <= SAMPLE ? name : name + " tablesample system (" + 100 * SAMPLE / size + ")";
        }
    }

    public PostgresIsolationProbe(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public List<TableIsolation> examine(List<DepartmentId> departments) {
        return tables().stream().map(table -> examine(table, departments)).toList();
    }

    private List<Table> tables() {
        return transactions.unscoped(handle -> handle.createQuery(TABLES)
                .map((row, context) -> new Table(
                        row.getString("name"),
                        row.getBoolean("readable"),
                        row.getBoolean("deletable"),
                        row.getString("changeable"),
                        row.getDouble("size")))
                .list());
    }

    private TableIsolation examine(Table table, List<DepartmentId> departments) {
        if (!table.readable()) {
            return new TableIsolation(table.name(), null, null, null, null);
        }
        String changing = table.changeable();
        return new TableIsolation(
                table.name(),
                transactions.read(Scope.all(), handle -> count(handle, "select count(*) from " + table.sampled())),
                over(departments, own -> seen(table, own)),
                changing == null
                        ? null
                        : over(
                                departments,
                                own -> touched(own, "update " + table.name() + " set " + changing + " = " + changing)),
                table.deletable() ? over(departments, own -> touched(own, "delete from " + table.name())) : null);
    }

    private static long over(List<DepartmentId> departments, ToLongFunction<DepartmentId> tried) {
        return departments.stream().mapToLong(tried).sum();
    }

    private static long count(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(long.class).one();
    }

    private long seen(Table table, DepartmentId own) {
        return transactions.read(
                Scope.of(own),
                handle -> handle.createQuery("select count(*) from " + table.sampled() + OTHERS)
                        .bind("own", own.value())
                        .mapTo(long.class)
                        .one());
    }

    private long touched(DepartmentId own, String change) {
        return transactions.write(Scope.of(own), handle -> {
            long rows = handle.createUpdate(change + OTHERS)
                    .bind("own", own.value())
                    .execute();
            handle.rollback();
            return rows;
        });
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
