package io.aetherflow.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Pulse;
import io.aetherflow.core.job.Revision;
import io.aetherflow.core.profile.Profile;
import io.aetherflow.core.profile.Quality;
import io.aetherflow.core.profile.RowCounts;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What versions do to the tables beyond what the ports show. */
class VersionStorageTest {

    private static final Database DATABASE = TestDatabases.shared();

    private final PostgresStorage store = PostgresStorage.over(DATABASE);
    private final Branch branch = Branch.open(store);

    @AfterEach
    void close() {
        store.close();
    }

    private static List<String> select(String sql, UUID id) {
        return DATABASE.owner()
                .withHandle(handle ->
                        handle.createQuery(sql).bind(0, id).mapTo(String.class).list());
    }

    private Claim revised(Dataset dataset) {
        Revision revision = new Revision(
                Examples.id(),
                dataset.id(),
                VersionKind.REPROCESS,
                List.of(dataset.upload()),
                branch.analyst().id());
        store.jobs().revise(branch.scope(), revision).orElseThrow();
        return branch.claim(revision.jobId());
    }

    private LoadReport loaded(Claim claim, int rows) {
        LoadReport report = branch.load(claim, rows);
        RowCounts counts = new RowCounts(report.read(), report.accepted(), 0);
        Profile profile = Quality.judge(claim.job().datasetId(), report.loadId(), counts, List.of());
        store.jobs().succeed(claim, new JobOutcome.Loaded(report, profile)).orElseThrow();
        return report;
    }

    private Job restored(UUID dataset, int version) {
        return store.jobs()
                .restore(branch.scope(), dataset, version, branch.analyst().id())
                .orElseThrow();
    }

    @Test
    void profileAndSummaryAreThoseOfTheVersionThatIsShown() {
        Claim first = branch.claimed();
        UUID id = first.job().datasetId();
        LoadReport one = loaded(first, 1);
        LoadReport two = loaded(revised(branch.dataset(id)), 2);
        String profile = "select load_id from profiles where dataset_id = ?";
        String summary = "select run_id from results where dataset_id = ? and result_type = 'etl_summary'";
        assertThat(select(profile, id)).containsExactly(two.loadId().toString());
        assertThat(select(summary, id)).containsExactly(two.loadId().toString());
        restored(id, 1);
        assertThat(select(profile, id)).containsExactly(one.loadId().toString());
        assertThat(select(summary, id)).containsExactly(one.loadId().toString());
        assertThat(select("select row_count from datasets where id = ?", id)).containsExactly("1");

        Claim unprofiled = revised(branch.dataset(id));
        branch.succeed(unprofiled, branch.load(unprofiled, 3));
        assertThat(select(profile, id)).isEmpty();
        assertThat(store.profiles().find(branch.scope(), id)).isEmpty();
    }

    @Test
    void everyReaderSeesTheRowsOfOneVersionAlone() {
        Dataset dataset = branch.completed(3);
        Claim claim = revised(dataset);
        branch.succeed(claim, branch.load(claim, 5));
        assertThat(select(
                        "select count(*) from clean." + branch.schema().name() + " where dataset_id = ?", dataset.id()))
                .containsExactly("8");
        assertThat(page(dataset.id())).isEqualTo(5);
        assertThat(branch.rows(dataset.id())).hasSize(5);
        restored(dataset.id(), 1);
        assertThat(page(dataset.id())).isEqualTo(3);
        assertThat(branch.rows(dataset.id())).hasSize(3);
    }

    private int page(UUID dataset) {
        return store.cleanRows()
                .page(branch.scope(), dataset, RowQuery.ALL, PageRequest.first(100))
                .orElseThrow()
                .rows()
                .items()
                .size();
    }

