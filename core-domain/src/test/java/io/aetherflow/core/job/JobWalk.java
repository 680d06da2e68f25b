package io.aetherflow.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.JobTable.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A job and its model, taken through the same steps. */
final class JobWalk {

    final WalkedJob real;
    private final JobModel model = new JobModel();
    private final List<Step> steps = new ArrayList<>();
    private final List<FailureCode> deaths = new ArrayList<>();

    JobWalk(WalkedJob real) {
        this.real = real;
    }

    List<Step> steps() {
        return steps;
    }

    /** What it died of, each time. */
    List<FailureCode> deaths() {
        return deaths;
    }

    void claim(String worker) {
        step(() -> model.claim(worker), () -> real.claim(worker));
    }

    /** @param late how many claims ago the worker's own was; 0 is the latest */
    void beat(int late, int progress) {
        long fence = model.fence - late;
        step(() -> model.beat(fence, "loading", progress), () -> real.beat(fence, "loading", progress));
    }

    void succeed(int late) {
        long fence = model.fence - late;
        step(() -> model.succeed(fence), () -> real.succeed(fence));
    }

    void fail(int late, Failure failure) {
        long fence = model.fence - late;
        step(() -> model.fail(fence, failure, "at " + fence), () -> real.fail(fence, failure, "at " + fence));
    }

    void release(int late) {
        long fence = model.fence - late;
        step(() -> model.release(fence), () -> real.release(fence));
    }

    void stop(int late) {
        long fence = model.fence - late;
        step(() -> model.stop(fence), () -> real.stop(fence));
    }

    void cancel() {
        step(model::cancel, real::cancel);
    }

    void retry() {
        step(model::retry, real::retry);
    }

    void pass(Duration time) {
        model.pass(time);
        real.pass(time);
    }

    private void step(BooleanSupplier thought, BooleanSupplier done) {
        Job before = real.job();
        boolean allowed = thought.getAsBoolean();
        assertThat(done.getAsBoolean()).as("granted").isEqualTo(allowed);
        Job after = real.job();
        model.check(after.run());
        assertThat(after.run().fence())
                .as("the fence never falls back")
                .isBetween(before.run().fence(), before.run().fence() + 1);
        boolean claimed = after.run().fence() > before.run().fence();
        if (claimed || before.state() != after.state()) {
            Step taken = new Step(before.state(), after.state());
            assertThat(JobTable.STEPS).contains(taken);
            steps.add(taken);
            if (taken.to() == JobState.DEAD) {
                deaths.add(after.run().failure().code());
            }
        } else if (!allowed) {
            assertThat(after).as("what is refused changes nothing").isEqualTo(before);
        }
        real.check(before, after);
    }
}
