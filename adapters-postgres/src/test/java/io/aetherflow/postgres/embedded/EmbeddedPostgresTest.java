package io.aetherflow.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataAndItsPortAcrossARestart() throws SQLException {
        ConnectionDetails first;
        try (var postgres = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS)) {
            first = postgres.start();
            run(first, "create table kept as select 42 as answer");
        }
        try (var postgres = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS)) {
            ConnectionDetails second = postgres.start();
            assertThat(second).isEqualTo(first);
            assertThat(query(second, "select answer from kept")).isEqualTo("42");
        }
    }

    static void run(ConnectionDetails details, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(details.jdbcUrl("postgres"), details.user(), details.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String query(ConnectionDetails details, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(details.jdbcUrl("postgres"), details.user(), details.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
