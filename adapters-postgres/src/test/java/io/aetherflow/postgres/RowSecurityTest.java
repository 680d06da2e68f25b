package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.identity.Scope;
import io.aetherflow.kit.Branch;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** The truth about row-level security, asked of the server: who sees what, and what goes past it. */
@Tag("S2")
class RowSecurityTest {

    private static final Database DATABASE = TestDatabases.migrated();
    private static final PostgresStorage STORE = PostgresStorage.over(DATABASE);
    private static final Branch OURS = Branch.open(STORE);
    private static final Branch THEIRS = Branch.open(STORE);
    private static final Transactions API = new Transactions(DATABASE.api());

    @BeforeAll
    static void fill() {
        OURS.submit();
        THEIRS.submit();
    }

    @AfterAll
    static void close() {
        STORE.close();
        DATABASE.close();
    }

    private static List<String> departments(Handle handle) {
        return handle.createQuery("select department from datasets order by department")
                .mapTo(String.class)
                .list();
    }

    private static int rows(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(int.class).one();
    }

    @Test
    void aTransactionSeesItsDepartmentAndThatOfAllSeesAll() {
        assertThat(API.<List<String>>read(OURS.scope(), RowSecurityTest::departments))
                .containsOnly(OURS.id().value());
        assertThat(API.<List<String>>read(THEIRS.scope(), RowSecurityTest::departments))
                .containsOnly(THEIRS.id().value());
        assertThat(API.<List<String>>read(Scope.all(), RowSecurityTest::departments))
                .contains(OURS.id().value(), THEIRS.id().value());
    }

    @Test
    void withoutAScopeThereIsNothing() {
        try (Database fresh = new Database(DATABASE.settings())) {
            for (Jdbi login : List.of(fresh.api(), fresh.etl(), fresh.relay())) {
                login.useHandle(handle -> {
                    assertThat(rows(handle, "select count(current_setting('app.department', true))"))
                            .as("never set")
                            .isZero();
                    assertThat(rows(handle, "select count(id) from jobs")).isZero();
                    handle.useTransaction(tx -> tx.execute(
                            "select set_config('app.department', ?, true)",
                            OURS.id().value()));
                    assertThat(rows(handle, "select count(current_setting('app.department', true))"))
                            .as("empty once it was set, not null")
                            .isOne();
                    assertThat(rows(handle, "select count(id) from jobs")).isZero();
                });
            }
        }
        assertThat(API.<Integer>unscoped(handle -> rows(handle, "select count(*) from users")))
                .isZero();
    }

