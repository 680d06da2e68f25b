package io.aetherflow.kit;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;
import static io.aetherflow.core.failure.FailureCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Pulse;
import io.aetherflow.core.job.RetryPolicy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who holds a job: claims, leases, takeovers, and the fence that keeps zombies out. */
abstract class ClaimsContract extends SubmissionsContract {

    @Test
    void aClaimRunsTheJobUnderANewFence() {
        UUID id = branch.submit().job().id();
        Claim claim = branch.claim(id);
        Job job = branch.job(id);
        assertThat(claim.job().id()).isEqualTo(id);
        assertThat(claim.worker()).isEqualTo(Branch.WORKER);
        assertThat(claim.fence()).isEqualTo(job.run().fence()).isPositive();
        assertThat(claim.job().run()).isEqualTo(job.run());
        assertThat(job.state()).isEqualTo(JobState.RUNNING);
        assertThat(job.run().worker()).isEqualTo(Branch.WORKER);
        assertThat(job.run().leaseUntil()).isNotNull();
        assertThat(job.run().startedAt()).isNotNull();
        assertThat(job.run().attempts()).isZero();
        assertThat(branch.dataset(job.datasetId()).status()).isEqualTo(DatasetStatus.PROCESSING);
        assertThat(lastEvent(id)).satisfies(event -> {
            assertThat(event.seq()).isEqualTo(2);
            assertThat(event.from()).isEqualTo(JobState.QUEUED);
            assertThat(event.to()).isEqualTo(JobState.RUNNING);
            assertThat(event.fence()).isEqualTo(claim.fence());
            assertThat(event.worker()).isEqualTo(Branch.WORKER);
        });
    }

    @Test
    void anUnknownJobIsNotFound() {
        Expect.refused(jobs().claim(Examples.id(), "w"), NOT_FOUND);
    }

    @Test
    void aJobInGoodHandsIsNotTaken() {
        Claim claim = branch.claimed();
        Expect.refused(jobs().claim(claim.jobId(), "w"), CONFLICT);
        assertThat(branch.job(claim.jobId()).run()).isEqualTo(claim.job().run());
        assertThat(events(claim.jobId())).hasSize(2);
    }

    @Test
    void ofSixteenWhoClaimAJobAtOnceOneGetsIt() throws Exception {
        UUID id = branch.submit().job().id();
        List<Outcome<Claim>> claims = Race.of(16, i -> jobs().claim(id, "worker-" + i));
        assertThat(claims).filteredOn(claim -> claim.refusal().isEmpty()).hasSize(1);
        assertThat(claims.stream().flatMap(claim -> claim.refusal().stream()))
                .allMatch(refusal -> refusal.code() == CONFLICT);
        assertThat(branch.job(id).run().fence()).isEqualTo(1);
        assertThat(events(id)).hasSize(2);
    }

    @Test
    void ofSixteenWhoTakeOverAJobAtOnceOneGetsIt() throws Exception {
        UUID id = branch.claimed().jobId();
        store.expireLease(id);
        List<Outcome<Claim>> claims = Race.of(16, i -> jobs().claim(id, "worker-" + i));
        assertThat(claims).filteredOn(claim -> claim.refusal().isEmpty()).hasSize(1);
        assertThat(branch.job(id).run().crashes()).isEqualTo(1);
    }

    @Test
    void aBeatExtendsTheLeaseAndTellsHowFarTheWorkIs() {
        Claim claim = branch.claimed();
        store.expireLease(claim.jobId());
        assertThat(jobs().beat(claim, "loading", 40)).isEqualTo(Pulse.ALIVE);
        Job job = branch.job(claim.jobId());
        assertThat(job.run().stage()).isEqualTo("loading");
        assertThat(job.run().progress()).isEqualTo(40);
        assertThat(job.run().leaseUntil()).isNotNull();
        Expect.refused(jobs().claim(claim.jobId(), "w"), CONFLICT);
        assertThat(events(claim.jobId())).as("a beat is no event").hasSize(2);
    }

    @Test
    void aJobWhoseWorkerDiedIsTakenOver() {
        Claim dead = branch.claimed();
        store.expireLease(dead.jobId());
        Claim successor = jobs().claim(dead.jobId(), "worker-2").orElseThrow();
        JobRun run = branch.job(dead.jobId()).run();
        assertThat(successor.fence()).isGreaterThan(dead.fence());
        assertThat(run.fence()).isEqualTo(successor.fence());
        assertThat(run.worker()).isEqualTo("worker-2");
        assertThat(run.crashes()).isEqualTo(1);
        assertThat(run.attempts()).as("a crash is no attempt").isZero();
        assertThat(lastEvent(dead.jobId())).satisfies(event -> {
            assertThat(event.from()).isEqualTo(JobState.RUNNING);
            assertThat(event.to()).isEqualTo(JobState.RUNNING);
            assertThat(event.worker()).isEqualTo("worker-2");
        });
    }

