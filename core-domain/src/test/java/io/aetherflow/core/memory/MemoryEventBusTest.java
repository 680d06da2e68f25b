package io.aetherflow.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.kit.EventBusContract;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.Heard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryEventBusTest extends EventBusContract {

    private final MemoryEventBus first = new MemoryEventBus();

    @Override
    protected EventBus eventBus() {
        return first.neighbour();
    }

    @Test
    void aBusThatIsAwayTakesNothing() {
        Event event = new Event(Examples.id(), Topic.DATA_INGESTION, "key", Map.of(), Examples.now());
        Heard heard = new Heard();
        first.subscribe(Topic.DATA_INGESTION, heard);
        first.away(true);
        AetherException thrown = catchThrowableOfType(AetherException.class, () -> first.publish(event));
        assertThat(thrown.code()).isEqualTo(FailureCode.TRANSIENT_IO);
        first.away(false);
        first.publish(event);
        assertThat(heard.all()).isEqualTo(List.of(event));
    }
}
