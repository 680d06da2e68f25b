package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RemoteQueue.Buried;
import io.aetherflow.kit.Examples;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dead-letter queues agree with the store. */
class BuriedMessagesTest {

    private final RemoteWorld world = new RemoteWorld();
    private final BuriedMessages chore = new BuriedMessages(world.remote, world.storage.jobs());

    private List<UUID> lying() {
        return world.remote.buried(JobType.ETL, 100).stream().map(Buried::jobId).toList();
    }

    private UUID buried(UUID job) {
        world.remote.bury(world.message(job), Examples.invalid());
        return job;
    }

    @Test
    void theLettersOfDeadJobsStay() {
        UUID job = buried(world.dead());
        assertThat(chore.sweep()).isZero();
        assertThat(lying()).containsExactly(job);
    }

    @Test
    void whatTheQueueGaveUpThoughItsJobLivesIsDroppedAndRungForAgain() {
        UUID waiting = world.submit();
        world.relay(JobType.ETL, 5).carry(Duration.ZERO);
        JobMessage message = world.received(JobType.ETL).orElseThrow().message();
        world.remote.purge();
        world.remote.giveUp(message);
        assertThat(chore.sweep()).isEqualTo(1);
        assertThat(lying()).isEmpty();
        world.clock.pass(Duration.ofMinutes(1));
        assertThat(world.relay(JobType.ETL, 5).carry(Duration.ZERO)).isTrue();
        assertThat(world.received(JobType.ETL).orElseThrow().jobId()).isEqualTo(waiting);
    }

    @Test
    void theLettersOfJobsThatStartedOverOrAreGoneAreDropped() {
        world.retry(buried(world.dead()));
        world.delete(buried(world.dead()));
        UUID stays = buried(world.dead());
        assertThat(chore.sweep()).isEqualTo(2);
        assertThat(lying()).containsExactly(stays);
    }

    @Test
    void everyTypeIsLookedAfter() {
        UUID dataset = world.branch.completed(1).id();
        world.remote.giveUp(QueueRelay.message(world.branch.inference(dataset), world.branch.dataset(dataset)));
        assertThat(chore.sweep()).isEqualTo(1);
    }
}
