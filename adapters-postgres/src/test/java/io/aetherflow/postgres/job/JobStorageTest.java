package io.aetherflow.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Pulse;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the tables hold beyond what the ports show. */
class JobStorageTest {

    private static final Database DATABASE = TestDatabases.shared();

    private final PostgresStorage store = PostgresStorage.over(DATABASE);
    private final Branch branch = Branch.open(store);

    @AfterEach
    void close() {
        store.close();
    }

    private static <T> List<T> select(Class<T> type, String sql, UUID id) {
        return DATABASE.owner()
                .withHandle(handle ->
                        handle.createQuery(sql).bind(0, id).mapTo(type).list());
    }

    @Test
    void aDeletedDatasetLeavesATombstoneWithoutItsData() {
        Claim claim = branch.claimed();
        store.jobs().fail(claim, Examples.invalid(), "trace").orElseThrow();
        assertThat(reasons(claim.jobId())).isNotEmpty();
        store.datasets().delete(branch.scope(), claim.job().datasetId()).orElseThrow();
        assertThat(select(String.class, "select to_state from job_events where job_id = ? order by seq", claim.jobId()))
                .containsExactly("QUEUED", "RUNNING", "RETRY_WAIT");
        assertThat(reasons(claim.jobId())).isEmpty();
    }

    private static List<String> reasons(UUID job) {
        return select(
                String.class,
                "select reason from job_events where job_id = ? and reason is not null order by seq",
                job);
    }

    @Test
    void aLoadLeavesItsSummaryAmongTheResultsAndTheCountsOnTheDataset() {
        UUID dataset = branch.completed(3).id();
        branch.infer(dataset, 2);
        String summary =
                "select payload ->> 'accepted' from results where dataset_id = ? and result_type = 'etl_summary'";
        assertThat(select(String.class, summary, dataset)).containsExactly("3");
        assertThat(select(Long.class, "select row_count from datasets where id = ?", dataset))
                .containsExactly(3L);
        assertThat(select(Long.class, "select rejected from datasets where id = ?", dataset))
                .containsExactly(2L);
        assertThat(select(
                        String.class,
                        "select payload ->> 'total' from results where dataset_id = ?"
                                + " and payload ->> 'total' is not null",
                        dataset))
                .containsExactly("12345678901234567890.1234567890");
        assertThat(select(String.class, "select status from jobs where dataset_id = ?", dataset))
                .containsExactly("succeeded", "succeeded");
        assertThat(select(
                        String.class,
                        "select error_message from jobs where dataset_id = ? and error_message is not null",
                        dataset))
                .isEmpty();
    }

    @Test
    void aFailureIsToldInTheColumnsOfTheDocumentsToo() {
        Claim claim = branch.claimed();
        store.jobs()
                .fail(claim, Failure.of(FailureCode.VALIDATION, "A \0 in row 7"), "at\0line")
                .orElseThrow();
        assertThat(select(String.class, "select error_message from jobs where id = ?", claim.jobId()))
                .containsExactly("A \uFFFD in row 7");
        assertThat(select(String.class, "select error_traceback from jobs where id = ?", claim.jobId()))
                .containsExactly("at\uFFFDline");
    }

    @Test
    void whoCancelledAndWhoRetriedIsInTheHistory() {
        UUID user = branch.analyst().id();
        Claim claim = branch.claimed();
        store.jobs().cancel(branch.scope(), claim.jobId(), user).orElseThrow();
        store.jobs().cancelled(claim).orElseThrow();
        store.jobs().retry(branch.scope(), claim.jobId(), user).orElseThrow();
        assertThat(reasons(claim.jobId())).containsExactly("Cancelled by " + user + ".", "Retried by " + user + ".");
    }

    @Test
    void aTakeoverNamesWhoseLeaseRanOut() {
        Claim claim = branch.claimed();
        store.expireLease(claim.jobId());
        store.jobs().claim(claim.jobId(), "worker-2").orElseThrow();
        assertThat(reasons(claim.jobId())).containsExactly("The lease of " + Branch.WORKER + " ran out.");
    }