    @Test
    void aZombieChangesNothing() {
        Claim zombie = branch.claimed();
        LoadReport late = branch.load(zombie, 9);
        store.expireLease(zombie.jobId());
        final Claim successor = jobs().claim(zombie.jobId(), "worker-2").orElseThrow();
        final JobRun before = branch.job(zombie.jobId()).run();
        assertThat(jobs().beat(zombie, "loading", 99)).isEqualTo(Pulse.LOST);
        Expect.refused(jobs().succeed(zombie, new JobOutcome.Loaded(late)), CONFLICT);
        Expect.refused(jobs().fail(zombie, Examples.invalid(), "trace"), CONFLICT);
        Expect.refused(jobs().release(zombie), CONFLICT);
        Expect.refused(jobs().cancelled(zombie), CONFLICT);
        assertThat(branch.job(zombie.jobId()).run()).isEqualTo(before);
        assertThat(branch.dataset(zombie.job().datasetId()).status()).isEqualTo(DatasetStatus.PROCESSING);
        assertThat(branch.jobs(zombie.job().datasetId(), JobType.ML_INFERENCE)).isEmpty();
        assertThat(events(zombie.jobId())).hasSize(3);
        branch.succeed(successor, branch.load(successor, 2));
        assertThat(branch.rows(zombie.job().datasetId())).hasSize(2);
    }

    @Test
    void aZombieOfAJobThatEndedChangesNothing() {
        Claim zombie = branch.claimed();
        final LoadReport late = branch.load(zombie, 9);
        store.expireLease(zombie.jobId());
        Claim successor = branch.claim(zombie.jobId());
        branch.succeed(successor, branch.load(successor, 2));
        assertThat(jobs().beat(zombie, "loading", 99)).isEqualTo(Pulse.LOST);
        Expect.refused(jobs().succeed(zombie, new JobOutcome.Loaded(late)), CONFLICT);
        Expect.refused(jobs().fail(zombie, Examples.invalid(), null), CONFLICT);
        assertThat(branch.rows(zombie.job().datasetId())).hasSize(2);
        assertThat(branch.jobs(zombie.job().datasetId(), JobType.ML_INFERENCE)).hasSize(1);
    }

    @Test
    void aZombiesInsightsAreNotStored() {
        UUID dataset = branch.completed(1).id();
        Claim zombie = branch.claim(branch.inference(dataset).id());
        store.expireLease(zombie.jobId());
        Claim successor = branch.claim(zombie.jobId());
        var late = new JobOutcome.Inferred(Examples.id(), ExampleInsights.stored(dataset, branch.id(), 5));
        var right = new JobOutcome.Inferred(Examples.id(), ExampleInsights.stored(dataset, branch.id(), 2));
        Expect.refused(jobs().succeed(zombie, late), CONFLICT);
        jobs().succeed(successor, right).orElseThrow();
        Expect.refused(jobs().succeed(zombie, late), CONFLICT);
        assertThat(store.insights().latest(branch.scope(), branch.id(), 9)).hasSize(2);
    }

    @Test
    void aJobThatKeepsCrashingItsWorkersIsDead() {
        UUID id = branch.claimed().jobId();
        Outcome<Claim> last = crashUntilRefused(id);
        Expect.refused(last, CONFLICT);
        Job job = branch.job(id);
        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(job.run().failure()).isNotNull();
        assertThat(job.run().failure().code()).isEqualTo(FailureCode.WORKER_CRASHED);
        assertThat(job.run().deadLetteredAt()).isNotNull();
        assertThat(job.run().attempts()).isZero();
        var dataset = branch.dataset(job.datasetId());
        assertThat(dataset.status()).isEqualTo(DatasetStatus.FAILED);
        assertThat(dataset.failure()).isEqualTo(job.run().failure());
        assertThat(lastEvent(id).to()).isEqualTo(JobState.DEAD);
        Expect.refused(jobs().claim(id, "w"), CONFLICT);
    }

    private Outcome<Claim> crashUntilRefused(UUID id) {
        for (int crashes = 1; crashes < RetryPolicy.USUAL.maxCrashes(); crashes++) {
            store.expireLease(id);
            assertThat(branch.claim(id).job().run().crashes()).isEqualTo(crashes);
        }
        store.expireLease(id);
        return jobs().claim(id, "w");
    }

    @Test
    void aReleasedJobIsQueuedAgainAndNoAttemptIsSpent() {
        Claim claim = branch.claimed();
        Job released = jobs().release(claim).orElseThrow();
        assertThat(released.state()).isEqualTo(JobState.QUEUED);
        assertThat(released.run().attempts()).isZero();
        assertThat(released.run().crashes()).isZero();
        assertThat(released.run().leaseUntil()).isNull();
        assertThat(lastEvent(claim.jobId()).to()).isEqualTo(JobState.QUEUED);
        assertThat(jobs().beat(claim, "x", 1)).isEqualTo(Pulse.LOST);
        assertThat(branch.claim(claim.jobId()).fence()).isGreaterThan(claim.fence());
    }

    @Test
    void aDatasetDeletedWhileItsJobRunsMeansTheClaimIsLost() {
        Claim claim = branch.claimed();
        final LoadReport report = branch.load(claim, 2);
        store.datasets().delete(branch.scope(), claim.job().datasetId()).orElseThrow();
        assertThat(jobs().beat(claim, "loading", 50)).isEqualTo(Pulse.LOST);
        Expect.refused(jobs().succeed(claim, new JobOutcome.Loaded(report)), CONFLICT);
        Expect.refused(jobs().fail(claim, Examples.invalid(), null), CONFLICT);
        Expect.refused(jobs().release(claim), CONFLICT);
        Expect.refused(jobs().cancelled(claim), CONFLICT);
        Expect.refused(jobs().claim(claim.jobId(), "w"), NOT_FOUND);
        assertThat(store.datasets().find(branch.scope(), claim.job().datasetId()))
                .isEmpty();
    }
}
