package io.aetherflow.kit;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;
import static io.aetherflow.core.failure.FailureCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobEvent;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Pulse;
import io.aetherflow.core.job.RetryPolicy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Jobs} does. How they come to be and who holds them is told by the parents. */
public abstract class JobsContract extends DeadLettersContract {

    private final UUID someone = Examples.id();

    @Test
    void aLoadThatSucceedsCompletesItsDatasetAndQueuesTheInference() {
        Claim claim = branch.claimed();
        LoadReport report = branch.load(claim, 3);
        Job job = branch.succeed(claim, report);
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(branch.job(job.id()).run()).isEqualTo(job.run());
        assertThat(job.run().progress()).isEqualTo(100);
        assertThat(job.run().completedAt()).isNotNull();
        assertThat(job.run().leaseUntil()).isNull();
        Dataset dataset = branch.dataset(job.datasetId());
        assertThat(dataset.status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(dataset.report()).isEqualTo(report);
        assertThat(dataset.failure()).isNull();
        assertThat(lastEvent(job.id()).to()).isEqualTo(JobState.SUCCEEDED);
        assertInferenceQueued(report, dataset);
    }

    private void assertInferenceQueued(LoadReport report, Dataset dataset) {
        assertThat(branch.jobs(dataset.id(), JobType.ML_INFERENCE))
                .singleElement()
                .satisfies(ml -> {
                    assertThat(ml.state()).isEqualTo(JobState.QUEUED);
                    assertThat(ml.run()).isEqualTo(JobRun.queued());
                    assertThat(ml.loadId()).isEqualTo(report.loadId());
                    assertThat(ml.department()).isEqualTo(branch.id());
                    assertThat(ml.requestedBy()).isEqualTo("etl_worker");
                    assertThat(events(ml.id())).hasSize(1);
                });
    }

    @Test
    void aSuccessThatIsReportedTwiceCountsOnce() {
        Claim claim = branch.claimed();
        LoadReport report = branch.load(claim, 3);
        branch.succeed(claim, report);
        Expect.refused(jobs().succeed(claim, new JobOutcome.Loaded(report)), CONFLICT);
        assertThat(branch.jobs(claim.job().datasetId(), JobType.ML_INFERENCE)).hasSize(1);
        assertThat(events(claim.jobId())).hasSize(3);
    }

    @Test
    void anInferenceThatSucceedsStoresItsInsights() {
        UUID dataset = branch.completed(1).id();
        branch.infer(dataset, 3);
        assertThat(branch.inference(dataset).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(branch.dataset(dataset).status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(store.insights().latest(branch.scope(), branch.id(), 9)).hasSize(3);
        assertThat(branch.jobs(dataset, JobType.ML_INFERENCE)).hasSize(1);
    }

    @Test
    void aVerdictOnTheDataFailsTheDatasetAtOnceAndIsTriedAgainWithoutAWait() {
        Claim claim = branch.claimed();
        Job failed = jobs().fail(claim, Examples.invalid(), "at line 7").orElseThrow();
        assertThat(failed.state()).isEqualTo(JobState.RETRY_WAIT);
        assertThat(failed.run().attempts()).isEqualTo(1);
        assertThat(failed.run().failure()).isEqualTo(Examples.invalid());
        assertThat(failed.run().traceback()).isEqualTo("at line 7");
        assertThat(failed.run().nextAttemptAt()).isNotNull();
        assertThat(branch.job(failed.id()).run()).isEqualTo(failed.run());
        assertFailed(failed.datasetId(), Examples.invalid());
        assertThat(lastEvent(failed.id())).satisfies(event -> {
            assertThat(event.to()).isEqualTo(JobState.RETRY_WAIT);
            assertThat(event.reason()).contains(Examples.invalid().message());
        });
        assertThat(branch.claim(failed.id()).job().run().attempts()).isEqualTo(1);
        assertFailed(failed.datasetId(), Examples.invalid());
    }

    @Test
    void aTransientFaultIsTriedAgainWhileTheDatasetStaysInProcess() {
        Claim claim = branch.claimed();
        Job failed = jobs().fail(claim, Examples.unreachable(), null).orElseThrow();
        assertThat(failed.state()).isEqualTo(JobState.RETRY_WAIT);
        assertThat(failed.run().traceback()).isNull();
        assertThat(failed.run().attempts())
                .as("a fault of the platform is no attempt")
                .isZero();
        assertThat(failed.run().faults()).isEqualTo(1);
        assertThat(branch.job(failed.id()).run()).isEqualTo(failed.run());
        Dataset dataset = branch.dataset(failed.datasetId());
        assertThat(dataset.status()).isEqualTo(DatasetStatus.PROCESSING);
        assertThat(dataset.failure()).isNull();
        store.due(failed.id());
        Claim again = branch.claim(failed.id());
        assertThat(again.fence()).isGreaterThan(claim.fence());
        branch.succeed(again, branch.load(again, 1));
        assertThat(branch.dataset(failed.datasetId()).status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(branch.job(failed.id()).run().failure()).isNull();
    }

    @Test
    void anAttemptThatSucceedsMendsAFailedDataset() {
        Claim claim = branch.claimed();
        jobs().fail(claim, Examples.invalid(), null).orElseThrow();
        store.due(claim.jobId());
        Claim again = branch.claim(claim.jobId());
        branch.succeed(again, branch.load(again, 1));
        Dataset dataset = branch.dataset(claim.job().datasetId());
        assertThat(dataset.status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(dataset.failure()).isNull();
    }

    @Test
    void theLastAttemptThatFailsIsTheEnd() {
        Job job = branch.die(branch.submit().job().id(), Examples.invalid());
        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(job.run().attempts()).isEqualTo(JobRun.MAX_ATTEMPTS);
        assertThat(job.run().faults()).isZero();
        assertThat(job.run().deadLetteredAt()).isNotNull();
        assertThat(job.run().completedAt()).isNotNull();
        assertThat(job.run().nextAttemptAt()).isNull();
        assertFailed(job.datasetId(), Examples.invalid());
        Expect.refused(jobs().claim(job.id(), "w"), CONFLICT);
        assertThat(events(job.id()))
                .extracting(JobEvent::to)
                .containsExactly(
                        JobState.QUEUED,
                        JobState.RUNNING,
                        JobState.RETRY_WAIT,
                        JobState.RUNNING,
                        JobState.RETRY_WAIT,
                        JobState.RUNNING,
                        JobState.DEAD);
        assertThat(events(job.id())).extracting(JobEvent::seq).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void anOutageIsOutlived() {
        UUID id = branch.submit().job().id();
        for (int fault = 1; fault < RetryPolicy.USUAL.maxFaults(); fault++) {
            Job failed =
                    jobs().fail(branch.claim(id), Examples.unreachable(), null).orElseThrow();
            assertThat(failed.run().willRetry()).isTrue();
            store.due(id);
        }
        assertThat(branch.dataset(branch.job(id).datasetId()).status()).isEqualTo(DatasetStatus.PROCESSING);
        Claim last = branch.claim(id);
        Job done = branch.succeed(last, branch.load(last, 1));
        assertThat(done.run().attempts()).isZero();
        assertThat(done.run().failure()).isNull();
        assertThat(branch.dataset(done.datasetId()).status()).isEqualTo(DatasetStatus.COMPLETED);
    }

    @Test
    void anOutageWithoutEndIsTheEndUntilSomeoneRetries() {
        Job job = branch.die(branch.submit().job().id(), Examples.unreachable());
        assertThat(job.run().attempts()).isZero();
        assertThat(job.run().faults()).isEqualTo(RetryPolicy.USUAL.maxFaults());
        assertThat(job.run().deadLetteredAt()).isNotNull();
        assertThat(job.run().failure()).isNotNull().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(Examples.unreachable().code());
            assertThat(failure.message())
                    .startsWith(Examples.unreachable().message())
                    .contains("tried " + RetryPolicy.USUAL.maxFaults() + " times");
            assertFailed(job.datasetId(), failure);
            assertThat(lastEvent(job.id()).reason()).isEqualTo(failure.message());
        });
        Job again = jobs().retry(branch.scope(), job.id(), someone).orElseThrow();
        assertThat(again.run().faults()).isZero();
        assertThat(branch.job(job.id()).run()).isEqualTo(again.run());
    }

    private void assertFailed(UUID id, Failure reason) {
        Dataset dataset = branch.dataset(id);
        assertThat(dataset.status()).isEqualTo(DatasetStatus.FAILED);
        assertThat(dataset.failure()).isEqualTo(reason);
    }

    @Test
    void anInferenceThatFailsLeavesItsDatasetCompleted() {
        UUID dataset = branch.completed(1).id();
        Job job = branch.die(branch.inference(dataset).id(), Failure.of(FailureCode.PLUGIN_ERROR, "It threw."));
        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(branch.dataset(dataset).status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(branch.dataset(dataset).failure()).isNull();
        assertThat(branch.rows(dataset)).hasSize(1);
    }

    @Test
    void aWaitingJobIsCancelledAtOnce() {
        Job job = branch.submit().job();
        Job cancelled = jobs().cancel(branch.scope(), job.id(), someone).orElseThrow();
        assertCancelled(cancelled);
        assertThat(lastEvent(job.id()).reason()).isNotNull();
        Expect.refused(jobs().claim(job.id(), "w"), CONFLICT);

        Claim claim = branch.claimed();
        jobs().fail(claim, Examples.unreachable(), null).orElseThrow();
        assertCancelled(jobs().cancel(branch.scope(), claim.jobId(), someone).orElseThrow());
    }

    private void assertCancelled(Job job) {
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(branch.job(job.id()).state()).isEqualTo(JobState.CANCELLED);
        Dataset dataset = branch.dataset(job.datasetId());
        assertThat(dataset.status()).isEqualTo(DatasetStatus.FAILED);
        assertThat(dataset.failure()).isNotNull();
        assertThat(dataset.failure().code()).isEqualTo(FailureCode.CANCELLED);
        assertThat(lastEvent(job.id()).to()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aRunningJobHearsOfItsCancellationAtTheNextBeat() {
        Claim claim = branch.claimed();
        Job asked = jobs().cancel(branch.scope(), claim.jobId(), someone).orElseThrow();
        assertThat(asked.state()).isEqualTo(JobState.RUNNING);
        assertThat(asked.run().cancelRequestedAt()).isNotNull();
        assertThat(jobs().beat(claim, "loading", 50)).isEqualTo(Pulse.CANCEL_REQUESTED);
        assertThat(jobs().beat(claim, "loading", 51)).isEqualTo(Pulse.CANCEL_REQUESTED);
        assertCancelled(jobs().cancelled(claim).orElseThrow());
        assertThat(jobs().beat(claim, "loading", 52)).isEqualTo(Pulse.LOST);
    }

    @Test
    void aSuccessAfterACancellationWasAskedForIsACancellation() {
        Claim claim = branch.claimed();
        LoadReport report = branch.load(claim, 3);
        jobs().cancel(branch.scope(), claim.jobId(), someone).orElseThrow();
        Expect.refused(jobs().succeed(claim, new JobOutcome.Loaded(report)), CONFLICT);
        assertCancelled(branch.job(claim.jobId()));
        assertThat(branch.rows(claim.job().datasetId())).isEmpty();
        assertThat(branch.jobs(claim.job().datasetId(), JobType.ML_INFERENCE)).isEmpty();
    }

    @Test
    void aWorkerThatStopsWithoutKnowingOfTheCancellationLeavesItToTheNextClaim() {
        Claim crashed = branch.claimed();
        jobs().cancel(branch.scope(), crashed.jobId(), someone).orElseThrow();
        store.expireLease(crashed.jobId());
        Claim released = branch.claimed();
        jobs().cancel(branch.scope(), released.jobId(), someone).orElseThrow();
        jobs().release(released).orElseThrow();
        Claim failed = branch.claimed();
        jobs().cancel(branch.scope(), failed.jobId(), someone).orElseThrow();
        jobs().fail(failed, Examples.unreachable(), null).orElseThrow();
        store.due(failed.jobId());
        for (Claim each : List.of(crashed, released, failed)) {
            Expect.refused(jobs().claim(each.jobId(), "worker-2"), CONFLICT);
            assertCancelled(branch.job(each.jobId()));
        }
    }

    @Test
    void aJobWhoseWorkerDiedIsCancelledAtOnce() {
        Claim claim = branch.claimed();
        store.expireLease(claim.jobId());
        assertCancelled(jobs().cancel(branch.scope(), claim.jobId(), someone).orElseThrow());
        assertThat(jobs().beat(claim, "loading", 50)).isEqualTo(Pulse.LOST);
    }

    @Test
    void ofACancellationAndASuccessAtOnceOneWins() throws Exception {
        for (int i = 0; i < 10; i++) {
            Claim claim = branch.claimed();
            LoadReport report = branch.load(claim, 1);
            Race.of(
                    2,
                    runner -> runner == 0
                            ? jobs().succeed(claim, new JobOutcome.Loaded(report))
                            : jobs().cancel(branch.scope(), claim.jobId(), someone));
            boolean won = branch.job(claim.jobId()).state() == JobState.SUCCEEDED;
            assertThat(branch.job(claim.jobId()).state()).isIn(JobState.SUCCEEDED, JobState.CANCELLED);
            assertThat(branch.rows(claim.job().datasetId())).hasSize(won ? 1 : 0);
        }
    }

    @Test
    void aJobThatEndedIsNotCancelled() {
        UUID dataset = branch.completed(1).id();
        UUID etl = branch.jobs(dataset, JobType.ETL).get(0).id();
        Expect.refused(jobs().cancel(branch.scope(), etl, someone), CONFLICT);
        UUID cancelled = branch.submit().job().id();
        jobs().cancel(branch.scope(), cancelled, someone).orElseThrow();
        Expect.refused(jobs().cancel(branch.scope(), cancelled, someone), CONFLICT);
    }

    @Test
    void anInferenceThatIsCancelledLeavesItsDatasetCompleted() {
        UUID dataset = branch.completed(1).id();
        jobs().cancel(branch.scope(), branch.inference(dataset).id(), someone).orElseThrow();
        assertThat(branch.dataset(dataset).status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(branch.rows(dataset)).hasSize(1);
    }

    @Test
    void aDeadJobStartsOverInANewCycle() {
        Job dead = branch.die(branch.submit().job().id(), Examples.invalid());
        Job again = jobs().retry(branch.scope(), dead.id(), someone).orElseThrow();
        assertThat(again.state()).isEqualTo(JobState.QUEUED);
        assertThat(again.run().cycle()).isEqualTo(2);
        assertThat(again.run().attempts()).isZero();
        assertThat(branch.job(dead.id()).run()).isEqualTo(again.run());
        assertThat(branch.dataset(dead.datasetId()).status()).isNotEqualTo(DatasetStatus.FAILED);
        assertThat(branch.dataset(dead.datasetId()).failure()).isNull();
        assertThat(events(dead.id())).as("history is kept").hasSize(8);
        assertThat(lastEvent(dead.id()).from()).isEqualTo(JobState.DEAD);
        Claim claim = branch.claim(dead.id());
        assertThat(claim.fence()).isGreaterThan(dead.run().fence());
        branch.succeed(claim, branch.load(claim, 1));
        assertThat(branch.dataset(dead.datasetId()).status()).isEqualTo(DatasetStatus.COMPLETED);
    }

    @Test
    void aCancelledJobStartsOver() {
        Claim claim = branch.claimed();
        jobs().cancel(branch.scope(), claim.jobId(), someone).orElseThrow();
        jobs().cancelled(claim).orElseThrow();
        Job again = jobs().retry(branch.scope(), claim.jobId(), someone).orElseThrow();
        assertThat(again.run().cancelRequestedAt()).isNull();
        assertThat(jobs().beat(branch.claim(claim.jobId()), "x", 1)).isEqualTo(Pulse.ALIVE);
    }

    @Test
    void aDeadInferenceStartsOverWhileItsDatasetStaysCompleted() {
        UUID dataset = branch.completed(1).id();
        Job dead = branch.die(branch.inference(dataset).id(), Failure.of(FailureCode.PLUGIN_ERROR, "It threw."));
        jobs().retry(branch.scope(), dead.id(), someone).orElseThrow();
        assertThat(branch.dataset(dataset).status()).isEqualTo(DatasetStatus.COMPLETED);
        branch.infer(dataset, 2);
        assertThat(store.insights().latest(branch.scope(), branch.id(), 9)).hasSize(2);
    }

    @Test
    void aJobThatHasNotFailedForGoodIsNotRetried() {
        Job queued = branch.submit().job();
        Claim running = branch.claimed();
        Claim waiting = branch.claimed();
        jobs().fail(waiting, Examples.invalid(), null).orElseThrow();
        UUID succeeded =
                branch.jobs(branch.completed(1).id(), JobType.ETL).get(0).id();
        for (UUID id : List.of(queued.id(), running.jobId(), waiting.jobId(), succeeded)) {
            JobRun before = branch.job(id).run();
            Expect.refused(jobs().retry(branch.scope(), id, someone), CONFLICT);
            assertThat(branch.job(id).run()).isEqualTo(before);
        }
    }

    @Test
    void anUploadThatCameAgainMeanwhileIsNotRetried() {
        String fingerprint = Examples.fingerprint();
        Job first = branch.submit(fingerprint).job();
        jobs().cancel(branch.scope(), first.id(), someone).orElseThrow();
        Job second = branch.submit(fingerprint).job();
        Expect.refused(jobs().retry(branch.scope(), first.id(), someone), CONFLICT);
        assertThat(branch.job(first.id()).state()).isEqualTo(JobState.CANCELLED);
        jobs().cancel(branch.scope(), second.id(), someone).orElseThrow();
        List<Outcome<Job>> both = List.of(
                jobs().retry(branch.scope(), first.id(), someone), jobs().retry(branch.scope(), second.id(), someone));
        assertThat(both).extracting(outcome -> outcome.refusal().isEmpty()).containsExactly(true, false);
    }

    @Test
    void nobodyCancelsOrRetriesAnotherDepartmentsJob() {
        UUID id = branch.submit().job().id();
        Scope neighbour = Branch.open(store).scope();
        Expect.refused(jobs().cancel(neighbour, id, someone), NOT_FOUND);
        jobs().cancel(Scope.all(), id, someone).orElseThrow();
        Expect.refused(jobs().retry(neighbour, id, someone), NOT_FOUND);
        Expect.refused(jobs().cancel(Scope.all(), Examples.id(), someone), NOT_FOUND);
        Expect.refused(jobs().retry(Scope.all(), Examples.id(), someone), NOT_FOUND);
        jobs().retry(Scope.all(), id, someone).orElseThrow();
    }
}
