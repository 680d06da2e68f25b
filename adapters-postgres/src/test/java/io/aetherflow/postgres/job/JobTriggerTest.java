package io.aetherflow.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aetherflow.core.job.JobState;
import io.aetherflow.kit.Branch;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of states as the database holds it against direct SQL, the owner's included. */
class JobTriggerTest {

    private static final Database DATABASE = TestDatabases.shared();

    /** What a lawful change into a state writes beside the state. */
    private static final Map<JobState, String> COLUMNS = Map.of(
            JobState.QUEUED, "lease_until = null, next_attempt_at = null, completed_at = null, dead_lettered_at = null",
            JobState.RUNNING,
                    "worker = 'w', lease_until = clock_timestamp() + interval '20 s', next_attempt_at = null,"
                            + " completed_at = null, dead_lettered_at = null",
            JobState.RETRY_WAIT,
                    "lease_until = null, next_attempt_at = clock_timestamp(), completed_at = null, dead_lettered_at = null",
            JobState.SUCCEEDED,
                    "lease_until = null, next_attempt_at = null, completed_at = clock_timestamp(), dead_lettered_at = null",
            JobState.DEAD,
                    "lease_until = null, next_attempt_at = null, completed_at = clock_timestamp(),"
                            + " dead_lettered_at = clock_timestamp()",
            JobState.CANCELLED,
                    "lease_until = null, next_attempt_at = null, completed_at = clock_timestamp(), dead_lettered_at = null");

    private static final Map<JobState, String> PATHS = Map.of(
            JobState.QUEUED, "",
            JobState.RUNNING, "RUNNING",
            JobState.RETRY_WAIT, "RUNNING RETRY_WAIT",
            JobState.SUCCEEDED, "RUNNING SUCCEEDED",
            JobState.DEAD, "RUNNING RETRY_WAIT RUNNING RETRY_WAIT RUNNING DEAD",
            JobState.CANCELLED, "CANCELLED");

    static Stream<List<JobState>> pairs() {
        List<List<JobState>> pairs = new ArrayList<>();
        for (JobState from : JobState.values()) {
            for (JobState to : JobState.values()) {
                if (from != to || from == JobState.RUNNING) {
                    pairs.add(List.of(from, to));
                }
            }
        }
        return pairs.stream();
    }

    /** The counters that go with a change. */
    private static String counters(JobState from, JobState to) {
        if (to == JobState.RUNNING) {
            return "fence = fence + 1" + (from == JobState.RUNNING ? ", crashes = crashes + 1" : "");
        }
        if (to == JobState.RETRY_WAIT || to == JobState.DEAD) {
            return "attempts = attempts + 1";
        }
        return from == JobState.DEAD || from == JobState.CANCELLED
                ? "cycle = cycle + 1, attempts = 0, crashes = 0, faults = 0"
                : "stage = 'x'";
    }

    private static void move(UUID job, JobState to, String counters) {
        execute("update jobs set state = '" + to + "', " + counters + ", " + COLUMNS.get(to) + " where id = ?", job);
    }

    private static void execute(String sql, UUID job) {
        DATABASE.owner().useHandle(handle -> handle.execute(sql, job));
    }

    /** A job in a state, by lawful steps. */
    private static UUID job(JobState state) {
        UUID id;
        try (PostgresStorage store = PostgresStorage.over(DATABASE)) {
            id = Branch.open(store).submit().job().id();
        }
        JobState from = JobState.QUEUED;
        for (String step : PATHS.get(state).split(" ")) {
            JobState to = step.isEmpty() ? from : JobState.valueOf(step);
            if (to != from) {
                move(id, to, counters(from, to));
            }
            from = to;
        }
        return id;
    }

    private static void expire(UUID job) {
        execute("update jobs set lease_until = clock_timestamp() - interval '1 s' where id = ?", job);
    }

    private static void assertRefused(UUID job, String change) {
        Throwable thrown = catchThrowable(() -> execute("update jobs set " + change + " where id = ?", job));
        assertThat(thrown).as(change).isNotNull();
        assertThat(stateOf(thrown)).as(change).isEqualTo("AF001");
    }

