package io.aetherflow.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.memory.MemoryEventBus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final MemoryEventBus bus = new MemoryEventBus();
    private final EventBus guarded = Breaker.around(EventBus.class, bus, "event bus");
    private final Event event =
            new Event(UUID.randomUUID(), Topic.DATA_INGESTION, "k", Map.of(), Instant.parse("2026-01-01T00:00:00Z"));

    private FailureCode refusal() {
        try {
            guarded.publish(event);
        } catch (AetherException e) {
            return e.code();
        }
        throw new AssertionError("The bus is away");
    }

    @Test
    void passesCallsOnWhileTheServiceAnswers() {
        List<Event> heard = new ArrayList<>();
        guarded.subscribe(Topic.DATA_INGESTION, heard::add);
        guarded.publish(event);
        assertThat(heard).containsExactly(event);
        assertThat(guarded.check().healthy()).isTrue();
    }

    @Test
    void leavesAServiceAloneThatHasNotBeenAnswering() {
        bus.away(true);
        for (int i = 0; i < 10; i++) {
            assertThat(refusal()).isEqualTo(FailureCode.TRANSIENT_IO);
        }
        bus.away(false);
        assertThat(refusal()).as("not even tried").isEqualTo(FailureCode.UNAVAILABLE);
        assertThatThrownBy(() -> guarded.publish(event)).hasMessageContaining("event bus");
        assertThat(guarded.check().healthy()).as("still asked").isTrue();
        guarded.close();
    }
}
