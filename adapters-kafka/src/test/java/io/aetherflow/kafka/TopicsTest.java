package io.aetherflow.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.Heard;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final String prefix = "t" + Examples.token() + ".";
    private final String completed = prefix + "data.processing.complete";
    private final Plain plain = new Plain(Brokers.shared());

    private EventBus bus(KafkaTopics topics) {
        return new KafkaEventBus(Brokers.settings(Brokers.shared(), topics));
    }

    private static Event event() {
        return new Event(Examples.id(), Topic.PROCESSING_COMPLETE, Examples.token(), Map.of("a", "b"), Examples.now());
    }

    private static FailureCode refused(EventBus bus) {
        return catchThrowableOfType(AetherException.class, () -> bus.publish(event()))
                .code();
    }

    @Test
    void aTopicThatIsMissingIsMadeAsConfigured() throws Exception {
        try (EventBus bus = bus(new KafkaTopics(prefix, 3, 0, true))) {
            bus.publish(event());
        }
        assertThat(plain.partitions(completed)).isEqualTo(3);
    }

    @Test
    void whereTopicsAreMadeBySomebodyElseOneThatIsMissingIsWaitedFor() throws Exception {
        try (EventBus bus = bus(new KafkaTopics(prefix, 1, 1, false));
                EventBus maker = bus(new KafkaTopics(prefix, 1, 1, true))) {
            Heard heard = new Heard();
            bus.subscribe(Topic.PROCESSING_COMPLETE, heard);
            assertThat(refused(bus)).isEqualTo(FailureCode.TRANSIENT_IO);
            assertThat(plain.topics()).doesNotContain(completed);
            Event first = event();
            Event second = event();
            maker.publish(first);
            bus.publish(second);
            assertThat(heard.await(List.of(first, second))).containsExactly(first, second);
        }
    }

    @Test
    void aReplicationThatTheBrokersCanNotGiveIsSaidSo() {
        try (EventBus bus = bus(new KafkaTopics(prefix, 1, 3, true))) {
            assertThat(refused(bus)).isEqualTo(FailureCode.UNAVAILABLE);
        }
    }

    @Test
    void aNameThatKafkaDoesNotTakeIsSaidSo() {
        try (EventBus bus = bus(new KafkaTopics("no such name!", 1, 1, true))) {
            assertThat(refused(bus)).isEqualTo(FailureCode.UNAVAILABLE);
        }
    }

    @Test
    void partitionsThatAreAddedAreReadFromTheirBeginning() throws Exception {
        try (EventBus bus = bus(new KafkaTopics(prefix, 1, 1, true))) {
            Heard heard = new Heard();
            bus.subscribe(Topic.PROCESSING_COMPLETE, heard);
            bus.publish(event());
            plain.widen(completed, 4);
            // A bus that has not seen them yet writes to the first alone; a new one to all.
            try (EventBus other = bus(new KafkaTopics(prefix, 1, 1, true))) {
                List<Event> events =
                        IntStream.range(0, 40).mapToObj(i -> event()).toList();
                events.forEach(other::publish);
                heard.await(events);
            }
        }
    }

    @Test
    void whatListenedBeforeATopicHadEventsStartsAtItsEnd() {
        try (EventBus early = bus(new KafkaTopics(prefix, 1, 1, true));
                EventBus late = bus(new KafkaTopics(prefix, 1, 1, true))) {
            Event before = event();
            early.publish(before);
            Heard heard = new Heard();
            late.subscribe(Topic.PROCESSING_COMPLETE, heard);
            Event after = event();
            early.publish(after);
            heard.await(List.of(after));
            assertThat(heard.all()).containsExactly(after);
        }
    }

    @Test
    void anEventThatIsTooLargeIsADefectAndTheNextOneGoesThrough() {
        try (EventBus bus = bus(new KafkaTopics(prefix, 1, 1, true))) {
            Map<String, String> fields = Map.of("filler", "x".repeat(2_000_000));
            Event large = new Event(Examples.id(), Topic.PROCESSING_COMPLETE, "key", fields, Examples.now());
            AetherException thrown = catchThrowableOfType(AetherException.class, () -> bus.publish(large));
            assertThat(thrown.code()).isEqualTo(FailureCode.INTERNAL_ERROR);
            bus.publish(event());
        }
    }

    @Test
    void aTopicWithoutPartitionsIsNone() {
        assertThatThrownBy(() -> new KafkaTopics("", 0, 1, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KafkaTopics("", 1, -1, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
