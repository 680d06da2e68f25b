package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import java.sql.SQLException;
import org.apache.tomcat.jdbc.pool.PoolExhaustedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

class TransactionsTest {

    private static final Database DATABASE = TestDatabases.shared();
    private static final Scope OURS = Scope.of(new DepartmentId("ours"));

    private final Transactions transactions = new Transactions(DATABASE.api());

    @AfterAll
    static void everyConnectionCameHome() {
        assertThat(DATABASE.lent()).isZero();
    }

    private static String setting(Handle handle, String name) {
        return handle.createQuery("select coalesce(current_setting(:name, true), '')")
                .bind("name", name)
                .mapTo(String.class)
                .one();
    }

    @Test
    void theScopeIsSetForTheTransactionAlone() {
        assertThat(transactions.<String>read(OURS, handle -> setting(handle, "app.department")))
                .isEqualTo("ours");
        assertThat(transactions.<String>write(Scope.all(), handle -> setting(handle, "app.department")))
                .isEqualTo("*");
        assertThat(transactions.<String>unscoped(handle -> setting(handle, "app.department")))
                .isEmpty();
        assertThat(DATABASE.api().<String, RuntimeException>withHandle(handle -> setting(handle, "app.department")))
                .isEmpty();
    }

    @Test
    void aTransactionWithinAnotherLeavesThatItsScope() {
        assertThat(transactions.<String>read(OURS, handle -> {
                    transactions.<String>write(Scope.all(), inner -> setting(inner, "app.department"));
                    return setting(handle, "app.department");
                }))
                .isEqualTo("ours");
    }

    @Test
    void aReadCanNotWriteNorTurnIntoOneThatCan() {
        assertThatThrownBy(() -> transactions.read(OURS, handle -> handle.execute("delete from sessions")))
                .rootCause()
                .hasMessageContaining("read-only transaction");
        assertThatThrownBy(() -> transactions.read(OURS, handle -> handle.execute("set transaction read write")))
                .rootCause()
                .hasMessageContaining("must be set before any query");
    }

    @Test
    void whatABorrowerSetIsGoneForTheNext() {
        DATABASE.jobs().useHandle(handle -> {
            handle.execute("set app.department = 'theirs'");
            handle.execute("set statement_timeout = 0");
            handle.execute("set search_path = pg_catalog");
        });
        Transactions next = new Transactions(DATABASE.jobs());
        for (int i = 0; i < 3; i++) {
            assertThat(next.<String>unscoped(handle -> setting(handle, "app.department")))
                    .isEmpty();
            next.<String>read(OURS, handle -> {
                assertThat(setting(handle, "app.department"))
                        .isEqualTo(OURS.only().orElseThrow().value());
                assertThat(setting(handle, "statement_timeout")).isEqualTo("20s");
                assertThat(setting(handle, "search_path")).contains("public");
                assertThat(setting(handle, "application_name")).isEqualTo("aetherflow-jobs");
                return "";
            });
        }
    }

    @Test
    void anExceptionOfTheWorkRollsBackAndPassesThrough() {
        String key = "key" + System.nanoTime();
        assertThatThrownBy(() -> transactions.unscoped(handle -> {
                    handle.execute("insert into signing_keys (id, private_key, public_key) values (?, '', '')", key);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(transactions.<Integer>unscoped(
                        handle -> handle.createQuery("select count(*) from signing_keys where id = :key")
                                .bind("key", key)
                                .mapTo(int.class)
                                .one()))
                .isZero();
    }

    @Test
    void aConnectionThatTheServerEndedIsReplaced() {
        assertBreaks(
                FailureCode.TRANSIENT_IO,
                () -> transactions.unscoped(
                        handle -> handle.createQuery("select pg_terminate_backend(pg_backend_pid())")
                                .mapTo(boolean.class)
                                .one()));
        assertThat(transactions.<Integer>unscoped(handle ->
                        handle.createQuery("select 1").mapTo(int.class).one()))
                .isOne();
    }

    @Test
    void aStatementThatTakesTooLongIsATransientFault() {
        assertBreaks(
                FailureCode.TRANSIENT_IO,
                () -> transactions.unscoped(handle -> {
                    handle.execute("set local statement_timeout = 1");
                    return handle.createQuery("select count(*) from generate_series(1, 100000000)")
                            .mapTo(long.class)
                            .one();
                }));
    }

    @Test
    void anInterruptedBorrowerIsNotADefect() {
        try (Database fresh = new Database(DATABASE.settings())) {
            Thread.currentThread().interrupt();
            assertBreaks(
                    FailureCode.UNAVAILABLE,
                    () -> new Transactions(fresh.api()).unscoped(handle -> handle.execute("select 1")));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aDefectIsADefectAndTellsNothing() {
        assertThatThrownBy(() -> transactions.unscoped(handle -> handle.execute("select 1 from no_such_table")))
                .isInstanceOfSatisfying(AetherException.class, e -> {
                    assertThat(e.code()).isEqualTo(FailureCode.INTERNAL_ERROR);
                    assertThat(e.getMessage()).doesNotContain("no_such_table");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "08001, TRANSIENT_IO",
        "08006, TRANSIENT_IO",
        "57P01, TRANSIENT_IO",
        "57P03, TRANSIENT_IO",
        "57014, TRANSIENT_IO",
        "40P01, TRANSIENT_IO",
        "55P03, TRANSIENT_IO",
        "53100, STORAGE_FULL",
        "53200, UNAVAILABLE",
        "53300, UNAVAILABLE",
        "28P01, UNAVAILABLE",
        "3D000, UNAVAILABLE",
        "22001, INVALID_REQUEST",
        "23505, INTERNAL_ERROR",
        "AF001, INTERNAL_ERROR",
        "X, INTERNAL_ERROR"
    })
    void statesMeanWhatTheySay(String state, FailureCode code) {
        RuntimeException thrown = new IllegalStateException(new SQLException("no", state));
        assertThat(SqlFailures.of(thrown).code()).isEqualTo(code);
    }

    @Test
    void aPoolThatIsEmptyIsBusy() {
        assertThat(SqlFailures.of(new PoolExhaustedException("none left")).code())
                .isEqualTo(FailureCode.UNAVAILABLE);
        assertThat(SqlFailures.of(new IllegalStateException("no SQL at all")).code())
                .isEqualTo(FailureCode.INTERNAL_ERROR);
        assertThat(SqlFailures.violates(new IllegalStateException(), "x")).isFalse();
    }

    @Test
    void aConnectionThatThePoolCouldNotOpenIsUnreachable() {
        assertThat(SqlFailures.of(new SQLException("Failed to validate a newly established connection."))
                        .code())
                .isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(SqlFailures.of(new PSQLException("no", null)).code()).isEqualTo(FailureCode.INTERNAL_ERROR);
    }

    private static void assertBreaks(FailureCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AetherException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
