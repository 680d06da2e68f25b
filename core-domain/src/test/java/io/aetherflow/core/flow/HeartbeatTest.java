package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A claim is kept, or given up in time. */
class HeartbeatTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration AT_ONCE = Duration.ofNanos(-1);

    private final RemoteWorld world = new RemoteWorld();
    private final Notes notes = new Notes();
    private final Progress progress = new Progress();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger stalls = new AtomicInteger();
    private boolean storeAway;
    private boolean queueAway;
    private final Delivery delivery = delivery();
    private final Claim claim = world.branch.claim(delivery.jobId());

    private Delivery delivery() {
        world.submit();
        return world.storage.queue().receive(JobType.ETL, Duration.ZERO).orElseThrow();
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private static Optional<Object> away(boolean isAway) {
        if (isAway) {
            throw new AetherException(FailureCode.TRANSIENT_IO, "It is away.");
        }
        return Optional.empty();
    }

    private Heartbeat heartbeat(Duration selfFence) {
        return heartbeat(selfFence, NEVER);
    }

    private Heartbeat heartbeat(Duration selfFence, Duration stall) {
        WorkerStation station = new WorkerStation(
                Meddler.with(Jobs.class, world.storage.jobs(), method -> away(storeAway)),
                Meddler.with(JobQueue.class, world.storage.queue(), method -> away(queueAway)),
                new HeartbeatSettings(timer, Duration.ofMillis(5), selfFence, Duration.ofSeconds(60), stall),
                new Quarantine(),
                notes);
        return new Heartbeat(station, claim, delivery, progress, stalls::incrementAndGet);
    }

    /** Beats as a worker would through so much time of the store's clock. */
    private void beat(Heartbeat heartbeat, Duration time) {
        for (long seconds = 0; seconds < time.toSeconds(); seconds += 5) {
            world.clock.pass(Duration.ofSeconds(5));
            heartbeat.beat();
            heartbeat.hide();
        }
    }

    @Test
    void workThatStandsStillIsGivenUpOnce() {
        Heartbeat heartbeat = heartbeat(NEVER, AT_ONCE).start();
        heartbeat.beat();
        assertThat(stalls).hasValue(1);
        assertThat(progress.stop()).isEqualTo(Progress.Stop.STALLED);
    }

    @Test
    void beatsKeepTheClaimHideTheMessageAndTellHowFarTheWorkIs() {
        progress.at("cleaning", 42);
        beat(heartbeat(NEVER), Duration.ofMinutes(5));
        assertThat(progress.stop()).isEqualTo(Progress.Stop.NO);
        assertThat(world.job(claim.jobId()).run().stage()).isEqualTo("cleaning");
        assertThat(world.job(claim.jobId()).run().progress()).isEqualTo(42);
        assertThat(world.storage.queue().receive(JobType.ETL, Duration.ZERO)).isEmpty();
        world.branch.succeed(claim, world.branch.load(claim, 1));
    }

    @Test
    void aQueueThatIsAwayDoesNotCostTheClaim() {
        queueAway = true;
        beat(heartbeat(AT_ONCE), Duration.ofMinutes(5));
        assertThat(progress.stop()).isEqualTo(Progress.Stop.NO);
        assertThat(notes.events()).isNotEmpty().containsOnly("message_not_hidden");
        world.branch.succeed(claim, world.branch.load(claim, 1));
        assertThat(world.job(claim.jobId()).state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void aStoreThatIsAwayForAMomentDoesNotStopTheWork() {
        storeAway = true;
        heartbeat(NEVER).beat();
        assertThat(progress.stop()).isEqualTo(Progress.Stop.NO);
    }

    @Test
    void whoCanNotExtendItsLeaseStopsBeforeItEnds() {
        storeAway = true;
        heartbeat(AT_ONCE).beat();
        assertThat(progress.stop()).isEqualTo(Progress.Stop.LOST);
        HeartbeatSettings usual = HeartbeatSettings.usual(timer);
        Duration lease = RetryPolicy.USUAL.lease();
        assertThat(usual.selfFence()).isEqualTo(lease.multipliedBy(3).dividedBy(4));
        assertThat(usual.every()).isEqualTo(lease.dividedBy(4));
        assertThat(usual.hidden()).isGreaterThan(lease);
    }

    @Test
    void whoHasASuccessorStops() {
        world.storage.expireLease(claim.jobId());
        world.branch.claim(claim.jobId());
        heartbeat(NEVER).beat();
        assertThat(progress.stop()).isEqualTo(Progress.Stop.LOST);
    }

    @Test
    void aCancelledJobIsStopped() {
        world.storage
                .jobs()
                .cancel(
                        world.branch.scope(),
                        claim.jobId(),
                        world.branch.analyst().id())
                .orElseThrow();
        heartbeat(NEVER).beat();
        assertThat(progress.stop()).isEqualTo(Progress.Stop.CANCELLED);
    }

    @Test
    void itBeatsByItselfUntilItIsClosed() throws Exception {
        storeAway = true;
        try (Heartbeat running = heartbeat(AT_ONCE).start()) {
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (progress.stop() == Progress.Stop.NO && System.nanoTime() < end) {
                Thread.sleep(5);
            }
        }
        assertThat(progress.stop()).isEqualTo(Progress.Stop.LOST);
    }
}
