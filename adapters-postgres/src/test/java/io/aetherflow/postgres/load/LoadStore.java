package io.aetherflow.postgres.load;

import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.postgres.embedded.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A database with the migrations of loads over the few columns of other tables that it leans on, and the real logins. */
final class LoadStore {

    static final Department RETAIL = Department.of("retail", "Retail", "shops");
    static final Department OTHER = Department.of("other", "Other");
    static final TableSchema EVERYTHING = TableSchema.named("retail_everything")
            .columns(
                    Column.text("label"),
                    Column.whole("quantity"),
                    Column.decimal("weight"),
                    Column.money("order"),
                    Column.date("sold_on"),
                    Column.timestamp("seen_at"),
                    Column.bool("paid"))
            .build();

    private static final String NEIGHBOURS = """
            create table departments (id text primary key, display_name text not null, aliases text[] not null,
                calendar jsonb not null, created_at timestamptz not null default now(),
                updated_at timestamptz not null default now());
            create table datasets (id uuid primary key, department text not null, current_load_id uuid,
                schema_name text, accepted bigint, unique (id, department));
            create table jobs (id uuid primary key, dataset_id uuid not null references datasets on delete cascade,
                job_type text not null default 'etl', fence bigint not null, state text not null);
            grant select on datasets to "%1$s_api";
            """;

    final TestDatabase database = TestDatabase.newDatabase();
    final Jdbi owner;
    final Jdbi api;
    final Jdbi etl;

    LoadStore() {
        owner = login("owner");
        api = login("api");
        etl = login("etl");
        database.admin("alter database " + database.name() + " owner to " + database.name() + "_owner");
        owner.useHandle(handle -> {
            run(handle, "alter schema public owner to current_user");
            run(handle, NEIGHBOURS.formatted(database.name()));
            run(handle, migration("002-loads.sql"));
            run(handle, migration("003-loads.sql"));
            run(handle, migration("005-rls.sql"));
        });
        new PostgresCatalogue(owner).publish(RETAIL, List.of(EVERYTHING));
    }

    private Jdbi login(String name) {
        String role = database.name() + "_" + name;
        database.admin("drop role if exists " + role, "create role " + role + " login password 'secret'");
        return Jdbi.create(database.jdbcUrl(), role, "secret");
    }

    private String migration(String name) {
        try (InputStream sql = PostgresLoads.class.getResourceAsStream("/io/aetherflow/postgres/" + name)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${api}", database.name() + "_api")
                    .replace("${etl}", database.name() + "_etl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(org.jdbi.v3.core.Handle handle, String script) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(script);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    PostgresLoads loads() {
        return new PostgresLoads(etl);
    }

    PostgresCleanRows cleanRows() {
        return new PostgresCleanRows(api);
    }

    /** A load of a dataset whose job runs. */
    Load newLoad() {
        UUID dataset = UUID.randomUUID();
        owner.useHandle(handle -> {
            handle.execute(
                    "insert into datasets (id, department) values (?, ?)",
                    dataset,
                    RETAIL.id().value());
            handle.execute("insert into jobs values (?, ?, 'etl', 1, 'RUNNING')", UUID.randomUUID(), dataset);
        });
        return new Load(UUID.randomUUID(), dataset, RETAIL.id(), EVERYTHING, 1);
    }

    /** What the end of a job does. */
    void succeed(Load load) {
        etl.useTransaction(handle -> handle.execute("select load.attach_load(?)", load.id()));
        owner.useTransaction(handle -> {
            handle.execute("update jobs set state = 'SUCCEEDED' where dataset_id = ?", load.datasetId());
            handle.execute(
                    "update datasets set current_load_id = ?, schema_name = ? where id = ?",
                    load.id(),
                    load.schema().name(),
                    load.datasetId());
        });
    }

    void execute(String sql, Object... arguments) {
        owner.useHandle(handle -> handle.execute(sql, arguments));
    }

    List<String> tablesOfLoads() {
        return owner.withHandle(
                handle -> handle.createQuery("select tablename from pg_tables where schemaname = 'load'")
                        .mapTo(String.class)
                        .list());
    }
}
