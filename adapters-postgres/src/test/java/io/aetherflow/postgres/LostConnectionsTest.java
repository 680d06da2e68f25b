package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.kit.Branch;
import io.aetherflow.postgres.embedded.TestDatabase;
import io.aetherflow.postgres.job.PostgresJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that break at any moment of the work, around commits too, cost time and nothing else. */
class LostConnectionsTest {

    private static final int WORKERS = 3;
    private static final int JOBS = 9;
    private static final int BREAKS = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestDatabase test = TestDatabases.owned("createrole");
    private final Database database = new Database(TestDatabases.settings(test));
    /** What a break leaves running is soon taken over. */
    private final Jobs jobs = new PostgresJobs(
            database,
            new RetryPolicy(Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO, Integer.MAX_VALUE, Integer.MAX_VALUE));

    private final Set<FailureCode> failures = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
    private final Instant end = Instant.now().plus(PATIENCE);
    private PostgresStorage store;
    private Branch branch;

    @BeforeEach
    void open() {
        new Migrations(database).run();
        store = PostgresStorage.over(database);
        branch = Branch.open(store);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        store.close();
        database.close();
    }

    private void breakAllConnections() {
        test.admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + test.name() + "'");
    }

    @Test
    void everyJobSucceedsOnceThoughConnectionsBreak() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            ids.add(branch.submit().job().id());
        }
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(threads.submit(() -> work(ids)));
        }
        for (int i = 0; i < BREAKS; i++) {
            breakAllConnections();
            Thread.sleep(40);
        }
        for (Future<?> worker : workers) {
            worker.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        for (UUID job : ids) {
            UUID dataset = branch.job(job).datasetId();
            assertThat(branch.job(job).state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(branch.rows(dataset)).hasSize(2);
            assertThat(branch.jobs(dataset, JobType.ML_INFERENCE)).hasSize(1);
        }
        assertThat(failures).isSubsetOf(FailureCode.TRANSIENT_IO, FailureCode.UNAVAILABLE, FailureCode.CONFLICT);
    }

    /** A worker who knows nothing but to ask again. */
    private void work(List<UUID> ids) {
        while (Instant.now().isBefore(end)) {
            try {
                if (ids.stream().allMatch(job -> branch.job(job).state() == JobState.SUCCEEDED)) {
                    return;
                }
                store.queue().receive(JobType.ETL, Duration.ofMillis(200)).ifPresent(this::run);
            } catch (AetherException e) {
                failures.add(e.code());
            }
        }
    }

    private void run(Delivery delivery) {
        if (jobs.claim(delivery.jobId(), Branch.WORKER) instanceof Outcome.Done<Claim> claimed) {
            Claim claim = claimed.value();
            jobs.succeed(claim, new JobOutcome.Loaded(branch.load(claim, 2)));
        }
    }
}
