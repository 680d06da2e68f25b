package io.aetherflow.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of the machine whatever the reason, the jitter and the attempt. Its order of steps: {@link JobWalks}. */
class JobMachineProperties {

    private static final JobMachine MACHINE = new JobMachine(JobTable.POLICY, () -> 0.5);

    @Property(tries = 300, seed = "33435959402")
    @Label("Feature: ai-analytics-platform, Property 7: Processing error handling")
    void everyReasonEndsDeadAfterItsAttempts(@ForAll FailureCode code) {
        Job job = MachineJob.opened();
        Instant now = StillClock.START;
        for (int attempt = 1; attempt <= JobRun.MAX_ATTEMPTS; attempt++) {
            now = now.plus(Duration.ofHours(1));
            job = MACHINE.claim(job, "w", now).orElseThrow();
            job = MACHINE.fail(job, job.run().fence(), Failure.of(code, "because"), "at line " + attempt, now)
                    .orElseThrow();
            assertThat(job.run().attempts()).isEqualTo(attempt);
            assertThat(job.status()).isEqualTo(JobStatus.FAILED);
            assertThat(job.run().willRetry()).isEqualTo(attempt < JobRun.MAX_ATTEMPTS);
            assertThat(job.run().failure()).isEqualTo(Failure.of(code, "because"));
            assertThat(job.run().traceback()).isEqualTo("at line " + attempt);
        }
        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(job.run().deadLetteredAt()).isEqualTo(now);
    }

    /** Full jitter: anywhere from nothing to the doubled base, and never more than the policy's most. */
    @Property(tries = 500, seed = "33435959403")
    void aTransientFaultWaitsItsShareOfTheDoubledBase(
            @ForAll @IntRange(min = 1, max = 70) int attempt,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double jitter) {
        JobMachine machine = new JobMachine(JobTable.POLICY, () -> jitter);
        Job job = JobRuns.running(attempt - 1, 100);
        Instant next = machine.fail(job, 1, Failure.of(FailureCode.UNAVAILABLE, "because"), null, StillClock.START)
                .orElseThrow()
                .run()
                .nextAttemptAt();
        long ceiling = 5000;
        for (int i = 1; i < attempt && ceiling < 300_000; i++) {
            ceiling = Math.min(2 * ceiling, 300_000);
        }
        assertThat(next).isEqualTo(StillClock.START.plusMillis((long) (ceiling * jitter)));
    }
}
