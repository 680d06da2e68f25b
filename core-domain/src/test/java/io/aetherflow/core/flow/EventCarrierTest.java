package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.job.Announcements;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RemoteQueue.Buried;
import io.aetherflow.core.memory.MemoryEventBus;
import io.aetherflow.kit.Examples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events from the store's outbox, to the bus and the dead-letter queues. */
class EventCarrierTest {

    private final RemoteWorld world = new RemoteWorld();
    private final MemoryEventBus bus = new MemoryEventBus();
    private final EventCarrier carrier =
            new EventCarrier(bus, world.storage.jobs(), world.storage.datasets(), world.remote);
    private final OutboxRelay relay = new OutboxRelay(world.storage.outbox(), carrier, Journal.SILENT);
    private final List<Event> heard = new ArrayList<>();

    private void carryAll() {
        while (relay.carry() > 0) {
            // next
        }
    }

    private List<Buried> lying(JobType type) {
        return world.remote.buried(type, 10);
    }

    @Test
    void whatIsAnnouncedGoesToTheBus() {
        for (Topic topic : Topic.values()) {
            bus.subscribe(topic, heard::add);
        }
        UUID dead = world.dead();
        UUID dataset = world.branch.completed(1).id();
        carryAll();
        assertThat(heard)
                .extracting(Event::topic)
                .containsExactlyInAnyOrder(Topic.DATA_INGESTION, Topic.DATA_INGESTION, Topic.PROCESSING_COMPLETE);
        assertThat(heard)
                .extracting(event -> event.fields().get("department"))
                .containsOnly(world.branch.id().value());
        assertThat(heard)
                .extracting(event -> event.fields().get("dataset_id"))
                .contains(dataset.toString(), world.job(dead).datasetId().toString());
    }

    @Test
    void aDeadJobsMessageIsBuriedWithItsReason() {
        UUID job = world.dead();
        carryAll();
        assertThat(lying(JobType.ETL))
                .containsExactly(new Buried(job, Examples.invalid().message()));
        assertThat(lying(JobType.ML_INFERENCE)).isEmpty();
    }

    @Test
    void anInferenceThatDiesHasItsOwnQueue() {
        UUID job = world.branch.inference(world.branch.completed(1).id()).id();
        world.kill(job, Examples.invalid());
        carryAll();
        assertThat(lying(JobType.ML_INFERENCE)).extracting(Buried::jobId).containsExactly(job);
        world.retry(job);
        carryAll();
        assertThat(lying(JobType.ML_INFERENCE)).isEmpty();
        assertThat(world.received(JobType.ML_INFERENCE)).map(Delivery::jobId).contains(job);
    }

    @Test
    void aRedriveMovesTheLetterOfItsJobAlone() {
        UUID job = world.dead();
        UUID other = world.dead();
        carryAll();
        world.retry(job);
        carryAll();
        assertThat(lying(JobType.ETL)).extracting(Buried::jobId).containsExactly(other);
        assertThat(world.received(JobType.ETL)).map(Delivery::jobId).contains(job);
        assertThat(world.received(JobType.ETL)).isEmpty();
    }

    @Test
    void aLetterThatComesTooLateIsNotBuried() {
        world.retry(world.dead());
        world.delete(world.dead());
        carryAll();
        assertThat(lying(JobType.ETL)).isEmpty();
    }

    @Test
    void whereTheStoreIsTheQueueNothingIsMoved() {
        EventCarrier alone = new EventCarrier(bus, world.storage.jobs(), world.storage.datasets(), null);
        alone.accept(Announcements.died(world.job(world.dead())));
        assertThat(lying(JobType.ETL)).isEmpty();
    }

    @Test
    void whatCanNotBeCarriedWaits() {
        UUID job = world.dead();
        world.remote.away(true);
        assertThatThrownBy(() -> carrier.accept(Announcements.died(world.job(job))))
                .isInstanceOf(AetherException.class);
        carryAll();
        world.remote.away(false);
        assertThat(lying(JobType.ETL)).isEmpty();
        world.clock.pass(Duration.ofSeconds(1));
        carryAll();
        assertThat(lying(JobType.ETL)).hasSize(1);
    }
}