    @Test
    void theOwnerIsForcedTooAndSeesByItsPolicyAlone() {
        DATABASE.owner().useTransaction(handle -> {
            assertThat(departments(handle))
                    .contains(OURS.id().value(), THEIRS.id().value());
            handle.execute("drop policy owner on datasets");
            assertThat(departments(handle)).isEmpty();
            handle.rollback();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into users (id, email, password_hash, role, department)"
                        + " values (gen_random_uuid(), gen_random_uuid()::text, '', 'viewer', '%s')",
                "update users set department = '%s'",
                "insert into users (id, email, password_hash, role) values (gen_random_uuid(), 'a@b', '', 'admin')"
            })
    void nothingIsWrittenIntoAnotherDepartment(String sql) {
        String into = sql.formatted(THEIRS.id());
        assertThatThrownBy(() -> API.write(OURS.scope(), handle -> handle.execute(into)))
                .rootCause()
                .hasMessageContaining("violates row-level security policy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update datasets set name = 'ours' where department <> '%s'",
                "delete from datasets where department <> '%s'",
                "update users set status = 'inactive' where department <> '%s' or department is null",
                "update jobs set queue_message_id = 'x' where department <> '%s'",
                "delete from upload_sessions where department <> '%s'"
            })
    void rowsOfOthersAreNeitherChangedNorDeleted(String sql) {
        assertThat(API.<Integer>write(OURS.scope(), handle -> handle.execute(sql.formatted(OURS.id()))))
                .isZero();
    }

    @Test
    void whatTruncatesOrCopiesIsRefused() throws Exception {
        assertThatThrownBy(() -> API.write(OURS.scope(), handle -> handle.execute("truncate datasets cascade")))
                .rootCause()
                .hasMessageContaining("permission denied");
        try (Handle handle = DATABASE.etl().open()) {
            Connection connection = handle.getConnection();
            assertThatThrownBy(() -> connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy results from stdin", new StringReader("")))
                    .hasMessageContaining("COPY FROM not supported with row-level security");
        }
    }

    @Test
    void whatIsCopiedOutIsFiltered() {
        String copied = API.read(OURS.scope(), handle -> {
            StringWriter out = new StringWriter();
            try {
                handle.getConnection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy users (department) to stdout", out);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return out.toString();
        });
        assertThat(copied.lines()).isNotEmpty().containsOnly(OURS.id().value());
    }

    @Test
    void aPartitionIsAsItsTable() {
        UUID load = OURS.completed(1).report().loadId();
        String partition = "load.l_" + load.toString().replace("-", "");
        String api = '"' + DATABASE.settings().apiUser() + '"';
        assertThatThrownBy(() -> API.read(OURS.scope(), handle -> rows(handle, "select count(*) from " + partition)))
                .rootCause()
                .hasMessageContaining("permission denied");
        DATABASE.owner().useHandle(handle -> {
            handle.execute("grant usage on schema load to " + api);
            handle.execute("grant select on " + partition + " to " + api);
        });
        try {
            for (String table : List.of(partition, "clean." + OURS.schema().name())) {
                String count = "select count(*) from " + table;
                assertThat(API.<Integer>read(OURS.scope(), handle -> rows(handle, count)))
                        .isOne();
                assertThat(API.<Integer>read(THEIRS.scope(), handle -> rows(handle, count)))
                        .isZero();
                assertThat(API.<Integer>unscoped(handle -> rows(handle, count))).isZero();
            }
        } finally {
            DATABASE.owner().useHandle(handle -> handle.execute("revoke usage on schema load from " + api));
        }
    }

    @Test
    void tablesOfPluginsAreSecuredAsTheyArePublished() {
        Branch fresh = Branch.open(STORE);
        List<Boolean> secured = DATABASE.owner()
                .withHandle(handle -> handle.createQuery(
                                "select relrowsecurity and relforcerowsecurity and (select count(*) = 2 from pg_policy"
                                        + " where polrelid = c.oid) from pg_class c where c.oid = to_regclass(?)")
                        .bind(0, "clean." + fresh.schema().name())
                        .mapTo(Boolean.class)
                        .list());
        assertThat(secured).containsExactly(true);
    }

    @Test
    void whatGoesWithADatasetGoesAlthoughItsTriggersRunInAScope() {
        UUID id = OURS.submit().dataset().id();
        assertThat(STORE.datasets().delete(THEIRS.scope(), id)).isEmpty();
        assertThat(STORE.datasets().delete(OURS.scope(), id)).isPresent();
        assertThat(API.<Integer>read(
                        Scope.all(),
                        handle -> rows(handle, "select count(*) from jobs where dataset_id = '" + id + "'")))
                .isZero();
    }

    @Test
    void noStatementTurnsALoginIntoAnother() {
        for (String role : List.of(
                DATABASE.settings().ownerUser(),
                DATABASE.settings().etlUser(),
                DATABASE.settings().relayUser())) {
            assertThatThrownBy(() -> API.unscoped(handle -> handle.createQuery("select set_config('role', :role, true)")
                            .bind("role", role)
                            .mapTo(String.class)
                            .one()))
                    .rootCause()
                    .hasMessageContaining("permission denied to set role");
        }
    }
}
