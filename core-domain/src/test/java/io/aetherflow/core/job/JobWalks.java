package io.aetherflow.core.job;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Walks through everything that can be asked of a job, in any order, by workers dead and alive. */
final class JobWalks {

    private static final int STEPS = 40;

    private JobWalks() {}

    static Arbitrary<ActionChain<JobWalk>> of(Supplier<? extends WalkedJob> jobs) {
        return ActionChain.<JobWalk>startWith(() -> new JobWalk(jobs.get()))
                .withAction(8, with(workers(), "claim by ", (walk, worker) -> walk.claim(worker)))
                .withAction(5, with(workers(), "a lease's time passes, claim by ", JobWalks::takeOver))
                .withAction(3, with(late(), "beat, claims late: ", (walk, late) -> walk.beat(late, 40 + late)))
                .withAction(1, with(late(), "succeed, claims late: ", JobWalk::succeed))
                .withAction(3, with(late(), "fail for its data, claims late: ", JobWalks::failForData))
                .withAction(3, with(transients(), "fail for ", (walk, code) -> walk.fail(0, because(code))))
                .withAction(2, with(late(), "release, claims late: ", JobWalk::release))
                .withAction(2, with(late(), "stop, claims late: ", JobWalk::stop))
                .withAction(2, just("cancel", JobWalk::cancel))
                .withAction(4, just("retry", JobWalk::retry))
                .withAction(4, with(seconds(), "seconds pass: ", (walk, s) -> walk.pass(Duration.ofSeconds(s))))
                .withMaxTransformations(STEPS);
    }

    private static void takeOver(JobWalk walk, String worker) {
        walk.pass(JobTable.POLICY.lease());
        walk.claim(worker);
    }

    private static void failForData(JobWalk walk, int late) {
        walk.fail(late, because(FailureCode.VALIDATION));
    }

    private static Failure because(FailureCode code) {
        return Failure.of(code, "It is so.");
    }

    private static Arbitrary<String> workers() {
        return Arbitraries.of("ann", "bob", "cy");
    }

    /** Mostly the holder of the latest claim; else one of those before, or one who made its fence up. */
    private static Arbitrary<Integer> late() {
        return Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(2, 1), Tuple.of(1, 2), Tuple.of(1, -1));
    }

    private static Arbitrary<FailureCode> transients() {
        return Arbitraries.of(FailureCode.TRANSIENT_IO, FailureCode.STORAGE_FULL, FailureCode.UNAVAILABLE);
    }

    private static Arbitrary<Integer> seconds() {
        return Arbitraries.of(1, 4, 5, 10, 19, 20, 21, 600);
    }

    private static Action<JobWalk> just(String what, Consumer<JobWalk> step) {
        return Action.just(Transformer.mutate(what, step));
    }

    private interface Step<T> {
        void take(JobWalk walk, T with);
    }

    private static <T> Action.Independent<JobWalk> with(Arbitrary<T> values, String what, Step<T> step) {
        return () -> values.map(value -> Transformer.mutate(what + value, walk -> step.take(walk, value)));
    }
}
