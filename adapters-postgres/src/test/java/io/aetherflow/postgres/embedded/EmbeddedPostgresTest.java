package io.aetherflow.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    static Path template;

    @TempDir
    Path parent;

    private Path directory;

    @BeforeAll
    static void initialiseOnce() {
        try (var postgres = EmbeddedPostgres.in(template, TestDatabase.SETTINGS)) {
            postgres.start();
        }
    }

    @BeforeEach
    void copy() {
        directory = parent.resolve("data");
        assertThat(Commands.run(List.of("cp", "-a", template.toString(), directory.toString()))
                        .succeeded())
                .isTrue();
    }

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

    @Test
    void startingAgainIsHarmlessAndSoIsClosing() {
        var postgres = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS);
        postgres.close();
        ConnectionDetails details = postgres.start();
        assertThat(postgres.start()).isSameAs(details);
        assertThat(details.toString()).doesNotContain(details.password());
        postgres.close();
        postgres.close();
        assertThat(Postmaster.of(directory.resolve("cluster"))).isEmpty();
    }

    @Test
    void aServerThatOutlivedItsKilledOwnerIsEnded() throws Exception {
        long survivor;
        try (OtherProcess other = OtherProcess.on(directory)) {
            assertThat(other.said()).endsWith("owner");
            other.kill();
            survivor = Postmaster.of(directory.resolve("cluster")).orElseThrow().pid();
            assertThat(Files.exists(Path.of("/proc/" + survivor))).isTrue();
        }
        try (var postgres = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS)) {
            ConnectionDetails details = postgres.start();
            assertThat(postgres.guest()).isFalse();
            assertThat(Postmaster.of(directory.resolve("cluster")).orElseThrow().pid())
                    .isNotEqualTo(survivor);
            assertThat(query(details, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anotherProcessIsAGuestAndLeavesTheServerRunning() throws Exception {
        try (OtherProcess owner = OtherProcess.on(directory)) {
            assertThat(owner.said()).endsWith("owner");
            ConnectionDetails details;
            try (var guest = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS)) {
                details = guest.start();
                assertThat(guest.guest()).isTrue();
            }
            assertThat(query(details, "select 1")).isEqualTo("1");
        }
        assertThat(Postmaster.of(directory.resolve("cluster"))).isEmpty();
    }

    @Test
    void aSecondOneOfThisProcessIsAGuestToo() throws SQLException {
        try (var owner = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS)) {
            ConnectionDetails details = owner.start();
            try (var guest = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS)) {
                assertThat(guest.start()).isEqualTo(details);
                assertThat(guest.guest()).isTrue();
            }
            assertThat(query(details, "select 1")).isEqualTo("1");
            assertThat(owner.guest()).isFalse();
        }
    }

    @Test
    void theMarkOfADeadServerIsNoHindranceEvenIfItsNumberIsTakenAgain() throws Exception {
        String mark = ProcessHandle.current().pid() + "\n/elsewhere\n0\n1\n\n127.0.0.1\n  1  1\nready\n";
        Files.writeString(directory.resolve("cluster/postmaster.pid"), mark);
        try (var postgres = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS)) {
            assertThat(query(postgres.start(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aPortThatIsTakenMeanwhileIsLeftToItsNewOwner() throws Exception {
        int port = Integer.parseInt(Files.readString(directory.resolve("port")).strip());
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var postgres = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS)) {
            assertThat(taken.getLocalPort()).isEqualTo(port);
            assertThat(postgres.start().port()).isNotEqualTo(port);
        }
    }

    @Test
    void theServerIsReachableByPasswordAndFromThisMachineAlone() throws SQLException {
        try (var postgres = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS)) {
            ConnectionDetails details = postgres.start();
            assertThatThrownBy(() -> DriverManager.getConnection(details.jdbcUrl("postgres"), details.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(query(details, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(details, "show unix_socket_directories")).isEmpty();
            assertThat(query(details, "show data_checksums")).isEqualTo("on");
            assertThat(query(details, "show server_encoding")).isEqualTo("UTF8");
            assertThat(query(details, "select rolpassword from pg_authid where rolname = 'postgres'"))
                    .startsWith("SCRAM-SHA-256$");
        }
    }

    @Test
    void secretsAreReadableByTheirOwnerAlone() throws IOException {
        assertThat(Files.getPosixFilePermissions(directory.resolve("superuser-password")))
                .isEqualTo(FileTrees.OWNER_READS);
        assertThat(Files.getPosixFilePermissions(directory.resolve("cluster"))).isEqualTo(FileTrees.OWNER_ALONE);
        assertThat(directory.resolve("superuser-password.unfinished")).doesNotExist();
    }

    @Test
    void aServerThatDoesNotStartSaysWhyAndLeavesTheDirectoryFree() throws IOException {
        Path version = directory.resolve("cluster/PG_VERSION");
        String good = Files.readString(version);
        Files.writeString(version, "9.6\n");
        var postgres = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS);
        assertThatThrownBy(postgres::start)
                .isInstanceOf(AetherException.class)
                .hasMessageContaining("could not start")
                .hasMessageContaining("9.6");
        Files.writeString(version, good);
        postgres.start();
        postgres.close();
    }

    @Test
    void aClusterWhosePasswordIsLostSaysSo() throws IOException {
        Files.delete(directory.resolve("superuser-password"));
        try (var postgres = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS)) {
            assertThatThrownBy(postgres::start).hasMessageContaining("superuser-password is missing");
        }
        assertThat(Postmaster.of(directory.resolve("cluster"))).isEmpty();
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
