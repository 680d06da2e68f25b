package io.aetherflow.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.job.JobType;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.TestDatabases;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobBellTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Database DATABASE = TestDatabases.shared();

    private static void hearOneMoreThan(JobBell bell, long rings) throws InterruptedException {
        bell.await(rings, LONG);
        assertThat(bell.rings()).isGreaterThan(rings);
    }

    private static void ring() {
        DATABASE.etl()
                .useHandle(handle -> handle.createQuery("select pg_notify('aetherflow_jobs', 'etl')::text")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void aNotificationRings() throws Exception {
        try (JobBell bell = new JobBell(DATABASE)) {
            hearOneMoreThan(bell, 0);
            long heard = bell.rings();
            ring();
            hearOneMoreThan(bell, heard);
        }
    }

    @Test
    void aListenerThatLostItsConnectionComesBack() throws Exception {
        try (JobBell bell = new JobBell(DATABASE)) {
            hearOneMoreThan(bell, 0);
            long before = bell.rings();
            DATABASE.etl()
                    .useHandle(handle -> handle.createQuery("select pg_terminate_backend(pid)"
                                    + " from pg_stat_activity where query = 'listen aetherflow_jobs'")
                            .mapTo(boolean.class)
                            .list());
            hearOneMoreThan(bell, before);
            long back = bell.rings();
            ring();
            hearOneMoreThan(bell, back);
        }
    }

    @Test
    void closingEndsTheWait() throws Exception {
        ExecutorService waiter = Executors.newSingleThreadExecutor();
        JobBell bell = new JobBell(DATABASE);
        try {
            hearOneMoreThan(bell, 0);
            Future<?> waiting = waiter.submit(() -> {
                bell.await(Long.MAX_VALUE, LONG.multipliedBy(10));
                return true;
            });
            bell.close();
            waiting.get(LONG.toSeconds(), TimeUnit.SECONDS);
            assertThat(bell.closed()).isTrue();
            bell.close();
            bell.await(0, LONG);
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
