package io.aetherflow.kit;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;
import static io.aetherflow.core.failure.FailureCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.dataset.VersionState;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Revision;
import io.aetherflow.core.job.Submission;
import io.aetherflow.core.profile.Profile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract: versions of a dataset, each made by one job, and the way back to an earlier one. */
public abstract class VersionsContract extends StorageContract {

    private Storage store;
    private Branch branch;

    @BeforeEach
    void openBranch() {
        store = storage();
        branch = Branch.open(store);
    }

    private List<DatasetVersion> versions(UUID id) {
        return store.datasets().versions(branch.scope(), id);
    }

    private Revision revision(Dataset dataset, VersionKind kind) {
        Upload correction = Examples.upload(branch.id(), branch.analyst().id(), Examples.fingerprint());
        return new Revision(
                Examples.id(),
                dataset.id(),
                kind,
                List.of(dataset.upload(), correction),
                branch.analyst().id());
    }

    private Job revised(Dataset dataset) {
        return store.jobs()
                .revise(branch.scope(), revision(dataset, VersionKind.CORRECTION))
                .orElseThrow()
                .job();
    }

    /** A dataset whose second version has three rows, where the first has two. */
    private Dataset corrected() {
        Dataset dataset = branch.completed(2);
        Claim claim = branch.claim(revised(dataset).id());
        branch.succeed(claim, branch.load(claim, 3));
        return branch.dataset(dataset.id());
    }

    @Test
    void anUploadIsTheFirstVersion() {
        Submission submission = branch.submit();
        UUID id = submission.dataset().id();
        assertThat(submission.job().version()).isEqualTo(1);
        assertThat(versions(id)).singleElement().satisfies(version -> {
            assertThat(version.number()).isEqualTo(1);
            assertThat(version.kind()).isEqualTo(VersionKind.UPLOAD);
            assertThat(version.state()).isEqualTo(VersionState.PENDING);
            assertThat(version.parts()).containsExactly(submission.dataset().upload());
            assertThat(version.requestedBy()).isEqualTo(branch.analyst().id());
            assertThat(version.report()).isNull();
        });
        Claim claim = branch.claim(submission.job().id());
        LoadReport report = branch.load(claim, 2);
        branch.succeed(claim, report);
        assertThat(versions(id).get(0).state()).isEqualTo(VersionState.LOADED);
        assertThat(versions(id).get(0).report()).isEqualTo(report);
        assertThat(branch.inference(id).version()).isEqualTo(1);
    }

    @Test
    void aVersionTakesOverOnceItLoaded() {
        Dataset dataset = branch.completed(2);
        Revision revision = revision(dataset, VersionKind.CORRECTION);
        Submission submission = store.jobs().revise(branch.scope(), revision).orElseThrow();
        assertThat(submission.job().id()).isEqualTo(revision.jobId());
        assertThat(submission.job().version()).isEqualTo(2);
        assertThat(submission.dataset().status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(versions(dataset.id())).extracting(DatasetVersion::number).containsExactly(2, 1);
        assertThat(versions(dataset.id()).get(0).parts()).isEqualTo(revision.parts());

        Claim claim = branch.claim(submission.job().id());
        LoadReport report = branch.load(claim, 3);
        assertThat(branch.rows(dataset.id())).hasSize(2);
        branch.succeed(claim, report);

        Dataset after = branch.dataset(dataset.id());
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.report()).isEqualTo(report);
        assertThat(after.upload()).isEqualTo(dataset.upload());
        assertThat(branch.rows(dataset.id())).hasSize(3);
        assertThat(branch.jobs(dataset.id(), JobType.ML_INFERENCE)).hasSize(2);
        assertThat(branch.inference(dataset.id()).version()).isEqualTo(2);
    }