    @Test
    void whatIsDroppedIsSweptAfterAnHourAndTheRestStays() {
        Claim first = branch.claimed();
        UUID id = first.job().datasetId();
        LoadReport oldest = loaded(first, 1);
        for (int i = 0; i < DatasetVersion.KEPT; i++) {
            loaded(revised(branch.dataset(id)), 1);
        }
        String loads = "select count(*) from loads where dataset_id = ?";
        assertThat(select("select state from loads where load_id = ?", oldest.loadId()))
                .containsExactly("superseded");
        store.loads().sweep();
        assertThat(select(loads, id)).containsExactly("11");
        DATABASE.owner()
                .useHandle(handle -> handle.execute(
                        "update loads set superseded_at = superseded_at - interval '61 minutes' where dataset_id = ?",
                        id));
        store.loads().sweep();
        assertThat(select(loads, id)).containsExactly("10");
        assertThat(select("select count(profile) from dataset_versions where dataset_id = ?", id))
                .containsExactly("10");
    }

    @Test
    void anInferenceThatComesTooLateReplacesNothing() {
        Dataset dataset = branch.completed(1);
        Claim late = branch.claim(branch.inference(dataset.id()).id());
        Claim next = revised(dataset);
        branch.succeed(next, branch.load(next, 2));
        List<StoredInsight> insights = branch.infer(dataset.id(), 2);
        store.jobs()
                .succeed(late, new JobOutcome.Inferred(Examples.id(), List.of()))
                .orElseThrow();
        assertThat(branch.job(late.jobId()).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(store.insights()
                        .list(branch.scope(), dataset.id(), PageRequest.first(10))
                        .items())
                .extracting(StoredInsight::id)
                .isEqualTo(insights.stream().map(StoredInsight::id).toList());
    }

    @Test
    void restoringEndsTheInferenceThatIsUnderWayOverTheSameRows() {
        Dataset dataset = branch.completed(1);
        Job waiting = branch.inference(dataset.id());
        Claim next = revised(dataset);
        branch.succeed(next, branch.load(next, 2));
        Claim running = branch.claim(branch.inference(dataset.id()).id());

        Job anew = restored(dataset.id(), 1);
        assertThat(branch.job(waiting.id()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(branch.job(running.jobId()).state()).isEqualTo(JobState.RUNNING);
        restored(dataset.id(), 2);
        assertThat(branch.job(running.jobId()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(store.jobs().beat(running, "model", 50)).isEqualTo(Pulse.LOST);
        assertThat(branch.dataset(dataset.id()).failure()).isNull();

        assertThat(store.jobs()
                        .retry(branch.scope(), waiting.id(), branch.analyst().id())
                        .refusal()
                        .map(Failure::code))
                .contains(FailureCode.CONFLICT);
        store.jobs().cancel(branch.scope(), anew.id(), branch.analyst().id()).orElseThrow();
        assertThat(store.jobs()
                        .retry(branch.scope(), waiting.id(), branch.analyst().id())
                        .refusal())
                .isEmpty();
    }

    @Test
    void aRevisionOfWhatAnotherDatasetHoldsIsRefused() {
        String fingerprint = Examples.fingerprint();
        Job failed = branch.submit(fingerprint).job();
        UUID by = branch.analyst().id();
        store.jobs().cancel(branch.scope(), failed.id(), by).orElseThrow();
        branch.submit(fingerprint);
        Dataset dataset = branch.dataset(failed.datasetId());
        Revision revision =
                new Revision(Examples.id(), dataset.id(), VersionKind.REPROCESS, List.of(dataset.upload()), by);
        assertThat(store.jobs().revise(branch.scope(), revision).refusal().map(Failure::code))
                .contains(FailureCode.CONFLICT);
        assertThat(store.jobs().retry(branch.scope(), failed.id(), by).refusal().map(Failure::code))
                .contains(FailureCode.CONFLICT);
        assertThat(store.datasets().versions(branch.scope(), dataset.id())).hasSize(1);
        assertThat(branch.jobs(dataset.id(), JobType.ETL)).hasSize(1);
    }
}
