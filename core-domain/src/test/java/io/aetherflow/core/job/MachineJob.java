package io.aetherflow.core.job;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.kit.HandClock;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/** A job in nobody's store: the machine alone. */
final class MachineJob implements WalkedJob {

    private final HandClock clock = new HandClock();
    private final JobMachine machine = new JobMachine(JobTable.POLICY, new Random(20261121)::nextDouble);
    private Job job = opened();

    /** A job that was just submitted. */
    static Job opened() {
        return new Job(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new DepartmentId("toys"),
                JobType.ETL,
                1,
                null,
                "user",
                JobRun.queued(),
                HandClock.START,
                HandClock.START);
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public boolean claim(String worker) {
        return taken(machine.claim(job, worker, clock.instant())) && job.state() == JobState.RUNNING;
    }

    @Override
    public boolean beat(long fence, String stage, int progress) {
        boolean held = machine.holds(job, fence);
        job = held ? machine.beat(job, stage, progress, clock.instant()) : job;
        return held;
    }

    /** As stores do: who succeeds with what was cancelled meanwhile has cancelled it. */
    @Override
    public boolean succeed(long fence) {
        boolean done = taken(machine.succeed(job, fence, clock.instant()));
        if (!done && machine.holds(job, fence)) {
            taken(machine.cancelled(job, fence, clock.instant()));
        }
        return done;
    }

    @Override
    public boolean fail(long fence, Failure failure, String traceback) {
        return taken(machine.fail(job, fence, failure, traceback, clock.instant()));
    }

    @Override
    public boolean release(long fence) {
        return taken(machine.release(job, fence, clock.instant()));
    }

    @Override
    public boolean stop(long fence) {
        return taken(machine.cancelled(job, fence, clock.instant()));
    }

    @Override
    public boolean cancel() {
        return taken(machine.cancel(job, clock.instant()));
    }

    @Override
    public boolean retry() {
        return taken(machine.retry(job, clock.instant()));
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    private boolean taken(Outcome<Job> outcome) {
        if (outcome instanceof Outcome.Done<Job> done) {
            job = done.value();
            return true;
        }
        return false;
    }
}
