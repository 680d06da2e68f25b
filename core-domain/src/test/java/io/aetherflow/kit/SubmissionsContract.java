package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobEvent;
import io.aetherflow.core.job.JobFilter;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobStatus;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How jobs come to be, and how they are found. */
abstract class SubmissionsContract extends StorageContract {

    @SuppressWarnings("NullAway.Init")
    Branch branch;

    @BeforeEach
    void openBranch() {
        branch = Branch.open(store);
    }

    final Jobs jobs() {
        return store.jobs();
    }

    final List<JobEvent> events(UUID job) {
        return jobs().events(branch.scope(), job);
    }

    final JobEvent lastEvent(UUID job) {
        List<JobEvent> events = events(job);
        return events.get(events.size() - 1);
    }

    @Test
    void aSubmissionQueuesItsJob() {
        Dataset dataset = branch.dataset(Examples.fingerprint());
        Job etl = Examples.etl(dataset);
        Submission submission = jobs().submit(dataset, etl);
        assertThat(submission.duplicate()).isFalse();
        assertThat(submission.dataset().id()).isEqualTo(dataset.id());
        assertThat(submission.job().id()).isEqualTo(etl.id());
        Job found = branch.job(etl.id());
        assertThat(found.run()).isEqualTo(JobRun.queued());
        assertThat(found.type()).isEqualTo(JobType.ETL);
        assertThat(found.datasetId()).isEqualTo(dataset.id());
        assertThat(found.department()).isEqualTo(branch.id());
        assertThat(found.requestedBy()).isEqualTo(branch.analyst().id().toString());
        assertThat(found.loadId()).isNull();
    }

    @Test
    void aSubmissionIsTheFirstEventOfItsJob() {
        UUID job = branch.submit().job().id();
        assertThat(events(job)).singleElement().satisfies(event -> {
            assertThat(event.seq()).isEqualTo(1);
            assertThat(event.from()).isNull();
            assertThat(event.to()).isEqualTo(JobState.QUEUED);
            assertThat(event.at()).isNotNull();
        });
    }

    @Test
    void theSameUploadAgainIsAnsweredWithTheFirst() {
        String fingerprint = Examples.fingerprint();
        Submission first = branch.submit(fingerprint);
        Submission again = branch.submit(fingerprint);
        assertSameSubmission(again, first);
        assertThat(jobs().list(branch.scope(), JobFilter.ANY, PageRequest.first(9))
                        .items())
                .hasSize(1);
        assertThat(events(first.job().id())).hasSize(1);
    }

    @Test
    void aLoadedUploadAgainIsAnsweredWithTheFirstAndItsEtlJob() {
        String fingerprint = Examples.fingerprint();
        Submission first = branch.submit(fingerprint);
        Claim claim = branch.claim(first.job().id());
        branch.succeed(claim, branch.load(claim, 1));
        branch.infer(first.dataset().id(), 1);
        Submission again = branch.submit(fingerprint);
        assertSameSubmission(again, first);
        assertThat(again.job().state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void anUploadThatFailedMayComeAgain() {
        String fingerprint = Examples.fingerprint();
        Submission first = branch.submit(fingerprint);
        jobs().fail(branch.claim(first.job().id()), Examples.invalid(), null).orElseThrow();
        Submission again = branch.submit(fingerprint);
        assertThat(again.duplicate()).isFalse();
        assertThat(again.dataset().id()).isNotEqualTo(first.dataset().id());
    }

    @Test
    void anotherDepartmentMayHoldTheSameUpload() {
        String fingerprint = Examples.fingerprint();
        branch.submit(fingerprint);
        assertThat(Branch.open(store).submit(fingerprint).duplicate()).isFalse();
    }

    @Test
    void ofManyWhoSubmitOneUploadAtOnceOneStoresIt() throws Exception {
        String fingerprint = Examples.fingerprint();
        List<Submission> submissions = Race.of(8, i -> branch.submit(fingerprint));
        assertThat(submissions)
                .filteredOn(submission -> !submission.duplicate())
                .hasSize(1);
        assertThat(submissions.stream().map(each -> each.dataset().id()).distinct())
                .hasSize(1);
        assertThat(submissions.stream().map(each -> each.job().id()).distinct()).hasSize(1);
        assertThat(jobs().list(branch.scope(), JobFilter.ANY, PageRequest.first(9))
                        .items())
                .hasSize(1);
    }

    private static void assertSameSubmission(Submission again, Submission first) {
        assertThat(again.duplicate()).isTrue();
        assertThat(again.dataset().id()).isEqualTo(first.dataset().id());
        assertThat(again.job().id()).isEqualTo(first.job().id());
    }

    @Test
    void aScopeShowsItsDepartmentsJobsAlone() {
        UUID job = branch.submit().job().id();
        Branch neighbour = Branch.open(store);
        assertThat(jobs().find(branch.scope(), job)).isPresent();
        assertThat(jobs().find(Scope.all(), job)).isPresent();
        assertThat(jobs().find(neighbour.scope(), job)).isEmpty();
        assertThat(jobs().find(Scope.all(), Examples.id())).isEmpty();
        assertThat(jobs().events(neighbour.scope(), job)).isEmpty();
        assertThat(jobs().events(Scope.all(), job)).hasSize(1);
        JobFilter byDataset = JobFilter.of(branch.job(job).datasetId());
        assertThat(jobs().list(neighbour.scope(), byDataset, PageRequest.first(9))
                        .items())
                .isEmpty();
        assertThat(jobs().list(Scope.all(), byDataset, PageRequest.first(9)).items())
                .hasSize(1);
    }

    @Test
    void aListIsNewestFirstAndItsPagesMissNothing() {
        List<UUID> submitted = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            submitted.add(0, branch.submit().job().id());
        }
        for (int limit : new int[] {1, 3, 7, 100}) {
            assertThat(Expect.pages(limit, page -> jobs().list(branch.scope(), JobFilter.ANY, page)))
                    .extracting(Job::id)
                    .containsExactlyElementsOf(submitted);
        }
    }

    @Test
    void aListIsFilteredByStatusTypeAndDataset() {
        final UUID queued = branch.submit().job().id();
        final UUID running = branch.claimed().jobId();
        final UUID completed = branch.completed(1).id();
        Claim failing = branch.claimed();
        jobs().fail(failing, Examples.invalid(), null).orElseThrow();
        UUID inference = branch.inference(completed).id();
        assertThat(list(new JobFilter(JobStatus.QUEUED, null, null))).containsExactlyInAnyOrder(queued, inference);
        assertThat(list(new JobFilter(JobStatus.PROCESSING, null, null))).containsExactly(running);
        assertThat(list(new JobFilter(JobStatus.FAILED, null, null))).containsExactly(failing.jobId());
        assertThat(list(new JobFilter(JobStatus.SUCCEEDED, JobType.ETL, completed)))
                .hasSize(1);
        assertThat(list(new JobFilter(null, JobType.ML_INFERENCE, null))).containsExactly(inference);
        assertThat(list(JobFilter.of(completed))).hasSize(2);
        assertThat(list(new JobFilter(JobStatus.SUCCEEDED, JobType.ML_INFERENCE, null)))
                .isEmpty();
    }

    @Test
    void aStrangeCursorIsRefused() {
        Expect.strangeCursorsRefused(page -> jobs().list(branch.scope(), JobFilter.ANY, page));
    }

    private List<UUID> list(JobFilter filter) {
        return jobs().list(branch.scope(), filter, PageRequest.first(100)).items().stream()
                .map(Job::id)
                .toList();
    }
}
