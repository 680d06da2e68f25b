package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that never comes back costs its job an attempt, and its worker nothing. */
class StallTest {

    private final RemoteWorld world = new RemoteWorld();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void stop() {
        never.countDown();
        timer.shutdownNow();
    }

    /** Hangs, and does not even heed an interrupt, the first time; fails at once when it is tried again. */
    private final class Hanging implements JobWork {

        @Override
        public JobType type() {
            return JobType.ETL;
        }

        @Override
        public Outcome<JobOutcome> run(Claim claim, Progress progress) {
            if (runs.incrementAndGet() == 1) {
                hang();
            }
            return Outcome.refused(FailureCode.VALIDATION, "No use.");
        }

        private void hang() {
            boolean released = false;
            while (!released) {
                try {
                    released = never.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    released = false;
                }
            }
        }
    }

    @Test
    void theSlotGoesOnAndTheJobSaysWhereItStood() throws Exception {
        WorkerStation station = new WorkerStation(
                world.storage.jobs(),
                world.storage.queue(),
                new HeartbeatSettings(
                        timer, Duration.ofMillis(20), Duration.ofHours(1), Duration.ofHours(1), Duration.ofMillis(200)),
                new Quarantine(),
                Journal.SILENT);
        JobWorker worker = new JobWorker("w", station, new Hanging());
        worker.replacedBy(() -> new Thread(worker, "second").start());
        UUID id = world.submit();
        Thread first = new Thread(worker, "first");
        first.setDaemon(true);
        first.start();

        await(() -> world.job(id).state() == JobState.DEAD);
        worker.stop();
        Job job = world.job(id);
        assertThat(job.run().attempts()).isEqualTo(3);
        assertThat(runs).hasValue(3);
        assertThat(first.isAlive()).as("left behind").isTrue();
        assertThat(world.storage.jobs().events(world.branch.scope(), id))
                .anySatisfy(event -> assertThat(event.reason()).contains("no sign of life"));
        never.countDown();
        first.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(first.isAlive()).as("ends, and takes no second job").isFalse();
        Failure last = world.job(id).run().failure();
        assertThat(last).isNotNull();
        assertThat(last.code()).isEqualTo(FailureCode.VALIDATION);
    }

    private static void await(java.util.function.BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
