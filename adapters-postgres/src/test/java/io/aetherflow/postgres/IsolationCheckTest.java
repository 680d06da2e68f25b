package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.postgres.embedded.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A database whose departments are not safe from each other is not started on. Each rule is broken and mended. */
@Tag("S2")
class IsolationCheckTest {

    private static final TestDatabase TEST = TestDatabases.owned("createrole");
    private static final Database DATABASE = new Database(TestDatabases.settings(TEST));

    @BeforeAll
    static void migrate() {
        new Migrations(DATABASE).run();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static void check() {
        new IsolationCheck(DATABASE).run();
    }

    @Test
    void aDatabaseOfOursIsInOrder() {
        check();
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                arguments("api", "alter role %api% bypassrls", "alter role %api% nobypassrls"),
                arguments("relay", "alter role %relay% superuser", "alter role %relay% nosuperuser"),
                arguments("etl", "grant pg_read_all_data to %etl%", "revoke pg_read_all_data from %etl%"),
                arguments(
                        "api",
                        "create table public.mine (a int); alter table public.mine owner to %api%",
                        "drop table public.mine"),
                arguments("jobs", "alter table jobs disable row level security", "select secure_tables()"),
                arguments("users", "alter table users no force row level security", "select secure_tables()"),
                arguments("fresh", "create table public.fresh (department text)", "drop table public.fresh"),
                arguments(
                        "other.fresh",
                        "create schema other; create table other.fresh (department text)",
                        "drop schema other cascade"),
                arguments("results", "drop policy department on results", "select secure_tables()"),
                arguments("results", "drop policy owner on results", "select secure_tables()"),
                arguments("profiles", "create policy more on profiles using (true)", "drop policy more on profiles"),
                arguments(
                        "datasets",
                        "alter policy department on datasets using (true)",
                        "drop policy department on datasets; select secure_tables()"),
                arguments(
                        "datasets",
                        "alter policy department on datasets"
                                + " using (department = current_setting('app.department', true)"
                                + " or current_setting('app.department', true) is null)",
                        "drop policy department on datasets; select secure_tables()"),
                arguments(
                        "datasets",
                        "alter policy department on datasets with check (true)",
                        "drop policy department on datasets; select secure_tables()"),
                arguments(
                        "jobs",
                        "alter policy owner on jobs to %owner%, %api%",
                        "drop policy owner on jobs; set role %owner%; select secure_tables(); reset role"),
                arguments("load to", "grant usage on schema load to %api%", "revoke usage on schema load from %api%"),
                arguments(
                        "load to public",
                        "grant usage on schema load to public",
                        "revoke usage on schema load from public"),
                arguments(
                        "load.mine",
                        "create table load.mine (a int); grant select on load.mine to %etl%",
                        "drop table load.mine"),
                arguments("peep", "create view peep as select * from jobs", "drop view peep"),
                arguments(
                        "peep", "create view peep with (security_invoker = off) as select 1 as one", "drop view peep"),
                arguments(
                        "kept",
                        "create view between with (security_invoker) as select id from jobs;"
                                + " create materialized view kept as select id from between",
                        "drop view between cascade"),
                arguments("TRUNCATE on jobs", "grant truncate on jobs to %api%", "revoke truncate on jobs from %api%"),
                arguments(
                        "TRIGGER on users", "grant trigger on users to public", "revoke trigger on users from public"),
                arguments(
                        "REFERENCES on users",
                        "grant references (id) on users to %relay%",
                        "revoke references (id) on users from %relay%"),
                arguments(
                        "loose",
                        "alter table profiles add constraint loose foreign key (dataset_id) references datasets (id)",
                        "alter table profiles drop constraint loose"),
                arguments(
                        "open_to_all",
                        "create function open_to_all() returns int language sql security definer"
                                + " set search_path = pg_catalog, pg_temp as 'select 1';"
                                + " grant execute on function open_to_all() to public",
                        "drop function open_to_all()"),
                arguments(
                        "led_astray",
                        "create function led_astray() returns int language sql security definer as 'select 1';"
                                + " revoke execute on function led_astray() from public",
                        "drop function led_astray()"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void whatEndangersIsolationIsNamedAndRefused(String named, String broken, String mended) {
        superuser(broken);
        try {
            AetherException refused = Assertions.catchThrowableOfType(AetherException.class, IsolationCheckTest::check);
            assertThat(refused).as(broken).isNotNull();
            assertThat(refused.code()).isEqualTo(FailureCode.CONFLICT);
            assertThat(refused.getMessage())
                    .contains("does not keep departments apart")
                    .contains(named);
            assertThat(refused.failure().hint()).isNotBlank();
        } finally {
            superuser(mended);
        }
        check();
    }

    @Test
    void viewsOfTheirReadersAreFine() {
        superuser("create view fine with (security_invoker = true) as select id from jobs");
        try {
            check();
        } finally {
            superuser("drop view fine");
        }
    }

    @Test
    void longListsAreCutShort() {
        superuser("create schema many");
        try {
            for (int i = 0; i < 7; i++) {
                superuser("create table many.t" + i + " (department text)");
            }
            assertThat(Assertions.catchThrowable(IsolationCheckTest::check)).hasMessageContaining("and 2 more");
        } finally {
            superuser("drop schema many cascade");
        }
    }

    private static void superuser(String sql) {
        List<String> statements = Arrays.stream(sql.split(";"))
                .map(statement -> statement
                        .replace("%api%", TEST.name() + "_api")
                        .replace("%etl%", TEST.name() + "_etl")
                        .replace("%relay%", TEST.name() + "_relay")
                        .replace("%owner%", TEST.name() + "_owner"))
                .toList();
        TEST.inside(statements.toArray(String[]::new));
    }
}
