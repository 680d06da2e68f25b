package io.aetherflow.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Submission;
import io.aetherflow.kit.Branch;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.DatabaseSettings;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Receivers that come at the same moment, and what a long queue costs. In a database without other jobs. */
class QueueTurnsTest {

    private static final int MANY = 20_000;

    private static final Database DATABASE = TestDatabases.migrated();

    private final PostgresStorage store = PostgresStorage.over(DATABASE);
    private final Branch crowded = Branch.open(store);

    @AfterEach
    void empty() {
        DATABASE.owner().useHandle(handle -> handle.execute("delete from datasets"));
        store.close();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private Optional<UUID> received() {
        return store.queue().receive(JobType.ETL, Duration.ZERO).map(Delivery::jobId);
    }

    private static void scope(Handle other) {
        other.execute("set local app.department = '*'");
    }

    private static void receive(Handle other) {
        scope(other);
        other.execute("select * from receive_job('etl', interval '1 minute')");
    }

    @Test
    void aReceiverIsNotDisturbedByOneWhoHasNotFinished() {
        UUID first = crowded.submit().job().id();
        UUID second = crowded.submit().job().id();
        Branch quiet = Branch.open(store);
        UUID others = quiet.submit().job().id();
        try (Handle other = DATABASE.relay().open()) {
            other.begin();
            receive(other);
            assertThat(Arrays.asList(received(), received()))
                    .as("of three jobs, one is in the other's hands")
                    .doesNotContain(Optional.empty())
                    .doesNotHaveDuplicates();
            assertThat(received()).isEmpty();
            other.rollback();
        }
        assertThat(received().orElseThrow()).isIn(first, second, others);
        assertThat(received()).isEmpty();
    }

    @Test
    void nobodyWaitsForATurnThatAnotherWritesDown() {
        crowded.submit();
        UUID second = crowded.submit().job().id();
        assertThat(received()).isPresent();
        try (Handle other = DATABASE.relay().open()) {
            other.begin();
            scope(other);
            other.execute("update department_turns set turn = turn + 1");
            assertThat(received()).contains(second);
            other.rollback();
        }
    }

    @Test
    void aLongQueueCostsNoMoreThanAShortOne() throws SQLException {
        Submission submission = crowded.submit();
        DATABASE.owner().useHandle(handle -> insertMany(handle, submission));
        assertThat(touched()).isLessThan(20);
        DATABASE.owner().useHandle(handle -> handle.execute("analyze jobs"));
        assertThat(touched()).isLessThan(20);
        assertThat(store.jobs().backlog(crowded.id())).isEqualTo(MANY + 1);
    }

    private static void insertMany(Handle handle, Submission submission) {
        handle.execute(
                "insert into jobs (id, dataset_id, department, job_type, load_id, requested_by)"
                        + " select gen_random_uuid(), ?, ?, 'ml_inference', gen_random_uuid(), 'x'"
                        + " from generate_series(1, " + MANY + ")",
                submission.dataset().id(),
                submission.dataset().department().value());
    }

    private static Connection relay() throws SQLException {
        DatabaseSettings settings = DATABASE.settings();
        return DriverManager.getConnection(settings.jdbcUrl(), settings.relayUser(), settings.relayPassword());
    }

    /** Rows of jobs that one look into the queue reads. */
    private static long touched() throws SQLException {
        try (Connection connection = relay();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local app.department = '*'");
            statement.execute("select * from receive_job('ml_inference', interval '1 minute')");
            try (ResultSet row = statement.executeQuery("select seq_tup_read + coalesce(idx_tup_fetch, 0)"
                    + " from pg_stat_xact_user_tables where relname = 'jobs'")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void aMessageElsewhereWakesNobodyHere() throws SQLException {
        UUID job = crowded.submit().job().id();
        assertThat(received()).contains(job);
        try (Connection connection = relay();
                Statement statement = connection.createStatement()) {
            statement.execute("listen aetherflow_jobs");
            store.jobs().rung(job, "elsewhere");
            statement.execute("select pg_notify('aetherflow_jobs', 'marker')");
            Collection<String> heard = Arrays.stream(
                            connection.unwrap(PGConnection.class).getNotifications(10_000))
                    .map(PGNotification::getParameter)
                    .toList();
            assertThat(heard).containsExactly("marker");
        }
        assertThat(received()).isEmpty();
        String stored = DATABASE.owner()
                .withHandle(handle -> handle.createQuery("select queue_message_id from jobs where id = ?")
                        .bind(0, job)
                        .mapTo(String.class)
                        .one());
        assertThat(stored).isEqualTo("elsewhere");
    }
}
