package io.aetherflow.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobMachineTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(20);
    private final JobMachine machine = new JobMachine(RetryPolicy.USUAL, () -> 0.5);

    @Test
    void aRunningJobCantBeClaimedWhileItsLeaseLasts() {
        Job running = machine.claim(MachineJob.opened(), "a", NOON).orElseThrow();

        assertThat(machine.claim(running, "b", NOON.plusSeconds(19)).refusal()).isPresent();
        Job taken = machine.claim(running, "b", NOON.plusSeconds(20)).orElseThrow();
        assertThat(taken.run().worker()).isEqualTo("b");
        assertThat(taken.run().crashes()).isEqualTo(1);
        assertThat(machine.holds(taken, running.run().fence())).isFalse();
    }

    @Test
    void aJobThatKillsItsWorkersIsDead() {
        Job job = machine.claim(MachineJob.opened(), "w", NOON).orElseThrow();
        Instant now = NOON;
        while (job.state() == JobState.RUNNING) {
            now = now.plusSeconds(21);
            job = machine.claim(job, "w", now).orElseThrow();
        }
        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(job.run().crashes()).isEqualTo(RetryPolicy.USUAL.maxCrashes());
        assertThat(job.run().failure()).extracting(Failure::code).isEqualTo(FailureCode.WORKER_CRASHED);
        assertThat(job.run().attempts()).isZero();
    }

    @Test
    void onlyTransientFaultsWait() {
        Job running = machine.claim(MachineJob.opened(), "w", NOON).orElseThrow();
        Job data = failed(running, FailureCode.VALIDATION);
        Job network = failed(running, FailureCode.TRANSIENT_IO);

        assertThat(data.run().nextAttemptAt()).isEqualTo(NOON);
        assertThat(network.run().nextAttemptAt()).isEqualTo(NOON.plusMillis(2500));
        assertThat(machine.claimable(network, NOON)).isFalse();
    }

    @Test
    void aFaultOfThePlatformSpendsNoAttempt() {
        Job job = MachineJob.opened();
        Instant now = NOON;
        for (int fault = 1; fault < RetryPolicy.USUAL.maxFaults(); fault++) {
            job = failed(machine.claim(job, "w", now).orElseThrow(), FailureCode.STORAGE_FULL);
            assertThat(job.state()).isEqualTo(JobState.RETRY_WAIT);
            assertThat(job.run().worker()).isNull();
            assertThat(job.run().failure()).isEqualTo(Failure.of(FailureCode.STORAGE_FULL, "because"));
            now = job.run().nextAttemptAt();
        }
        Job bad = failed(machine.claim(job, "w", now).orElseThrow(), FailureCode.VALIDATION);
        assertThat(bad.state()).isEqualTo(JobState.RETRY_WAIT);
        assertThat(bad.run().attempts()).isEqualTo(1);
        assertThat(bad.run().faults()).isEqualTo(19);
    }

    @Test
    void theLastFaultOfThePlatformSaysHowOftenItTried() {
        Failure silent =
                Failure.of(FailureCode.UNAVAILABLE, "The store did not answer.").with("store", "raw");
        Job dead = machine.fail(JobRuns.running(19), 1, silent, "at get", NOON).orElseThrow();

        assertThat(dead.state()).isEqualTo(JobState.DEAD);
        assertThat(dead.run().attempts()).isZero();
        assertThat(dead.run().faults()).isEqualTo(20);
        assertThat(dead.run().failure())
                .isEqualTo(Failure.of(
                                FailureCode.UNAVAILABLE,
                                "The store did not answer. The platform tried 20 times before it gave up.",
                                "Retry the job once the cause is mended.")
                        .with("store", "raw"));
        assertThat(machine.retry(dead, NOON).orElseThrow().run().faults()).isZero();

        Failure full = Failure.of(FailureCode.STORAGE_FULL, "The disk is full.", "Make room.");
        assertThat(machine.fail(JobRuns.running(19), 1, full, null, NOON)
                        .orElseThrow()
                        .run()
                        .failure())
                .isNotNull()
                .extracting(Failure::hint)
                .isEqualTo("Make room.");
    }

    @Test
    void aCancelledRunIsAcknowledgedByItsWorkerOrByTheNextClaim() {
        Job running = machine.claim(MachineJob.opened(), "w", NOON).orElseThrow();
        Job marked = machine.cancel(running, NOON).orElseThrow();

        assertThat(marked.state()).isEqualTo(JobState.RUNNING);
        assertThat(machine.succeed(marked, marked.run().fence(), NOON).refusal())
                .isPresent();
        assertThat(machine.cancelled(marked, marked.run().fence(), NOON)
                        .orElseThrow()
                        .state())
                .isEqualTo(JobState.CANCELLED);
        assertThat(machine.claim(marked, "x", NOON.plusSeconds(60))
                        .orElseThrow()
                        .state())
                .isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aRetryStartsANewCycleAndKeepsTheFence() {
        Job job = MachineJob.opened();
        for (int i = 0; i < JobRun.MAX_ATTEMPTS; i++) {
            job = failed(machine.claim(job, "w", NOON).orElseThrow(), FailureCode.VALIDATION);
        }
        Job again = machine.retry(job, NOON).orElseThrow();

        assertThat(again.state()).isEqualTo(JobState.QUEUED);
        assertThat(again.run().cycle()).isEqualTo(2);
        assertThat(again.run().attempts()).isZero();
        assertThat(again.run().fence()).isEqualTo(job.run().fence());
        assertThat(machine.retry(again, NOON).refusal()).isPresent();
    }

    @Test
    void aReleaseSpendsNoAttempt() {
        Job running = machine.claim(MachineJob.opened(), "w", NOON).orElseThrow();
        Job released = machine.release(running, running.run().fence(), NOON).orElseThrow();

        assertThat(released.state()).isEqualTo(JobState.QUEUED);
        assertThat(released.run().attempts()).isZero();
        assertThat(released.run().crashes()).isZero();
    }

    @Test
    void endedJobsRefuseCancellation() {
        Job running = machine.claim(MachineJob.opened(), "w", NOON).orElseThrow();
        Job done = machine.succeed(running, running.run().fence(), NOON).orElseThrow();

        Outcome<Job> cancel = machine.cancel(done, NOON);
        assertThat(cancel.refusal()).isPresent();
        assertThat(machine.retry(done, NOON).refusal()).isPresent();
        assertThat(done.run().progress()).isEqualTo(100);
    }

    @Test
    void whatIsRefusedNamesTheJobAndHowItStands() {
        Job queued = MachineJob.opened();
        Job running = machine.claim(queued, "w", NOON).orElseThrow();
        long fence = running.run().fence();
        Job waiting = failed(running, FailureCode.TRANSIENT_IO);
        Job done = machine.succeed(running, fence, NOON).orElseThrow();
        Job cancelled = machine.cancelled(running, fence, NOON).orElseThrow();

        assertRefused(machine.claim(running, "x", NOON), running, "can't be claimed now (it is processing).");
        assertRefused(machine.release(queued, 0, NOON), queued, "is no longer held by this claim (it is queued).");
        assertRefused(machine.succeed(running, fence + 1, NOON), running, "is no longer held by this claim");
        assertRefused(machine.cancel(cancelled, NOON), cancelled, "has ended and can't be cancelled");
        assertRefused(machine.retry(waiting, NOON), waiting, "is waiting for its next attempt already");
        assertRefused(machine.retry(queued, NOON), queued, "has not ended yet");
        assertRefused(machine.retry(running, NOON), running, "has not ended yet");
        assertRefused(machine.retry(done, NOON), done, "succeeded and can't be retried (it is succeeded).");
        Job marked = machine.cancel(running, NOON).orElseThrow();
        assertRefused(machine.succeed(marked, fence, NOON), marked, "was cancelled before it could finish");
    }

    private static void assertRefused(Outcome<Job> outcome, Job job, String words) {
        assertThat(outcome.refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(FailureCode.CONFLICT);
            assertThat(refusal.message()).startsWith("Job " + job.id() + " ").contains(words);
        });
    }

    @Test
    void aCrashPoisonAndACancellationTellTheUserWhatToDo() {
        Job running = machine.claim(MachineJob.opened(), "w", NOON).orElseThrow();
        Job cancelled = machine.cancelled(running, 1, NOON).orElseThrow();
        assertThat(cancelled.run().failure())
                .isEqualTo(Failure.of(FailureCode.CANCELLED, "The job was cancelled.", "Retry it to start over."));

        MachineJob poison = new MachineJob();
        for (int claims = 0; claims <= JobTable.POLICY.maxCrashes(); claims++) {
            poison.claim("w");
            poison.pass(JobTable.POLICY.lease());
        }
        assertThat(poison.job().run().failure()).isNotNull().satisfies(failure -> {
            assertThat(failure.message()).contains("died 3 times");
            assertThat(failure.hint()).contains("retry the job");
        });
    }

    /** No rule makes such a run; were there one, it would be nobody's until someone cancels it. */
    @Test
    void aRunWithoutItsTimesIsClaimedByNobody() {
        Job running = JobRuns.without(JobState.RUNNING);
        Job waiting = JobRuns.without(JobState.RETRY_WAIT);

        assertThat(machine.claimable(running, NOON)).isFalse();
        assertThat(machine.claimable(waiting, NOON)).isFalse();
        assertThat(machine.cancel(running, NOON).orElseThrow().run().cancelRequestedAt())
                .isEqualTo(NOON);
    }

    @Test
    void aChangeIsDatedAndLeavesTheRestOfTheJobAlone() {
        Job queued = MachineJob.opened();
        Job running = machine.claim(queued, "w", NOON).orElseThrow();
        assertThat(running.updatedAt()).isEqualTo(NOON);
        assertThat(running).isEqualTo(queued.with(running.run(), NOON));
        assertThat(machine.beat(running, "x", 1, NOON.plusSeconds(1)).updatedAt())
                .isEqualTo(NOON.plusSeconds(1));
        assertThat(machine.policy()).isEqualTo(RetryPolicy.USUAL);
    }

    @Test
    void theUsualPolicyIsThatOfTheDesign() {
        assertThat(RetryPolicy.USUAL)
                .isEqualTo(new RetryPolicy(LEASE, Duration.ofSeconds(5), Duration.ofMinutes(5), 20, 20));
    }

    private Job failed(Job running, FailureCode code) {
        return machine.fail(running, running.run().fence(), Failure.of(code, "because"), null, NOON)
                .orElseThrow();
    }
}
