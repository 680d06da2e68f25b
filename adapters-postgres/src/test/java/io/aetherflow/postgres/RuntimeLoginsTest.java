package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the runtime logins may not do, tried. */
class RuntimeLoginsTest {

    private static final Database DATABASE = TestDatabases.shared();
    private static final List<Jdbi> RUNTIME =
            List.of(DATABASE.api(), DATABASE.etl(), DATABASE.relay(), DATABASE.audit());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table public.mine (a int)",
                "create temporary table mine (a int)",
                "create schema mine",
                "create function public.mine() returns int language sql as 'select 1'",
                "truncate jobs",
                "truncate job_events",
                "truncate audit",
                "truncate audit_head",
                "update audit set action = 'nothing'",
                "delete from audit",
                "insert into audit (seq) values (1)",
                "update audit_head set seq = 0",
                "alter table audit disable trigger all",
                "drop trigger append_only on audit",
                "alter table jobs disable trigger all",
                "alter table jobs disable trigger change_job",
                "set session_replication_role = replica",
                "drop trigger change_job on jobs",
                "create trigger mine before update on jobs for each row execute function change_job()",
                "drop table users",
                "delete from jobs",
                "delete from users",
                "update job_events set reason = 'never said'",
                "delete from job_events",
                "update departments set display_name = 'ours'",
                "insert into departments (id, display_name, calendar) values ('mine', 'Mine', '{}')",
                "update schema_state set changelog_hash = ''",
                "select * from databasechangelog",
                "create role mine",
                "alter role current_user bypassrls",
                "copy users to program 'cat'",
                "select pg_read_file('/etc/passwd')"
            })
    void neitherMay(String sql) {
        for (Jdbi login : RUNTIME) {
            assertDenied(login, sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select load.begin_load(gen_random_uuid(), gen_random_uuid(), 'd', 't', 1)",
                "select load.attach_load(gen_random_uuid())",
                "select load.supersede_load(gen_random_uuid())",
                "select load.drop_loads()",
                "create table load.mine (a int)",
                "select * from loads",
                "insert into results (id, dataset_id, department, run_id, result_type, payload)"
                        + " values (gen_random_uuid(), gen_random_uuid(), 'd', gen_random_uuid(), 't', '{}')",
                "select * from verdicts",
                "select * from lock_audit_head()",
                "select append_audit('[]')",
                "update dataset_versions set report = '{}'",
                "delete from dataset_versions",
                "insert into profiles (dataset_id) values (gen_random_uuid())",
                "delete from profiles",
                "insert into remembered_mappings (department) values ('d')"
            })
    void theApiLoginMayNot(String sql) {
        assertDenied(DATABASE.api(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from users",
                "select * from account_by_email('a@b')",
                "select * from sessions",
                "select * from signing_keys",
                "delete from datasets",
                "insert into datasets (id) values (gen_random_uuid())",
                "create table load.mine (a int)",
                "create table clean.mine (a int)",
                "select * from loads",
                "select * from profiles",
                "select * from audit",
                "select * from audit_head",
                "select append_audit('[]')",
                "insert into dataset_versions (dataset_id) values (gen_random_uuid())",
                "update dataset_versions set parts = '[]'",
                "delete from dataset_versions",
                "select erase_rows(gen_random_uuid(), 'd', 'c', 'v')",
                "delete from remembered_mappings"
            })
    void theEtlLoginMayNot(String sql) {
        assertDenied(DATABASE.etl(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select receive_job('etl', interval '1 minute')",
                "select * from turns",
                "select * from department_turns",
                "select * from outbox",
                "delete from outbox"
            })
    void whoRunsJobsCarriesNoMessages(String sql) {
        assertDenied(DATABASE.etl(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from users",
                "select * from account_by_email('a@b')",
                "select * from sessions",
                "select * from signing_keys",
                "select * from datasets",
                "select * from dataset_versions",
                "select * from results",
                "select * from job_events",
                "select * from verdicts",
                "select * from upload_sessions",
                "select failure from jobs",
                "update jobs set state = 'SUCCEEDED'",
                "insert into jobs (id) values (gen_random_uuid())",
                "insert into outbox (id) values (gen_random_uuid())",
                "update outbox set fields = '{}'",
                "select load.drop_loads()",
                "select follow_version(gen_random_uuid())",
                "select erase_rows(gen_random_uuid(), 'd', 'c', 'v')",
                "create table clean.mine (a int)"
            })
    void theRelayLoginMayNot(String sql) {
        assertDenied(DATABASE.relay(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from audit",
                "select * from audit_head",
                "select * from users",
                "select * from datasets",
                "select * from jobs",
                "select * from departments",
                "select * from account_by_email('a@b')",
                "select * from receive_job('etl', interval '1 s')"
            })
    void theAuditLoginMayNot(String sql) {
        assertDenied(DATABASE.audit(), sql);
    }

    private static void assertDenied(Jdbi login, String sql) {
        assertThatThrownBy(() -> login.useTransaction(handle -> {
                    handle.execute(sql);
                    handle.rollback();
                }))
                .as(sql)
                .hasMessageMatching("(?s).*(permission denied|must be owner|must be superuser|Only roles with).*");
    }

    private static List<String> select(Jdbi login, String sql) {
        return login.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    @Test
    void theyOwnNothing() {
        for (Jdbi login : RUNTIME) {
            List<String> owned = select(login, """
                    select relname::text from pg_class where pg_get_userbyid(relowner) = current_user
                    union all
                    select proname::text from pg_proc where pg_get_userbyid(proowner) = current_user""");
            assertThat(owned).isEmpty();
        }
    }

    @Test
    void noTableIsGrantedForTruncationReferencesOrTriggers() {
        List<String> surplus = select(DATABASE.owner(), """
                select table_name || ' ' || privilege_type || ' ' || grantee
                  from information_schema.table_privileges
                 where privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
                   and grantee <> current_user and table_schema in ('public', 'load', 'clean')""");
        assertThat(surplus).isEmpty();
    }

    @Test
    void noFunctionOfOursIsGrantedToEverybody() {
        List<String> open = select(DATABASE.owner(), """
                select p.oid::regprocedure::text
                  from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                 where p.pronamespace in ('public'::regnamespace, 'load'::regnamespace) and a.grantee = 0""");
        assertThat(open).isEmpty();
    }

    @Test
    void historyIsAppendOnlyEvenForOneWhoWasGrantedMore() {
        String api = '"' + DATABASE.settings().apiUser() + '"';
        DATABASE.owner().useHandle(handle -> handle.execute("grant update, delete on job_events to " + api));
        try {
            DATABASE.owner()
                    .useHandle(handle -> handle.execute(
                            "insert into job_events (job_id, seq, dataset_id, department, to_state, fence)"
                                    + " values (gen_random_uuid(), 1, gen_random_uuid(), 'd', 'QUEUED', 0)"));
            for (String sql : List.of("update job_events set reason = 'x'", "delete from job_events")) {
                assertThatThrownBy(() -> DATABASE.api().useTransaction(handle -> {
                            handle.execute("set local app.department = '*'");
                            handle.execute(sql);
                        }))
                        .hasMessageContaining("append-only");
            }
        } finally {
            DATABASE.owner().useHandle(handle -> handle.execute("revoke update, delete on job_events from " + api));
        }
    }
}
