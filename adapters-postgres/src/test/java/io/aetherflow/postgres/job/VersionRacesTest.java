package io.aetherflow.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Revision;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two who change the versions of one dataset at the same moment. */
class VersionRacesTest {

    private static final int ROUNDS = 8;

    private final PostgresStorage store = PostgresStorage.over(TestDatabases.shared());
    private final Branch branch = Branch.open(store);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        threads.shutdownNow();
        store.close();
    }

    private Outcome<?> revise(Dataset dataset) {
        UUID by = branch.analyst().id();
        return store.jobs()
                .revise(
                        branch.scope(),
                        new Revision(
                                Examples.id(), dataset.id(), VersionKind.REPROCESS, List.of(dataset.upload()), by));
    }

    private Job revised(Dataset dataset) {
        revise(dataset).orElseThrow();
        return branch.jobs(dataset.id(), JobType.ETL).get(0);
    }

    private List<Outcome<?>> both(Supplier<Outcome<?>> one, Supplier<Outcome<?>> other) throws Exception {
        Future<Outcome<?>> first = threads.submit(one::get);
        Future<Outcome<?>> second = threads.submit(other::get);
        return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
    }

    private static void assertOneWon(List<Outcome<?>> ends) {
        assertThat(ends.stream().filter(end -> end.refusal().isEmpty())).hasSize(1);
        assertThat(ends.stream().flatMap(end -> end.refusal().stream()).map(Failure::code))
                .containsExactly(FailureCode.CONFLICT);
    }

    @Test
    void ofTwoRevisionsOneIsMade() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Dataset dataset = branch.completed(1);
            assertOneWon(both(() -> revise(dataset), () -> revise(dataset)));
            assertThat(store.datasets().versions(branch.scope(), dataset.id()))
                    .extracting(DatasetVersion::number)
                    .containsExactly(2, 1);
        }
    }

    @Test
    void ofARetryAndARevisionOneIsMade() throws Exception {
        UUID by = branch.analyst().id();
        for (int i = 0; i < ROUNDS; i++) {
            Dataset dataset = branch.completed(1);
            Job job = revised(dataset);
            store.jobs().cancel(branch.scope(), job.id(), by).orElseThrow();
            assertOneWon(both(() -> store.jobs().retry(branch.scope(), job.id(), by), () -> revise(dataset)));
        }
    }

    @Test
    void aRestoreNeverCrossesALoad() throws Exception {
        UUID by = branch.analyst().id();
        for (int i = 0; i < ROUNDS; i++) {
            Dataset dataset = branch.completed(1);
            Claim claim = branch.claim(revised(dataset).id());
            branch.succeed(claim, branch.load(claim, 2));
            List<Outcome<?>> ends =
                    both(() -> store.jobs().restore(branch.scope(), dataset.id(), 1, by), () -> revise(dataset));
            boolean restored = ends.get(0).refusal().isEmpty();
            assertThat(ends.get(1).refusal()).isEmpty();
            assertThat(branch.dataset(dataset.id()).version()).isEqualTo(restored ? 1 : 2);
            assertThat(branch.rows(dataset.id())).hasSize(restored ? 1 : 2);
        }
    }

    @Test
    void aRevisionOfADatasetThatIsDeletedLeavesNothing() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Dataset dataset = branch.completed(1);
            both(
                    () -> revise(dataset),
                    () -> Outcome.found(store.datasets().delete(branch.scope(), dataset.id()), "It is gone."));
            assertThat(store.datasets().find(branch.scope(), dataset.id())).isEmpty();
            assertThat(store.datasets().versions(branch.scope(), dataset.id())).isEmpty();
        }
    }
}
