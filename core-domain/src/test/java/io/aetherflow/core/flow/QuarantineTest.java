package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.job.Job;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A job that crashed its workers runs alone. */
class QuarantineTest {

    private final RemoteWorld world = new RemoteWorld();
    private final Quarantine quarantine = new Quarantine();
    private final Job innocent = crashed(1);
    private final Job suspect = crashed(2);

    private Job crashed(int times) {
        UUID job = world.submit();
        world.branch.claim(job);
        for (int i = 0; i < times; i++) {
            world.storage.expireLease(job);
            world.branch.claim(job);
        }
        return world.job(job);
    }

    /** On a thread of its own, as locks belong to threads; with a worker that gives up where it has to wait. */
    private boolean mayEnter(Job job) {
        Progress notWanted = new Progress();
        notWanted.stop(Progress.Stop.SHUTDOWN);
        try {
            CompletableFuture.runAsync(() -> quarantine.enter(job, notWanted).close())
                    .join();
            return true;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(CancellationException.class);
            return false;
        }
    }

    @Test
    void othersRunBesideEachOther() {
        quarantine.enter(innocent, new Progress());
        assertThat(mayEnter(innocent)).isTrue();
    }

    @Test
    void aSuspectWaitsForOthersToEnd() {
        Quarantine.Stay running = quarantine.enter(innocent, new Progress());
        assertThat(mayEnter(suspect)).isFalse();
        running.close();
        assertThat(mayEnter(suspect)).isTrue();
    }

    @Test
    void othersWaitForASuspectToEnd() {
        Quarantine.Stay running = quarantine.enter(suspect, new Progress());
        assertThat(mayEnter(innocent)).isFalse();
        assertThat(mayEnter(suspect)).isFalse();
        running.close();
        assertThat(mayEnter(innocent)).isTrue();
    }

    @Test
    void whoWaitsGetsItsTurn() {
        Quarantine.Stay running = quarantine.enter(innocent, new Progress());
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                () -> quarantine.enter(suspect, new Progress()).close());
        running.close();
        assertThat(waiting).succeedsWithin(30, TimeUnit.SECONDS);
    }

    @Test
    void aWorkerThatIsInterruptedGoesHome() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> quarantine.enter(innocent, new Progress())).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
        assertThat(mayEnter(suspect)).isTrue();
    }
}