    @Test
    void aJobCancelledWhileItsWorkerDiedEndsAtTheNextClaim() {
        Claim claim = branch.claimed();
        store.jobs()
                .cancel(branch.scope(), claim.jobId(), branch.analyst().id())
                .orElseThrow();
        store.expireLease(claim.jobId());
        assertThat(store.jobs().claim(claim.jobId(), "worker-2").refusal()).isPresent();
        assertThat(branch.job(claim.jobId()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(branch.dataset(claim.job().datasetId()).status()).isEqualTo(DatasetStatus.FAILED);
    }

    @Test
    void aFailedUploadThatCameAgainDoesNotBecomeASecondOne() {
        String fingerprint = Examples.fingerprint();
        UUID first = branch.submit(fingerprint).job().id();
        store.jobs().fail(branch.claim(first), Examples.invalid(), null).orElseThrow();
        UUID second = branch.submit(fingerprint).dataset().id();
        Claim again = branch.claim(first);
        LoadReport report = branch.load(again, 1);
        var end = store.jobs().succeed(again, new JobOutcome.Loaded(report));
        assertThat(end.refusal().map(Failure::code)).contains(FailureCode.CONFLICT);
        assertThat(branch.dataset(again.job().datasetId()).status()).isEqualTo(DatasetStatus.FAILED);
        assertThat(branch.job(first).state()).isEqualTo(JobState.RETRY_WAIT);
        assertThat(branch.dataset(second).status()).isEqualTo(DatasetStatus.UPLOADED);
        assertThat(branch.jobs(again.job().datasetId(), JobType.ML_INFERENCE)).isEmpty();
    }

    @Test
    void aJobAndItsDatasetAreOfOneDepartment() {
        UUID dataset = branch.submit().dataset().id();
        Branch neighbour = Branch.open(store);
        for (String sql : List.of(
                "insert into jobs (id, dataset_id, department, job_type, requested_by)"
                        + " values (gen_random_uuid(), :dataset, :department, 'ml_inference', 'x')",
                "insert into results (id, dataset_id, department, run_id, result_type, payload)"
                        + " values (gen_random_uuid(), :dataset, :department, gen_random_uuid(), 'etl_summary', '{}')")) {
            assertThatThrownBy(() -> DATABASE.owner()
                            .useHandle(handle -> handle.createUpdate(sql)
                                    .bind("dataset", dataset)
                                    .bind("department", neighbour.id().value())
                                    .execute()))
                    .hasMessageContaining("foreign key");
        }
    }

    @Test
    void aLoadOutlivesItsLeaseUntilSomebodyTakesOver() {
        Claim late = branch.claimed();
        LoadReport report = branch.load(late, 2);
        store.expireLease(late.jobId());
        store.loads().sweep();
        branch.succeed(late, report);
        assertThat(branch.rows(late.job().datasetId())).hasSize(2);
    }

    @Test
    void progressBeyondItsEndsIsBounded() {
        Claim claim = branch.claimed();
        assertThat(store.jobs().beat(claim, "x", 101)).isEqualTo(Pulse.ALIVE);
        assertThat(branch.job(claim.jobId()).run().progress()).isEqualTo(100);
        assertThat(store.jobs().beat(claim, "x\0", -1)).isEqualTo(Pulse.ALIVE);
        assertThat(branch.job(claim.jobId()).run().progress()).isZero();
    }

    /** Deleting takes the dataset first and its jobs then; finishing has to take them in the same order. */
    @Test
    void deletingAndFinishingAtOnceNeverDeadlock() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 15; i++) {
                Claim claim = branch.claimed();
                LoadReport report = branch.load(claim, 1);
                Future<?> finishing = threads.submit(() -> store.jobs().succeed(claim, new JobOutcome.Loaded(report)));
                Future<?> deleting = threads.submit(() ->
                        store.datasets().delete(branch.scope(), claim.job().datasetId()));
                finishing.get(30, TimeUnit.SECONDS);
                deleting.get(30, TimeUnit.SECONDS);
                assertThat(store.datasets().find(branch.scope(), claim.job().datasetId()))
                        .isEmpty();
                assertThat(branch.rows(claim.job().datasetId())).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
