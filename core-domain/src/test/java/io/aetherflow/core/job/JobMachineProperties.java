package io.aetherflow.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.kit.HandClock;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of the machine whatever the reason, the jitter and the number of tries. Its order of steps: {@link JobWalks}. */
class JobMachineProperties {

    private static final JobMachine MACHINE = new JobMachine(JobTable.POLICY, () -> 0.5);

    @Property(tries = 300, seed = "33435959402")
    @Label("Feature: ai-analytics-platform, Property 7: Processing error handling")
    void everyReasonEndsDeadAfterItsRuns(@ForAll FailureCode code) {
        boolean fault = code.transientFault();
        int most = fault ? JobTable.POLICY.maxFaults() : JobRun.MAX_ATTEMPTS;
        Job job = MachineJob.opened();
        Instant now = HandClock.START;
        for (int run = 1; run <= most; run++) {
            now = now.plus(Duration.ofHours(1));
            job = MACHINE.claim(job, "w", now).orElseThrow();
            job = MACHINE.fail(job, job.run().fence(), Failure.of(code, "Because."), "at line " + run, now)
                    .orElseThrow();
            assertThat(job.run().attempts()).isEqualTo(fault ? 0 : run);
            assertThat(job.run().faults()).isEqualTo(fault ? run : 0);
            assertThat(job.status()).isEqualTo(JobStatus.FAILED);
            assertThat(job.run().willRetry()).isEqualTo(run < most);
            assertThat(job.run().failure()).isNotNull().satisfies(failure -> {
                assertThat(failure.code()).isEqualTo(code);
                assertThat(failure.message()).startsWith("Because.");
            });
            assertThat(job.run().traceback()).isEqualTo("at line " + run);
        }
        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(job.run().deadLetteredAt()).isEqualTo(now);
    }

    /** Full jitter: anywhere from nothing to the doubled base, and never more than the policy's most. */
    @Property(tries = 500, seed = "33435959403")
    void aTransientFaultWaitsItsShareOfTheDoubledBase(
            @ForAll @IntRange(min = 1, max = 70) int fault,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double jitter) {
        RetryPolicy patient =
                new RetryPolicy(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofMinutes(5), 3, 100);
        JobMachine machine = new JobMachine(patient, () -> jitter);
        Job job = JobRuns.running(fault - 1);
        Instant next = machine.fail(job, 1, Failure.of(FailureCode.UNAVAILABLE, "because"), null, HandClock.START)
                .orElseThrow()
                .run()
                .nextAttemptAt();
        long ceiling = 5000;
        for (int i = 1; i < fault && ceiling < 300_000; i++) {
            ceiling = Math.min(2 * ceiling, 300_000);
        }
        assertThat(next).isEqualTo(HandClock.START.plusMillis((long) (ceiling * jitter)));
    }
}
