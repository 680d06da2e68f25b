package io.aetherflow.core.job;

import io.aetherflow.core.failure.Failure;
import java.time.Duration;

/** One new job, kept by whoever keeps to the table. Each call says whether it was granted. */
interface WalkedJob {

    Job job();

    /** @return whether the worker has the job now */
    boolean claim(String worker);

    boolean beat(long fence, String stage, int progress);

    boolean succeed(long fence);

    boolean fail(long fence, Failure failure, String traceback);

    boolean release(long fence);

    /** The worker acknowledges that its job is not wanted. */
    boolean stop(long fence);

    boolean cancel();

    boolean retry();

    void pass(Duration time);

    /** What must hold besides, whatever was called. */
    default void check(Job before, Job after) {}
}
