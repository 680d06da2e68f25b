package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobType;
import io.aetherflow.kit.Branch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the store's own queue to the one elsewhere. */
class QueueRelayTest {

    private final RemoteWorld world = new RemoteWorld();
    private final QueueRelay relay = world.relay(JobType.ETL, 2);

    /** Whether one more waits there then. */
    private boolean carry() {
        int before = world.remote.waiting(JobType.ETL);
        relay.carry(Duration.ZERO);
        return world.remote.waiting(JobType.ETL) > before;
    }

    private List<UUID> calls() {
        List<UUID> calls = new ArrayList<>();
        Optional<Delivery> next = world.received(JobType.ETL);
        while (next.isPresent()) {
            calls.add(next.get().jobId());
            next = world.received(JobType.ETL);
        }
        return calls;
    }

    @Test
    void aCallSaysWhatTheStoreKnowsOfTheJob() {
        UUID job = world.submit();
        assertThat(carry()).isTrue();
        assertThat(carry()).as("once").isFalse();
        JobMessage said = world.received(JobType.ETL).orElseThrow().message();
        RawObject file =
                world.branch.dataset(world.job(job).datasetId()).upload().object();
        assertThat(said)
                .isEqualTo(new JobMessage(
                        job,
                        JobType.ETL,
                        world.job(job).datasetId(),
                        world.branch.id(),
                        file.bucket(),
                        file.key(),
                        world.branch.analyst().id().toString(),
                        world.job(job).createdAt()));
    }

    @Test
    void anInferencesCallNamesNoFile() {
        world.branch.completed(1);
        assertThat(carry()).as("another type's").isFalse();
        assertThat(world.relay(JobType.ML_INFERENCE, 2).carry(Duration.ZERO)).isTrue();
        JobMessage said = world.received(JobType.ML_INFERENCE).orElseThrow().message();
        assertThat(said.key()).isNull();
        assertThat(said.bucket()).isNull();
        assertThat(said.requestedBy()).isEqualTo("etl_worker");
    }

    @Test
    void noMoreWaitThereThanTheWindow() {
        for (int i = 0; i < 5; i++) {
            world.submit();
        }
        assertThat(List.of(carry(), carry(), carry(), carry())).containsExactly(true, true, false, false);
        assertThat(relay.carry(Duration.ZERO)).as("there is room").isFalse();
        assertThat(world.received(JobType.ETL)).isPresent();
        assertThat(List.of(carry(), carry())).containsExactly(true, false);
    }

    @Test
    void soDepartmentsTakeTurnsThereToo() {
        for (int i = 0; i < 5; i++) {
            world.submit();
        }
        UUID others = Branch.open(world.kit).submit().job().id();
        carry();
        carry();
        assertThat(calls()).hasSize(2).contains(others);
    }

    @Test
    void aTargetThatIsAwayCostsNothing() {
        List<UUID> jobs = List.of(world.submit(), world.submit());
        carry();
        world.remote.away(true);
        assertThatThrownBy(() -> relay.carry(Duration.ZERO)).isInstanceOf(AetherException.class);
        assertThatThrownBy(() -> relay.carry(Duration.ZERO)).isInstanceOf(AetherException.class);
        world.remote.away(false);
        assertThat(carry()).as("at once, not in a minute").isTrue();
        assertThat(calls()).containsExactlyElementsOf(jobs);
    }

    @Test
    void aQueueThatLostEverythingIsToldAgainWithinAMinute() {
        List<UUID> jobs = List.of(world.submit(), world.submit());
        carry();
        carry();
        world.remote.purge();
        world.clock.pass(Duration.ofSeconds(59));
        assertThat(carry()).isFalse();
        world.clock.pass(Duration.ofSeconds(1));
        assertThat(List.of(carry(), carry())).containsExactly(true, true);
        assertThat(calls()).containsExactlyInAnyOrderElementsOf(jobs);
    }

    @Test
    void whoWorksIsNotCalledAgain() {
        UUID job = world.submit();
        carry();
        var claim = world.branch.claim(job);
        for (int seconds = 0; seconds < 120; seconds += 5) {
            world.clock.pass(Duration.ofSeconds(5));
            world.storage.jobs().beat(claim, "cleaning", 50);
            assertThat(carry()).isFalse();
        }
        world.branch.succeed(claim, world.branch.load(claim, 1));
        world.clock.pass(Duration.ofMinutes(5));
        assertThat(carry()).isFalse();
    }

    @Test
    void aJobThatGoesMeanwhileIsNotSpokenOf() {
        UUID job = world.submit();
        Datasets datasets =
                Meddler.with(Datasets.class, world.storage.datasets(), Meddler.on("find", () -> world.delete(job)));
        QueueRelay late =
                new QueueRelay(world.storage.queue(), world.remote, world.storage.jobs(), datasets, JobType.ETL, 2);
        assertThat(late.carry(Duration.ZERO)).isTrue();
        assertThat(world.remote.waiting(JobType.ETL)).isZero();
    }
}