    @Test
    void aVersionThatFailsLeavesTheDatasetAsItWas() {
        Dataset dataset = branch.completed(2);
        Claim claim = branch.claim(revised(dataset).id());
        Failure reason = Failure.of(FailureCode.VALIDATION, "Still wrong.");
        store.jobs().fail(claim, reason, null).orElseThrow();

        Dataset after = branch.dataset(dataset.id());
        assertThat(after.status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(after.version()).isEqualTo(1);
        assertThat(after.failure()).isNull();
        assertThat(branch.rows(dataset.id())).hasSize(2);
        assertThat(versions(dataset.id()).get(0).state()).isEqualTo(VersionState.FAILED);
        assertThat(versions(dataset.id()).get(0).failure().message()).isEqualTo("Still wrong.");
    }

    @Test
    void aVersionThatIsCancelledLeavesTheDatasetAsItWas() {
        Dataset dataset = branch.completed(2);
        Job job = revised(dataset);
        store.jobs().cancel(branch.scope(), job.id(), branch.analyst().id()).orElseThrow();
        assertThat(branch.dataset(dataset.id()).status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(versions(dataset.id()).get(0).state()).isEqualTo(VersionState.FAILED);
        store.jobs().retry(branch.scope(), job.id(), branch.analyst().id()).orElseThrow();
        assertThat(versions(dataset.id()).get(0).state()).isEqualTo(VersionState.PENDING);
        assertThat(branch.dataset(dataset.id()).status()).isEqualTo(DatasetStatus.COMPLETED);
    }

    @Test
    void aDatasetThatFailedIsTriedInAnotherWay() {
        Submission submission = branch.submit();
        UUID id = submission.dataset().id();
        store.jobs()
                .cancel(branch.scope(), submission.job().id(), branch.analyst().id())
                .orElseThrow();
        assertThat(branch.dataset(id).status()).isEqualTo(DatasetStatus.FAILED);
        Revision again = revision(branch.dataset(id), VersionKind.REPROCESS);
        Job job = store.jobs().revise(branch.scope(), again).orElseThrow().job();
        assertThat(branch.dataset(id).status()).isEqualTo(DatasetStatus.UPLOADED);
        Claim claim = branch.claim(job.id());
        assertThat(branch.dataset(id).status()).isEqualTo(DatasetStatus.PROCESSING);
        branch.succeed(claim, branch.load(claim, 1));
        assertThat(branch.dataset(id).status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(branch.dataset(id).version()).isEqualTo(2);
        assertThat(versions(id))
                .extracting(DatasetVersion::kind)
                .containsExactly(VersionKind.REPROCESS, VersionKind.UPLOAD);
    }

    @Test
    void oneVersionAtATime() {
        Dataset dataset = branch.completed(1);
        Job job = revised(dataset);
        Expect.refused(store.jobs().revise(branch.scope(), revision(dataset, VersionKind.REPROCESS)), CONFLICT);
        Expect.refused(
                store.jobs()
                        .restore(
                                branch.scope(),
                                dataset.id(),
                                1,
                                branch.analyst().id()),
                CONFLICT);
        store.jobs().cancel(branch.scope(), job.id(), branch.analyst().id()).orElseThrow();
        revised(dataset);
        Expect.refused(
                store.jobs().retry(branch.scope(), job.id(), branch.analyst().id()), CONFLICT);
        assertThat(versions(dataset.id())).hasSize(3);
    }

    @Test
    void anEarlierVersionIsRestoredAndLookedAtAgain() {
        Dataset dataset = corrected();
        LoadReport first = versions(dataset.id()).get(1).report();
        Job inference = store.jobs()
                .restore(branch.scope(), dataset.id(), 1, branch.analyst().id())
                .orElseThrow();
        assertThat(inference.type()).isEqualTo(JobType.ML_INFERENCE);
        assertThat(inference.version()).isEqualTo(1);
        assertThat(inference.requestedBy()).isEqualTo(branch.analyst().id().toString());
        assertThat(branch.dataset(dataset.id()).version()).isEqualTo(1);
        assertThat(branch.dataset(dataset.id()).report()).isEqualTo(first);
        assertThat(branch.rows(dataset.id())).hasSize(2);
        branch.infer(dataset.id(), 1);
        store.jobs()
                .restore(branch.scope(), dataset.id(), 2, branch.analyst().id())
                .orElseThrow();
        store.loads().sweep();
        assertThat(branch.rows(dataset.id())).hasSize(3);
        store.jobs()
                .restore(branch.scope(), dataset.id(), 1, branch.analyst().id())
                .orElseThrow();
        assertThat(branch.rows(dataset.id())).hasSize(2);
    }

    @Test
    void anInferenceOverRowsThatAreNoLongerShownChangesNoInsights() {
        Dataset dataset = corrected();
        Claim late = branch.claim(branch.inference(dataset.id()).id());
        store.jobs()
                .restore(branch.scope(), dataset.id(), 1, branch.analyst().id())
                .orElseThrow();
        List<StoredInsight> shown = branch.infer(dataset.id(), 1);
        store.jobs()
                .succeed(
                        late,
                        new JobOutcome.Inferred(Examples.id(), ExampleInsights.stored(dataset.id(), branch.id(), 3)))
                .orElseThrow();
        assertThat(store.insights()
                        .list(branch.scope(), dataset.id(), PageRequest.first(10))
                        .items())
                .hasSameSizeAs(shown);
    }

    @Test
    void whatCannotBeRestoredIsRefused() {
        Dataset dataset = corrected();
        UUID by = branch.analyst().id();
        Expect.refused(store.jobs().restore(branch.scope(), dataset.id(), 2, by), CONFLICT);
        Expect.refused(store.jobs().restore(branch.scope(), dataset.id(), 3, by), NOT_FOUND);
        Job job = revised(dataset);
        store.jobs().cancel(branch.scope(), job.id(), by).orElseThrow();
        Expect.refused(store.jobs().restore(branch.scope(), dataset.id(), 3, by), CONFLICT);
    }

    @Test
    void anotherDepartmentSeesAndChangesNothing() {
        Dataset dataset = corrected();
        Branch other = Branch.open(store);
        assertThat(store.datasets().versions(other.scope(), dataset.id())).isEmpty();
        Expect.refused(store.jobs().revise(other.scope(), revision(dataset, VersionKind.REPROCESS)), NOT_FOUND);
        Expect.refused(
                store.jobs()
                        .restore(other.scope(), dataset.id(), 1, other.analyst().id()),
                NOT_FOUND);
    }

    @Test
    void onlyTheNewestVersionsKeepTheirRows() {
        Dataset dataset = branch.completed(1);
        for (int i = 0; i < DatasetVersion.KEPT; i++) {
            Claim claim = branch.claim(revised(dataset).id());
            branch.succeed(claim, branch.load(claim, 1));
        }
        List<DatasetVersion> all = versions(dataset.id());
        assertThat(all).hasSize(DatasetVersion.KEPT + 1);
        assertThat(all.get(DatasetVersion.KEPT).state()).isEqualTo(VersionState.DROPPED);
        assertThat(all.subList(0, DatasetVersion.KEPT)).allMatch(version -> version.state() == VersionState.LOADED);
        Expect.refused(
                store.jobs()
                        .restore(
                                branch.scope(),
                                dataset.id(),
                                1,
                                branch.analyst().id()),
                CONFLICT);
    }

    @Test
    void versionsGoWithTheirDataset() {
        Dataset dataset = corrected();
        store.datasets().delete(branch.scope(), dataset.id()).orElseThrow();
        assertThat(versions(dataset.id())).isEmpty();
        assertThat(store.loads().sweep()).isPositive();
    }

    @Test
    void aProfileBelongsToTheVersionItWasMadeWith() {
        Claim claim = branch.claimed();
        UUID id = claim.job().datasetId();
        assertThat(store.profiles().find(branch.scope(), id)).isEmpty();
        LoadReport report = branch.load(claim, 2);
        Profile profile = ExampleProfiles.of(id, report);
        store.jobs().succeed(claim, new JobOutcome.Loaded(report, profile)).orElseThrow();
        assertThat(store.profiles().find(branch.scope(), id)).contains(profile);
        assertThat(store.profiles().find(Branch.open(store).scope(), id)).isEmpty();

        Claim second = branch.claim(revised(branch.dataset(id)).id());
        LoadReport next = branch.load(second, 3);
        Profile changed = ExampleProfiles.of(id, next);
        store.jobs().succeed(second, new JobOutcome.Loaded(next, changed)).orElseThrow();
        assertThat(store.profiles().find(branch.scope(), id)).contains(changed);
        store.jobs().restore(branch.scope(), id, 1, branch.analyst().id()).orElseThrow();
        assertThat(store.profiles().find(branch.scope(), id)).contains(profile);
        store.datasets().delete(branch.scope(), id);
        assertThat(store.profiles().find(branch.scope(), id)).isEmpty();
    }

    @Test
    void mappingsAreRememberedByHeader() {
        RememberedMapping first = ExampleProfiles.mapping(List.of("Day", "Sum"), "amount");
        RememberedMapping other = ExampleProfiles.mapping(List.of("Day", "Total"), "amount");
        RememberedMapping again = ExampleProfiles.mapping(List.of("Day", "Sum"), "tax");
        store.mappings().remember(branch.id(), first);
        store.mappings().remember(branch.id(), other);
        assertThat(store.mappings().latest(branch.id(), 10)).containsExactly(other, first);
        store.mappings().remember(branch.id(), again);
        assertThat(store.mappings().latest(branch.id(), 10)).containsExactly(again, other);
        assertThat(store.mappings().latest(branch.id(), 1)).containsExactly(again);
        assertThat(store.mappings().latest(Branch.open(store).id(), 10)).isEmpty();
    }
}
