package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.postgres.embedded.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import liquibase.Scope;
import liquibase.analytics.configuration.AnalyticsArgs;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final String COUNT = "select count(*) from databasechangelog";

    private static Database over(TestDatabase test) {
        return new Database(TestDatabases.settings(test));
    }

    private static long number(Database database, String sql) {
        return database.owner()
                .withHandle(handle -> handle.createQuery(sql).mapTo(long.class).one());
    }

    @Test
    void manyProcessesThatStartAtOnceMigrateOnce() throws Exception {
        TestDatabase test = TestDatabases.owned("createrole");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> runs = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                runs.add(threads.submit(() -> {
                    try (Database database = over(test)) {
                        new Migrations(database).run();
                    }
                }));
            }
            for (Future<?> run : runs) {
                run.get(120, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        try (Database database = over(test)) {
            assertThat(number(database, COUNT)).isPositive();
            assertThat(number(
                            database,
                            "select count(*) from (select id from databasechangelog group by id"
                                    + " having count(*) > 1) twice"))
                    .isZero();
        }
    }

    @Test
    void aSecondRunIsSkippedUntilTheChangelogChanges() {
        try (Database database = TestDatabases.migrated()) {
            long changes = number(database, COUNT);
            // Liquibase would find this lock and wait for minutes; a run that is skipped does not even look.
            database.owner()
                    .useHandle(
                            handle -> handle.execute(
                                    "update databasechangeloglock set locked = true, lockgranted = now(), lockedby = 'a dead process'"));
            new Migrations(database).run();
            assertThat(number(database, "select count(*) from databasechangeloglock where locked"))
                    .isOne();

            database.owner().useHandle(handle -> handle.execute("update schema_state set changelog_hash = 'older'"));
            new Migrations(database).run();
            assertThat(number(database, "select count(*) from databasechangeloglock where locked"))
                    .isZero();
            assertThat(number(database, COUNT)).isEqualTo(changes);
            assertThat(number(database, "select count(*) from schema_state where changelog_hash = 'older'"))
                    .isZero();
        }
    }

    @Test
    void passwordsAreThoseOfTheLatestStart() {
        TestDatabase test = TestDatabases.owned("createrole");
        try (Database database = over(test)) {
            new Migrations(database).run();
        }
        DatabaseSettings old = TestDatabases.settings(test);
        DatabaseSettings renewed = new DatabaseSettings(
                old.jdbcUrl(),
                old.ownerUser(),
                old.ownerPassword(),
                "new api",
                "new etl",
                "new relay",
                "new audit",
                2,
                2);
        try (Database before = new Database(old);
                Database after = new Database(renewed)) {
            new Migrations(after).run();
            assertThat(after.check().healthy()).isTrue();
            assertThat(before.check().healthy()).isFalse();
            assertThat(before.check().detail()).contains("does not let us in");
        }
    }

    @Test
    void anOwnerWhoMayNotMakeLoginsIsToldWhatToDo() {
        TestDatabase test = TestDatabases.owned("nocreaterole");
        try (Database database = over(test)) {
            AetherException refused = catchThrowableOfType(AetherException.class, () -> new Migrations(database).run());
            assertThat(refused.code()).isEqualTo(FailureCode.UNAVAILABLE);
            assertThat(refused).hasMessageContaining(test.name() + "_api");
            assertThat(refused.failure().hint()).contains("createrole").contains("create role");
            assertThat(refused.failure().hint()).doesNotContain("secret");
        }
    }

    @Test
    void anOwnerWhoMayNotMakeLoginsUsesThoseThatAreThere() {
        TestDatabase test = TestDatabases.owned("nocreaterole");
        test.admin(
                "create role " + test.name() + "_api login noinherit password 'api''s secret'",
                "create role " + test.name() + "_etl login noinherit password 'etl''s secret'",
                "create role " + test.name() + "_relay login noinherit password 'relay''s secret'",
                "create role " + test.name() + "_audit login noinherit password 'audit''s secret'");
        try (Database database = over(test)) {
            new Migrations(database).run();
            assertThat(database.check().healthy()).isTrue();
            assertThat(database.check().shown()).startsWith("PostgreSQL ").doesNotContain(test.name());
        }
    }

    @Test
    void aLoginThatMayTooMuchIsRefused() {
        TestDatabase test = TestDatabases.owned("createrole");
        test.admin(
                "create role " + test.name() + "_api login bypassrls",
                "grant " + test.name() + "_api to " + test.name() + "_owner with admin option");
        try (Database database = over(test)) {
            assertUnfit(database);
        }
    }

    @Test
    void aLoginThatIsMemberOfAnotherRoleIsRefused() {
        TestDatabase test = TestDatabases.owned("createrole");
        test.admin(
                "create role " + test.name() + "_etl login",
                "grant " + test.name() + "_etl to " + test.name() + "_owner with admin option",
                "grant pg_read_all_data to " + test.name() + "_etl");
        try (Database database = over(test)) {
            assertUnfit(database);
        }
    }

    @Test
    void theOwnerIsNoRuntimeLogin() {
        TestDatabase test = TestDatabase.newDatabase();
        test.admin("create role " + test.name() + "_api login createrole password 'owner'");
        try (Database database = new Database(new DatabaseSettings(
                test.jdbcUrl(), test.name() + "_api", "owner", "api", "etl", "relay", "audit", 1, 1))) {
            assertUnfit(database);
        }
    }

    private static void assertUnfit(Database database) {
        assertThatThrownBy(() -> new Migrations(database).run())
                .isInstanceOfSatisfying(
                        AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.UNAVAILABLE))
                .hasMessageContaining("would not be safe");
    }

    @Test
    void anOldServerIsRefusedInWords() {
        Migrations.refuseOld(15);
        assertThatThrownBy(() -> Migrations.refuseOld(14)).hasMessageContaining("PostgreSQL 14");
    }

    @Test
    void aServerThatIsNotThereIsATransientFault() {
        DatabaseSettings nowhere = TestDatabases.settings("jdbc:postgresql://127.0.0.1:1/nowhere", "nowhere");
        try (Database database = new Database(nowhere)) {
            assertThatThrownBy(() -> new Migrations(database).run())
                    .isInstanceOfSatisfying(
                            AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.TRANSIENT_IO));
            assertThat(database.check().healthy()).isFalse();
        }
    }

    @Test
    void nothingIsToldToAnybody() throws Exception {
        assertThat(Scope.child(SchemaUpdate.QUIET, () -> AnalyticsArgs.ENABLED.getCurrentValue()))
                .isFalse();
    }

    @Test
    void theHashTellsParametersApart() {
        assertThat(Changelog.hash(Map.of("api", "a"))).isNotEqualTo(Changelog.hash(Map.of("api", "b")));
        assertThat(Changelog.hash(Map.of("api", "a"))).isEqualTo(Changelog.hash(Map.of("api", "a")));
    }
}
