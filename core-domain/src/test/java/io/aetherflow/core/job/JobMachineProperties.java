package io.aetherflow.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Any sequence of events keeps a job within its table of states, its fence growing and its attempts within bounds. */
class JobMachineProperties {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final JobMachine MACHINE = new JobMachine(
            new RetryPolicy(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofMinutes(5), 4), () -> 0.5);

    enum Event {
        CLAIM,
        BEAT,
        SUCCEED,
        FAIL_DATA,
        FAIL_TRANSIENT,
        RELEASE,
        CANCEL,
        ACKNOWLEDGE_CANCEL,
        RETRY,
        STALE_SUCCEED,
        STALE_FAIL,
        WAIT_LONG
    }

    @Property(tries = 1000, seed = "19614303641")
    void everySequenceKeepsToTheTable(@ForAll @Size(min = 1, max = 60) List<Event> events) {
        Job job = newJob();
        Instant now = START;
        for (Event event : events) {
            now = now.plusSeconds(event == Event.WAIT_LONG ? 600 : 1);
            Job next = apply(job, event, now);
            checkStep(job, next, event);
            job = next;
        }
    }

    @Property(tries = 300, seed = "33435959402")
    void everyFailedSequenceEndsDeadAfterItsAttempts(@ForAll("codes") FailureCode code) {
        Job job = newJob();
        Instant now = START;
        for (int attempt = 1; attempt <= JobRun.MAX_ATTEMPTS; attempt++) {
            now = now.plus(Duration.ofHours(1));
            job = MACHINE.claim(job, "w", now).orElseThrow();
            job = MACHINE.fail(job, job.run().fence(), Failure.of(code, "because"), null, now)
                    .orElseThrow();
            assertThat(job.run().attempts()).isEqualTo(attempt);
            assertThat(job.status()).isEqualTo(JobStatus.FAILED);
            assertThat(job.run().willRetry()).isEqualTo(attempt < JobRun.MAX_ATTEMPTS);
        }
        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(job.run().deadLetteredAt()).isEqualTo(now);
        assertThat(job.run().failure()).isNotNull();
    }

    @Provide
    Arbitrary<FailureCode> codes() {
        return Arbitraries.of(FailureCode.class);
    }

    private static Job apply(Job job, Event event, Instant now) {
        long fence = job.run().fence();
        Outcome<Job> outcome = switch (event) {
            case CLAIM -> MACHINE.claim(job, "worker", now);
            case BEAT -> Outcome.done(MACHINE.holds(job, fence) ? MACHINE.beat(job, "loading", 40, now) : job);
            case SUCCEED -> MACHINE.succeed(job, fence, now);
            case FAIL_DATA -> fail(job, fence, FailureCode.VALIDATION, now);
            case FAIL_TRANSIENT -> fail(job, fence, FailureCode.TRANSIENT_IO, now);
            case RELEASE -> MACHINE.release(job, fence, now);
            case CANCEL -> MACHINE.cancel(job, now);
            case ACKNOWLEDGE_CANCEL -> MACHINE.cancelled(job, fence, now);
            case RETRY -> MACHINE.retry(job, now);
            case STALE_SUCCEED -> MACHINE.succeed(job, fence - 1, now);
            case STALE_FAIL -> fail(job, fence - 1, FailureCode.INTERNAL_ERROR, now);
            case WAIT_LONG -> Outcome.done(job);
        };
        return outcome instanceof Outcome.Done<Job> done ? done.value() : job;
    }

    private static Outcome<Job> fail(Job job, long fence, FailureCode code, Instant now) {
        return MACHINE.fail(job, fence, Failure.of(code, "because"), "trace", now);
    }

    private static void checkStep(Job before, Job after, Event event) {
        if (before.state() != after.state()) {
            assertThat(before.state().next()).contains(after.state());
        }
        assertThat(after.run().fence()).isGreaterThanOrEqualTo(before.run().fence());
        if (event == Event.STALE_SUCCEED || event == Event.STALE_FAIL) {
            assertThat(after).isEqualTo(before);
        }
        if (event == Event.CLAIM && after.state() == JobState.RUNNING && !after.equals(before)) {
            assertThat(after.run().fence()).isEqualTo(before.run().fence() + 1);
            assertThat(after.run().attempts()).isEqualTo(before.run().attempts());
            assertThat(after.run().crashes())
                    .isEqualTo(before.run().crashes() + (before.state() == JobState.RUNNING ? 1 : 0));
        }
        assertThat(after.run().attempts()).isBetween(0, after.run().maxAttempts());
        assertThat(after.run().crashes()).isLessThanOrEqualTo(MACHINE.policy().maxCrashes());
        assertThat(after.state() == JobState.RUNNING).isEqualTo(after.run().leaseUntil() != null);
        assertThat(after.run().completedAt() != null)
                .isEqualTo(after.state() == JobState.SUCCEEDED
                        || after.state() == JobState.DEAD
                        || after.state() == JobState.CANCELLED);
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
                START,
                START);
    }
}
