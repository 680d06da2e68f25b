package io.aetherflow.postgres.dataset;

import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.dataset.RememberedMappings;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Json;
import io.aetherflow.postgres.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Confirmed mappings, in the table {@code remembered_mappings}: workers write them, everybody reads them. */
public final class PostgresMappings implements RememberedMappings {

    private final Database database;
    private final Transactions worker;
    private final Transactions request;

    public PostgresMappings(Database database) {
        this.database = database;
        this.worker = new Transactions(database.jobs());
        this.request = new Transactions(database.api());
    }

    @Override
    public void remember(DepartmentId department, RememberedMapping mapping) {
        DateOrder order = mapping.dateOrder();
        Character decimal = mapping.decimal();
        worker.write(
                Scope.of(department),
                handle -> handle.createUpdate("""
                        insert into remembered_mappings (
                            department, header_hash, schema_name, header, mapping, date_order, decimal_mark,
                            confirmed_at)
                        values (
                            :department, sha256(convert_to(:header, 'UTF8')), :schema, :header::jsonb, :mapping::jsonb,
                            :order, :decimal, :at)
                        on conflict (department, header_hash) do update
                           set schema_name = excluded.schema_name, header = excluded.header,
                               mapping = excluded.mapping, date_order = excluded.date_order,
                               decimal_mark = excluded.decimal_mark, confirmed_at = excluded.confirmed_at,
                               remembered_at = clock_timestamp()""")
                        .bind("department", department.value())
                        .bind("schema", Columns.storable(mapping.schema()))
                        .bind("header", Json.write(mapping.header()))
                        .bind("mapping", Json.write(mapping.mapping()))
                        .bind("order", order == null ? null : Columns.word(order))
                        .bind("decimal", decimal == null ? null : decimal.toString())
                        .bind("at", mapping.at())
                        .execute());
    }

    @Override
    public List<RememberedMapping> latest(DepartmentId department, int limit) {
        Scope scope = Scope.of(department);
        Conditions conditions = Conditions.within(scope);
        return request.read(
                scope,
                handle -> conditions
                        .bindTo(handle.createQuery("select * from remembered_mappings " + conditions.where()
                                + " order by remembered_at desc, header_hash limit :limit"))
                        .bind("limit", limit)
                        .map(PostgresMappings::read)
                        .list());
    }

    private static RememberedMapping read(ResultSet row, StatementContext context) throws SQLException {
        return new RememberedMapping(
                row.getString("schema_name"),
                List.of(Json.read(row.getString("header"), String[].class)),
                Json.read(row.getString("mapping"), HeaderMapping.class),
                order(row.getString("date_order")),
                decimal(row.getString("decimal_mark")),
                Columns.instant(row, "confirmed_at"));
    }

    private static @Nullable DateOrder order(@Nullable String word) {
        return word == null ? null : Columns.constant(DateOrder.class, word);
    }

    private static @Nullable Character decimal(@Nullable String mark) {
        return mark == null ? null : mark.charAt(0);
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
