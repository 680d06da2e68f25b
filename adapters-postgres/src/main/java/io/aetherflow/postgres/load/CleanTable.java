package io.aetherflow.postgres.load;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.table.ColumnType;
import io.aetherflow.core.table.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The table of one schema, about to be published in a transaction of the owner. */
final class CleanTable {

    private final Handle handle;
    private final DepartmentId department;
    private final TableSchema schema;

    CleanTable(Handle handle, DepartmentId department, TableSchema schema) {
        this.handle = handle;
        this.department = department;
        this.schema = schema;
    }

    void publish() {
        find().ifPresentOrElse(this::extend, this::create);
    }

    private record Stored(String department, int version, List<StoredColumn> columns) {}

    private Optional<Stored> find() {
        return handle.createQuery("""
                        select department, version,
                               array(select c ->> 'name' from jsonb_array_elements(columns) c) as names,
                               array(select c ->> 'type' from jsonb_array_elements(columns) c) as types
                          from clean_tables where name = :name
                        """)
                .bind("name", schema.name())
                .map((row, context) -> new Stored(
                        row.getString("department"), row.getInt("version"), StoredColumn.of(row, "names", "types")))
                .findOne();
    }

    private void create() {
        String columns = declared().entrySet().stream()
                .map(column -> ", " + Sql.quoted(column.getKey()) + " " + Sql.type(column.getValue()))
                .collect(Collectors.joining());
        handle.execute("create table " + name() + " (dataset_id uuid not null, load_id uuid not null,"
                + " department text not null, row_no bigint not null, source_line bigint not null,"
                + " row_hash bigint not null, extra jsonb" + columns
                + ", primary key (load_id, row_no)) partition by list (load_id)");
        remember(declared());
    }

    /** What is stored stays; what is new comes after it in the table, and in its declared place everywhere else. */
    private void extend(Stored stored) {
        checkOwner(stored);
        Map<String, ColumnType> merged = declared();
        for (StoredColumn column : stored.columns()) {
            checkType(column);
            merged.putIfAbsent(column.name(), column.type());
        }
        List<StoredColumn> columns = new ArrayList<>();
        merged.forEach((column, type) -> columns.add(new StoredColumn(column, type)));
        if (!columns.equals(stored.columns()) || stored.version() != schema.version()) {
            columns.stream()
                    .filter(column -> !stored.columns().contains(column))
                    .forEach(this::add);
            remember(merged);
        }
    }

    private void add(StoredColumn column) {
        handle.execute(
                "alter table " + name() + " add column " + Sql.quoted(column.name()) + " " + Sql.type(column.type()));
    }

    private void remember(Map<String, ColumnType> columns) {
        handle.createUpdate("""
                        insert into clean_tables (name, department, version, columns)
                        select :name, :department, :version,
                               jsonb_agg(jsonb_build_object('name', c.name, 'type', c.type) order by c.position)
                          from unnest(:names, :types) with ordinality as c (name, type, position)
                        on conflict (name) do update set version = excluded.version, columns = excluded.columns
                        """)
                .bind("name", schema.name())
                .bind("department", department.value())
                .bind("version", schema.version())
                .bind("names", Sql.texts(List.copyOf(columns.keySet())))
                .bind(
                        "types",
                        Sql.texts(columns.values().stream().map(Enum::name).toList()))
                .execute();
    }

    private Map<String, ColumnType> declared() {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        schema.columns().forEach(column -> columns.put(column.name(), column.type()));
        return columns;
    }

    private void checkOwner(Stored stored) {
        if (!stored.department().equals(department.value())) {
            throw new AetherException(
                    FailureCode.CONFLICT,
                    "Table '" + schema.name() + "' belongs to department '" + stored.department() + "', not to '"
                            + department + "'.");
        }
    }

    private void checkType(StoredColumn stored) {
        schema.column(stored.name())
                .filter(column -> column.type() != stored.type())
                .ifPresent(column -> {
                    throw new AetherException(
                            FailureCode.CONFLICT,
                            "Column '" + column.name() + "' of '" + schema.name() + "' is " + stored.type()
                                    + " in the database and can't become " + column.type()
                                    + ": give the new one another name.");
                });
    }

    private String name() {
        return "clean." + Sql.quoted(schema.name());
    }
}
