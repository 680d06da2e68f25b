package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.job.JobType;
import io.aetherflow.postgres.job.PostgresJobQueue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BellTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Database DATABASE = TestDatabases.shared();

    private static void hearOneMoreThan(Bell bell, long rings) throws InterruptedException {
        bell.await(rings, LONG);
        assertThat(bell.rings()).isGreaterThan(rings);
    }

    /** It rings once it listens; where others listen already, nothing has to happen. */
    private static void listening(Bell bell) throws InterruptedException {
        if (bell.rings() == 0) {
            hearOneMoreThan(bell, 0);
        }
    }

    private static void ring() {
        DATABASE.relay()
                .useHandle(handle -> handle.createQuery("select pg_notify('aetherflow_jobs', 'etl')::text")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void aNotificationRings() throws Exception {
        try (Bell bell = DATABASE.bell(Channel.JOBS)) {
            listening(bell);
            long heard = bell.rings();
            ring();
            hearOneMoreThan(bell, heard);
        }
    }

    @Test
    void aListenerThatLostItsConnectionComesBack() throws Exception {
        // A connection of its own: one that proved its life since shows another query than its LISTEN.
        try (Database fresh = new Database(DATABASE.settings());
                Bell bell = fresh.bell(Channel.JOBS)) {
            listening(bell);
            long before = bell.rings();
            DATABASE.relay()
                    .useHandle(handle -> handle.createQuery(
                                    "select pg_terminate_backend(pid)"
                                            + " from pg_stat_activity where application_name = 'aetherflow-listener' and datname = current_database()")
                            .mapTo(boolean.class)
                            .list());
            hearOneMoreThan(bell, before);
            long back = bell.rings();
            ring();
            hearOneMoreThan(bell, back);
        }
    }

    @Test
    void eachBellRingsWithItsOwnChannel() throws Exception {
        try (Bell jobs = DATABASE.bell(Channel.JOBS);
                Bell outbox = DATABASE.bell(Channel.OUTBOX)) {
            listening(jobs);
            long silent = outbox.rings();
            long heard = jobs.rings();
            ring();
            hearOneMoreThan(jobs, heard);
            assertThat(outbox.rings()).isEqualTo(silent);
        }
    }

    @Test
    void closingEndsTheWait() throws Exception {
        ExecutorService waiter = Executors.newSingleThreadExecutor();
        Bell bell = DATABASE.bell(Channel.JOBS);
        try {
            Future<?> waiting = waiter.submit(() -> {
                bell.await(Long.MAX_VALUE, LONG.multipliedBy(10));
                return true;
            });
            bell.close();
            waiting.get(LONG.toSeconds(), TimeUnit.SECONDS);
            assertThat(bell.closed()).isTrue();
            bell.close();
            bell.await(bell.rings(), LONG);
            try (Bell another = DATABASE.bell(Channel.JOBS)) {
                assertThat(another.closed()).isFalse();
            }
        } finally {
            waiter.shutdownNow();
        }
    }

    @Test
    void aClosedQueueIsSilentAndAnInterruptedReceiverGoesHome() throws Exception {
        PostgresJobQueue queue = new PostgresJobQueue(DATABASE);
        Thread.currentThread().interrupt();
        Optional<?> none = queue.receive(JobType.ML_INFERENCE, LONG);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(none).isEmpty();
        assertThat(queue.check().healthy()).isTrue();
        queue.close();
        assertThat(queue.receive(JobType.ETL, LONG)).isEmpty();
    }
}
