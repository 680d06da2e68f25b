package io.aetherflow.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobMachineTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private final JobMachine machine = new JobMachine(RetryPolicy.USUAL, () -> 0.5);

    @Test
    void aRunningJobCantBeClaimedWhileItsLeaseLasts() {
        Job running = machine.claim(newJob(), "a", NOON).orElseThrow();

        assertThat(machine.claim(running, "b", NOON.plusSeconds(19)).refusal()).isPresent();
        Job taken = machine.claim(running, "b", NOON.plusSeconds(20)).orElseThrow();
        assertThat(taken.run().worker()).isEqualTo("b");
        assertThat(taken.run().crashes()).isEqualTo(1);
        assertThat(machine.holds(taken, running.run().fence())).isFalse();
    }

    @Test
    void aJobThatKillsItsWorkersIsDead() {
        Job job = machine.claim(newJob(), "w", NOON).orElseThrow();
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
        Job running = machine.claim(newJob(), "w", NOON).orElseThrow();
        Job data = failed(running, FailureCode.VALIDATION);
        Job network = failed(running, FailureCode.TRANSIENT_IO);

        assertThat(data.run().nextAttemptAt()).isEqualTo(NOON);
        assertThat(network.run().nextAttemptAt()).isEqualTo(NOON.plusMillis(2500));
        assertThat(machine.claimable(network, NOON)).isFalse();
    }

    @Test
    void aCancelledRunIsAcknowledgedByItsWorkerOrByTheNextClaim() {
        Job running = machine.claim(newJob(), "w", NOON).orElseThrow();
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
        Job job = newJob();
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
        Job running = machine.claim(newJob(), "w", NOON).orElseThrow();
        Job released = machine.release(running, running.run().fence(), NOON).orElseThrow();

        assertThat(released.state()).isEqualTo(JobState.QUEUED);
        assertThat(released.run().attempts()).isZero();
        assertThat(released.run().crashes()).isZero();
    }

    @Test
    void endedJobsRefuseCancellation() {
        Job running = machine.claim(newJob(), "w", NOON).orElseThrow();
        Job done = machine.succeed(running, running.run().fence(), NOON).orElseThrow();

        Outcome<Job> cancel = machine.cancel(done, NOON);
        assertThat(cancel.refusal()).isPresent();
        assertThat(machine.retry(done, NOON).refusal()).isPresent();
        assertThat(done.run().progress()).isEqualTo(100);
    }

    private Job failed(Job running, FailureCode code) {
        return machine.fail(running, running.run().fence(), Failure.of(code, "because"), null, NOON)
                .orElseThrow();
    }

    private static Job newJob() {
        return new Job(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new DepartmentId("toys"),
                JobType.ETL,
                1,
                null,
                "user",
                JobRun.queued(),
                NOON,
                NOON);
    }
}
