package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Datasets} does. */
public abstract class DatasetsContract extends StorageContract {

    @SuppressWarnings("NullAway.Init")
    private Branch branch;

    @BeforeEach
    void openBranch() {
        branch = Branch.open(store);
    }

    private Datasets datasets() {
        return store.datasets();
    }

    @Test
    void aDatasetReadsBackAsItWasUploaded() {
        Dataset given = branch.dataset(Examples.fingerprint());
        store.jobs().submit(given, Examples.etl(given));
        Dataset found = branch.dataset(given.id());
        assertThat(found.upload()).isEqualTo(given.upload());
        assertThat(found.upload().mapping().columns().keySet())
                .containsExactlyElementsOf(given.upload().mapping().columns().keySet());
        assertThat(found.department()).isEqualTo(branch.id());
        assertThat(found.status()).isEqualTo(DatasetStatus.UPLOADED);
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.report()).isNull();
        assertThat(found.failure()).isNull();
    }

    @Test
    void anUploadThatSaysNothingReadsBackTheSame() {
        UUID uploader = branch.analyst().id();
        Upload bare = new Upload(
                uploader,
                "x",
                null,
                "x.csv",
                "csv",
                new RawObject("b", "raw/" + Examples.id(), 0, "00".repeat(32)),
                null,
                HeaderMapping.INFERRED,
                ReadOptions.INFERRED,
                RejectPolicy.ACCEPT_GOOD,
                Examples.fingerprint());
        Dataset given = Examples.dataset(branch.id(), bare);
        store.jobs().submit(given, Examples.etl(given));
        assertThat(branch.dataset(given.id()).upload()).isEqualTo(bare);
    }

    @Test
    void theReportOfALoadReadsBackAsItWas() {
        Claim claim = branch.claimed();
        LoadReport report = branch.load(claim, 3);
        branch.succeed(claim, report);
        LoadReport found = branch.dataset(claim.job().datasetId()).report();
        assertThat(found).isEqualTo(report);
        assertThat(found).isNotNull();
        assertThat(found.mapping().columns().keySet())
                .containsExactlyElementsOf(report.mapping().columns().keySet());
    }

    @Test
    void theFailureOfADatasetReadsBackAsItWas() {
        Claim claim = branch.claimed();
        store.jobs().fail(claim, Examples.invalid(), "at line 1").orElseThrow();
        assertThat(branch.dataset(claim.job().datasetId()).failure()).isEqualTo(Examples.invalid());
    }

    @Test
    void aScopeShowsItsDepartmentAlone() {
        UUID id = branch.submit().dataset().id();
        Scope neighbour = Branch.open(store).scope();
        assertThat(datasets().find(branch.scope(), id)).isPresent();
        assertThat(datasets().find(Scope.all(), id)).isPresent();
        assertThat(datasets().find(neighbour, id)).isEmpty();
        assertThat(datasets().find(Scope.all(), Examples.id())).isEmpty();
        assertThat(list(neighbour, null, null)).isEmpty();
        assertThat(datasets()
                        .list(neighbour, new DatasetFilter(branch.id(), null), PageRequest.first(5))
                        .items())
                .as("a filter does not widen the scope")
                .isEmpty();
    }

    @Test
    void aListIsNewestFirstAndItsPagesMissNothing() {
        List<UUID> submitted = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            submitted.add(0, branch.submit().dataset().id());
        }
        DatasetFilter ours = new DatasetFilter(branch.id(), null);
        for (int limit : new int[] {1, 3, 7, 100}) {
            assertThat(Expect.pages(limit, page -> datasets().list(branch.scope(), DatasetFilter.ANY, page)))
                    .extracting(Dataset::id)
                    .containsExactlyElementsOf(submitted);
            assertThat(Expect.pages(limit, page -> datasets().list(Scope.all(), ours, page)))
                    .extracting(Dataset::id)
                    .containsExactlyElementsOf(submitted);
        }
    }

    @Test
    void aListIsFilteredByStatus() {
        UUID uploaded = branch.submit().dataset().id();
        UUID processing = branch.claimed().job().datasetId();
        UUID completed = branch.completed(1).id();
        Claim failing = branch.claimed();
        store.jobs().fail(failing, Examples.invalid(), null).orElseThrow();
        UUID failed = failing.job().datasetId();
        assertThat(list(branch.scope(), null, DatasetStatus.UPLOADED)).containsExactly(uploaded);
        assertThat(list(branch.scope(), null, DatasetStatus.PROCESSING)).containsExactly(processing);
        assertThat(list(branch.scope(), null, DatasetStatus.COMPLETED)).containsExactly(completed);
        assertThat(list(branch.scope(), null, DatasetStatus.FAILED)).containsExactly(failed);
        assertThat(list(branch.scope(), null, null)).containsExactly(failed, completed, processing, uploaded);
    }

    @Test
    void aListIsFilteredByAPartOfTheNameInAnyCapitals() {
        UUID summer = named("Café takings, SUMMER");
        UUID share = named("100% of_all");
        UUID plain = named("1000 of all");
        assertThat(like("café")).containsExactly(summer);
        assertThat(like("CAFÉ TAK")).containsExactly(summer);
        assertThat(like("summer")).containsExactly(summer);
        assertThat(like("of")).containsExactly(plain, share);
        assertThat(like("%")).as("a letter like any other").containsExactly(share);
        assertThat(like("f_a")).containsExactly(share);
        assertThat(like("\\")).isEmpty();
        assertThat(like("' or true --")).isEmpty();
        assertThat(like("a\0b")).isEmpty();
        assertThat(datasets()
                        .list(Branch.open(store).scope(), new DatasetFilter(null, null, "café"), PageRequest.first(5))
                        .items())
                .isEmpty();
        assertThat(Expect.pages(1, page -> datasets().list(branch.scope(), new DatasetFilter(null, null, "o"), page)))
                .extracting(Dataset::id)
                .containsExactly(plain, share);
    }

    private UUID named(String name) {
        Upload usual = Examples.upload(branch.id(), branch.analyst().id(), Examples.fingerprint());
        Upload upload = new Upload(
                usual.uploaderId(),
                name,
                usual.description(),
                usual.fileName(),
                usual.fileType(),
                usual.object(),
                usual.schema(),
                usual.mapping(),
                usual.options(),
                usual.policy(),
                usual.fingerprint());
        Dataset dataset = Examples.dataset(branch.id(), upload);
        return store.jobs().submit(dataset, Examples.etl(dataset)).dataset().id();
    }

    private List<UUID> like(String part) {
        DatasetFilter filter = new DatasetFilter(null, null, part);
        return datasets().list(branch.scope(), filter, PageRequest.first(100)).items().stream()
                .map(Dataset::id)
                .toList();
    }

    @Test
    void aStrangeCursorIsRefused() {
        Expect.strangeCursorsRefused(page -> datasets().list(branch.scope(), DatasetFilter.ANY, page));
    }

    @Test
    void aDeletedDatasetIsGoneWithAllThatHangsOnIt() {
        UUID id = branch.completed(3).id();
        UUID insight = branch.infer(id, 2).get(0).id();
        UUID job = branch.inference(id).id();
        Dataset removed = datasets().delete(branch.scope(), id).orElseThrow();
        assertThat(removed.id()).isEqualTo(id);
        assertThat(removed.upload().object().key()).startsWith("raw/");
        assertThat(datasets().find(Scope.all(), id)).isEmpty();
        assertThat(store.jobs().find(Scope.all(), job)).isEmpty();
        assertThat(store.jobs().events(Scope.all(), job)).isEmpty();
        assertThat(store.insights().find(Scope.all(), insight)).isEmpty();
        assertThat(store.insights().list(Scope.all(), id, PageRequest.first(5)).items())
                .isEmpty();
        assertThat(store.cleanRows().page(Scope.all(), id, RowQuery.ALL, PageRequest.first(5)))
                .isEmpty();
        assertThat(store.cleanRows().columns(Scope.all(), id)).isEmpty();
        assertThat(branch.rows(id)).isEmpty();
        assertThat(datasets().delete(Scope.all(), id)).isEmpty();
    }

    @Test
    void nobodyDeletesAnotherDepartmentsDataset() {
        UUID id = branch.completed(1).id();
        assertThat(datasets().delete(Branch.open(store).scope(), id)).isEmpty();
        assertThat(datasets().find(branch.scope(), id)).isPresent();
        assertThat(branch.rows(id)).hasSize(1);
    }

    @Test
    void aDeletedUploadMayComeAgain() {
        String fingerprint = Examples.fingerprint();
        UUID first = branch.submit(fingerprint).dataset().id();
        datasets().delete(branch.scope(), first);
        Submission again = branch.submit(fingerprint);
        assertThat(again.duplicate()).isFalse();
        assertThat(again.dataset().id()).isNotEqualTo(first);
    }

    @Test
    void deletingOneDatasetLeavesTheOthers() {
        UUID kept = branch.completed(2).id();
        branch.infer(kept, 3);
        datasets().delete(branch.scope(), branch.completed(2).id());
        assertThat(branch.rows(kept)).hasSize(2);
        assertThat(store.insights()
                        .list(branch.scope(), kept, PageRequest.first(5))
                        .items())
                .hasSize(3);
    }

    private List<UUID> list(Scope scope, @Nullable DepartmentId department, @Nullable DatasetStatus status) {
        DatasetFilter filter = new DatasetFilter(department, status);
        return datasets().list(scope, filter, PageRequest.first(100)).items().stream()
                .map(Dataset::id)
                .toList();
    }

    @Test
    void aDatasetThatIsNotWhatTheCallerMeansStays() {
        Dataset dataset = branch.submit().dataset();
        Expect.refused(
                datasets().delete(branch.scope(), dataset.id(), now -> now.version() > 1),
                FailureCode.PRECONDITION_FAILED);
        assertThat(datasets().find(branch.scope(), dataset.id())).isPresent();
        Expect.refused(datasets().delete(Branch.open(store).scope(), dataset.id(), now -> true), FailureCode.NOT_FOUND);
        assertThat(datasets()
                        .delete(branch.scope(), dataset.id(), now -> now.version() == 1)
                        .orElseThrow()
                        .id())
                .isEqualTo(dataset.id());
        assertThat(datasets().find(branch.scope(), dataset.id())).isEmpty();
    }
}
