package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** At least once, and later rather than never. */
class OutboxRelayTest {

    private final RemoteWorld world = new RemoteWorld();
    private final Notes notes = new Notes();
    private final List<Event> carried = new ArrayList<>();

    private OutboxRelay relay(Consumer<Event> carrier) {
        return new OutboxRelay(world.storage.outbox(), carrier, notes);
    }

    private static void away(Event event) {
        throw new AetherException(FailureCode.TRANSIENT_IO, "The bus is away: " + event.key());
    }

    @Test
    void everyEventIsCarriedOnceInBatches() {
        for (int i = 0; i < 25; i++) {
            world.submit();
        }
        OutboxRelay relay = relay(carried::add);
        assertThat(List.of(relay.carry(), relay.carry(), relay.carry(), relay.carry()))
                .containsExactly(10, 10, 5, 0);
        world.clock.pass(Duration.ofDays(1));
        assertThat(relay.carry()).isZero();
        assertThat(new HashSet<>(carried)).hasSize(25);
        assertThat(carried).hasSize(25);
        assertThat(world.storage.outbox().lag()).isEmpty();
        relay.await(Duration.ZERO);
    }

    @Test
    void whatFailsWaitsLongerWithEveryTryAndIsToldOfOnce() {
        world.submit();
        OutboxRelay failing = relay(OutboxRelayTest::away);
        assertThat(failing.carry()).isEqualTo(1);
        for (int pause : List.of(1, 2, 4, 8, 16, 30, 30)) {
            world.clock.pass(Duration.ofSeconds(pause - 1));
            assertThat(failing.carry()).as("before %s s", pause).isZero();
            world.clock.pass(Duration.ofSeconds(1));
            assertThat(failing.carry()).as("after %s s", pause).isEqualTo(1);
        }
        world.clock.pass(Duration.ofSeconds(30));
        assertThat(notes.events()).containsExactly("event_delayed");
        assertThat(notes.all.get(0).fields()).containsEntry("topic", "data.ingestion");
        assertThat(relay(carried::add).carry()).isEqualTo(1);
        assertThat(carried).hasSize(1);
    }

    @Test
    void oneEventThatFailsHoldsUpNoOther() {
        world.submit();
        world.submit();
        boolean[] first = {true};
        OutboxRelay relay = relay(event -> {
            if (first[0]) {
                first[0] = false;
                throw new IllegalArgumentException("too large");
            }
            carried.add(event);
        });
        assertThat(relay.carry()).isEqualTo(2);
        assertThat(carried).hasSize(1);
        world.clock.pass(Duration.ofSeconds(1));
        assertThat(relay.carry()).isEqualTo(1);
        assertThat(new HashSet<>(carried)).hasSize(2);
    }

    @Test
    void whereNobodyAnswersTheRestIsNotTried() {
        world.submit();
        world.submit();
        int[] tries = {0};
        OutboxRelay relay = relay(event -> {
            tries[0]++;
            away(event);
        });
        assertThat(relay.carry()).isEqualTo(2);
        assertThat(tries[0]).isEqualTo(1);
        world.clock.pass(Duration.ofSeconds(1));
        assertThat(relay(carried::add).carry()).isEqualTo(2);
        assertThat(new HashSet<>(carried)).hasSize(2);
    }

    @Test
    void whoDiesBetweenCarryingAndMarkingIsFollowedByOneWhoCarriesAgain() {
        world.submit();
        OutboxRelay dies = relay(event -> {
            carried.add(event);
            throw new ThreadDeath();
        });
        assertThatThrownBy(dies::carry).isInstanceOf(ThreadDeath.class);
        OutboxRelay next = relay(carried::add);
        assertThat(next.carry()).as("the dead one may yet be alive").isZero();
        world.clock.pass(Duration.ofSeconds(30));
        assertThat(next.carry()).isEqualTo(1);
        assertThat(carried).hasSize(2);
        assertThat(new HashSet<>(carried)).as("known by its id").hasSize(1);
    }
}