    private static String stateOf(Throwable thrown) {
        Throwable root = thrown;
        while (root != null && !(root instanceof SQLException)) {
            root = root.getCause();
        }
        return root == null ? "no SQL" : ((SQLException) root).getSQLState();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theDatabaseAllowsWhatJavaAllows(List<JobState> pair) {
        JobState from = pair.get(0);
        JobState to = pair.get(1);
        UUID job = job(from);
        if (from == JobState.RUNNING && to == JobState.RUNNING) {
            expire(job);
        }
        if (from == JobState.RUNNING && to == JobState.DEAD) {
            execute("update jobs set lease_until = clock_timestamp() where id = ?", job);
        }
        String counters =
                from == JobState.RUNNING && to == JobState.DEAD ? "crashes = crashes + 1" : counters(from, to);
        if (from.next().contains(to)) {
            assertThatCode(() -> move(job, to, counters)).doesNotThrowAnyException();
        } else {
            assertRefused(job, "state = '" + to + "', " + counters + ", " + COLUMNS.get(to));
            assertRefused(job, "state = '" + to + "', fence = fence + 1, " + COLUMNS.get(to));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // claims
                "QUEUED | state = 'RUNNING', lease_until = now(), worker = 'w'",
                "QUEUED | state = 'RUNNING', lease_until = now(), worker = 'w', fence = fence + 2",
                "QUEUED | state = 'RUNNING', lease_until = now(), fence = fence + 1",
                "QUEUED | state = 'RUNNING', lease_until = now(), worker = 'w', fence = fence + 1, attempts = 1",
                "QUEUED | state = 'RUNNING', lease_until = now(), worker = 'w', fence = fence + 1, crashes = 1",
                "QUEUED | state = 'RUNNING', lease_until = now(), worker = 'w', fence = fence + 1, faults = 1",
                "QUEUED | state = 'RUNNING', lease_until = now(), worker = 'w', fence = fence + 1, cycle = 2",
                // takeovers: the lease still lasts
                "RUNNING | fence = fence + 1, crashes = crashes + 1",
                "RUNNING | worker = 'thief'",
                "RUNNING | fence = fence - 1",
                "RUNNING | attempts = 1",
                "RUNNING | crashes = 1",
                "RUNNING | faults = 1",
                // ends
                "RUNNING | state = 'SUCCEEDED', lease_until = null, completed_at = now(), fence = fence + 1",
                "RUNNING | state = 'SUCCEEDED', lease_until = null, completed_at = now(), attempts = 1",
                "RUNNING | state = 'RETRY_WAIT', lease_until = null, next_attempt_at = now()",
                "RUNNING | state = 'RETRY_WAIT', lease_until = null, next_attempt_at = now(), attempts = 2",
                "RUNNING | state = 'RETRY_WAIT', lease_until = null, next_attempt_at = now(), attempts = 1, crashes = 1",
                "RUNNING | state = 'RETRY_WAIT', lease_until = null, next_attempt_at = now(), attempts = 1, faults = 1",
                "RUNNING | state = 'RETRY_WAIT', lease_until = null, next_attempt_at = now(), faults = 2",
                "RUNNING | state = 'RETRY_WAIT', lease_until = null, next_attempt_at = now(), faults = 1, crashes = 1",
                "RUNNING | state = 'RETRY_WAIT', lease_until = null, next_attempt_at = now(), faults = 1, cycle = 2",
                "RUNNING | state = 'DEAD', lease_until = null, completed_at = now(), dead_lettered_at = now(), faults = 2",
                "RUNNING | state = 'DEAD', lease_until = null, completed_at = now(), dead_lettered_at = now(), attempts = 1",
                "RUNNING | state = 'DEAD', lease_until = null, completed_at = now(), dead_lettered_at = now(), crashes = 1",
                "RUNNING | state = 'QUEUED', lease_until = null, attempts = 1",
                "RUNNING | state = 'QUEUED', lease_until = null, faults = 1",
                "RUNNING | state = 'CANCELLED', lease_until = null, completed_at = now(), fence = fence + 1",
                // what has ended
                "SUCCEEDED | stage = 'again'",
                "SUCCEEDED | failure = '{}'",
                "DEAD | attempts = 0",
                "DEAD | error_message = 'never'",
                "CANCELLED | completed_at = now() + interval '1 s'",
                // starting over
                "DEAD | state = 'QUEUED', completed_at = null, dead_lettered_at = null, attempts = 0",
                "DEAD | state = 'QUEUED', completed_at = null, dead_lettered_at = null, cycle = cycle + 1",
                "DEAD | state = 'QUEUED', completed_at = null, dead_lettered_at = null, cycle = cycle + 2, attempts = 0",
                "CANCELLED | state = 'QUEUED', completed_at = null, cycle = cycle + 1, fence = 0 - 1",
                "CANCELLED | state = 'QUEUED', completed_at = null, cycle = cycle + 1, cancel_requested_at = now()",
                // being somebody else
                "QUEUED | dataset_id = gen_random_uuid()",
                "QUEUED | department = 'another'",
                "QUEUED | job_type = 'ml_inference'",
                "QUEUED | max_attempts = 99",
                "QUEUED | load_id = gen_random_uuid()",
                "QUEUED | version = 2",
                "QUEUED | requested_by = 'nobody'"
            })
    void aChangeWithTheWrongNumbersIsRefused(JobState state, String change) {
        assertRefused(job(state), change);
    }

    /** No change of state: what still waits or runs may be written to, but keeps its numbers; what ended keeps all. */
    @ParameterizedTest
    @EnumSource(JobState.class)
    void aJobThatStaysWhereItIsKeepsItsNumbers(JobState state) {
        UUID job = job(state);
        for (String number : List.of("fence", "attempts", "crashes", "faults", "cycle")) {
            assertRefused(job, number + " = " + number + " + 1");
            assertRefused(job, number + " = " + number + " - 1");
        }
        execute("update jobs set queue_message_id = 'm', deliveries = deliveries + 1 where id = ?", job);
        String stage = "stage = 'y', progress = 7, updated_at = clock_timestamp()";
        if (state.ended()) {
            assertRefused(job, stage);
        } else {
            assertThatCode(() -> execute("update jobs set " + stage + " where id = ?", job))
                    .doesNotThrowAnyException();
        }
    }

    /** From every state, no step into any other one goes with a cycle or a fence that jumps. */
    @ParameterizedTest
    @MethodSource("pairs")
    void noStepSkipsAFenceOrACycle(List<JobState> pair) {
        UUID job = job(pair.get(0));
        String step = "state = '" + pair.get(1) + "', " + COLUMNS.get(pair.get(1)) + ", ";
        for (String jump :
                List.of("fence = fence + 2", "fence = fence - 1", "cycle = cycle + 2", "cycle = cycle - 1")) {
            assertRefused(job, step + jump);
        }
    }

    /** How often is the policy's, which the database does not know. */
    @Test
    void aFaultOfThePlatformIsNoAttempt() {
        UUID job = job(JobState.RUNNING);
        for (int fault = 0; fault < 5; fault++) {
            move(job, JobState.RETRY_WAIT, "faults = faults + 1");
            move(job, JobState.RUNNING, counters(JobState.RETRY_WAIT, JobState.RUNNING));
        }
        move(job, JobState.DEAD, "faults = faults + 1");
        String again = "state = 'QUEUED', " + COLUMNS.get(JobState.QUEUED) + ", cycle = cycle + 1";
        assertRefused(job, again);
        assertRefused(job, again + ", faults = 1");
        assertThatCode(() -> move(job, JobState.QUEUED, counters(JobState.DEAD, JobState.QUEUED)))
                .doesNotThrowAnyException();
    }

    @Test
    void aWaitingJobIsNotTakenBeforeItIsDue() {
        UUID job = job(JobState.RETRY_WAIT);
        execute("update jobs set next_attempt_at = clock_timestamp() + interval '1 minute' where id = ?", job);
        assertRefused(job, "state = 'RUNNING', fence = fence + 1, " + COLUMNS.get(JobState.RUNNING));
    }

    @Test
    void aJobThatIsNotWantedIsNeitherTakenNorFinished() {
        UUID job = job(JobState.RUNNING);
        execute("update jobs set cancel_requested_at = now() where id = ?", job);
        assertRefused(job, "state = 'SUCCEEDED', " + COLUMNS.get(JobState.SUCCEEDED));
        expire(job);
        assertRefused(job, "fence = fence + 1, crashes = crashes + 1, " + COLUMNS.get(JobState.RUNNING));
    }

    @Test
    void theQueueMayTouchItsColumnsOfAJobThatEnded() {
        UUID job = job(JobState.SUCCEEDED);
        assertThatCode(() -> execute(
                        "update jobs set visible_until = now(), deliveries = 9, queue_message_id = 'm' where id = ?",
                        job))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"state = 'RUNNING'", "fence = 1", "attempts = 1", "crashes = 1", "faults = 1", "cycle = 2"})
    void aJobBeginsAtTheBeginning(String odd) {
        UUID job = job(JobState.QUEUED);
        String column = odd.substring(0, odd.indexOf(' '));
        String value = odd.substring(odd.indexOf('=') + 1);
        Throwable thrown = catchThrowable(() -> execute(
                "insert into jobs (id, dataset_id, department, job_type, requested_by, lease_until, " + column + ")"
                        + " select gen_random_uuid(), dataset_id, department, 'etl', 'x', now(), " + value
                        + " from jobs where id = ?",
                job));
        assertThat(stateOf(thrown)).isEqualTo("AF001");
    }
}
