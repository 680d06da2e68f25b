package io.aetherflow.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.EventCarrier;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.Heard;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.servers.LocalKafka;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The broker goes and comes back on the same port, with the log it had. */
class OutageTest {

    private static final int JOBS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private LocalKafka kafka;

    @BeforeEach
    void start() {
        kafka = LocalKafka.start();
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    private EventBus bus() {
        return new KafkaEventBus(new KafkaSettings(kafka.bootstrapServers(), KafkaTopics.USUAL, PATIENCE, Map.of()));
    }

    @Test
    @DisplayName("Feature: ai-analytics-platform, Property 6: Processing completion event")
    @Tag("property-6")
    void whatFinishesWhileTheBrokerIsAwayIsToldWhenItIsBack() throws Exception {
        MemoryStorage storage = new MemoryStorage();
        Branch branch = Branch.open(new MemoryKit(storage));
        Heard heard = new Heard();
        try (EventBus listening = bus();
                EventBus publishing = bus();
                Relay relay = new Relay(
                        storage.outbox(), new EventCarrier(publishing, storage.jobs(), storage.datasets(), null))) {
            listening.subscribe(Topic.PROCESSING_COMPLETE, heard);
            Set<String> jobs = new HashSet<>(finish(branch, 3));
            relay.awaitIdle();
            kafka.stop();
            jobs.addAll(finish(branch, JOBS));
            relay.awaitFailures(2);
            assertThat(storage.outbox().lag()).isPresent();
            kafka.resume();
            relay.awaitIdle();

            List<ConsumerRecord<String, String>> records = new Plain(kafka)
                    .read("data.processing.complete", all -> ids(all).keySet().containsAll(jobs));
            assertThat(ids(records).keySet()).isEqualTo(jobs);
            assertThat(ids(records).values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
            heard.awaitKeys(jobs);
        }
    }

    private static Set<String> finish(Branch branch, int jobs) {
        return Stream.generate(() -> finished(branch)).limit(jobs).collect(Collectors.toSet());
    }

    private static String finished(Branch branch) {
        Claim claim = branch.claimed();
        branch.succeed(claim, branch.load(claim, 1));
        return claim.jobId().toString();
    }

    /** The ids of events, by their job. */
    private static Map<String, Set<String>> ids(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(each -> Plain.headers(each).get("event_id"), Collectors.toSet())));
    }

    @Test
    void aBusThatStartsWhileTheBrokerIsAwaySaysSoAndFindsItLater() throws Exception {
        kafka.stop();
        try (EventBus bus = bus()) {
            Event event = new Event(Examples.id(), Topic.DATA_INGESTION, "key", Map.of(), Examples.now());
            AetherException thrown = catchThrowableOfType(AetherException.class, () -> bus.publish(event));
            assertThat(thrown.code()).isEqualTo(FailureCode.TRANSIENT_IO);
            assertThat(thrown.failure().message()).contains("data.ingestion", kafka.bootstrapServers());
            assertThat(bus.check().healthy()).isFalse();
            Heard heard = new Heard();
            bus.subscribe(Topic.DATA_INGESTION, heard);
            kafka.resume();
            // It begins where the topic ends when it first reaches the broker.
            while (heard.all().isEmpty()) {
                publishIfPossible(bus, event);
                Thread.sleep(100);
            }
            assertThat(heard.all()).contains(event);
            assertThat(bus.check().healthy()).isTrue();
        }
    }

    private static void publishIfPossible(EventBus bus, Event event) {
        try {
            bus.publish(event);
        } catch (AetherException e) {
            assertThat(e.code()).isEqualTo(FailureCode.TRANSIENT_IO);
        }
    }

    @Test
    void aNameThatLeadsNowhereIsSaidSo() {
        KafkaSettings nowhere = KafkaSettings.of("no-such-host.invalid:9092");
        try (EventBus bus = new KafkaEventBus(nowhere)) {
            Event event = new Event(Examples.id(), Topic.DATA_INGESTION, "key", Map.of(), Examples.now());
            AetherException thrown = catchThrowableOfType(AetherException.class, () -> bus.publish(event));
            assertThat(thrown.code()).isEqualTo(FailureCode.TRANSIENT_IO);
            assertThat(bus.check().healthy()).isFalse();
            assertThat(bus.check().detail()).contains("no-such-host.invalid");
            bus.subscribe(Topic.DATA_INGESTION, new Heard()).close();
        }
    }

    @Test
    void aBusThatIsClosedTakesNothing() {
        EventBus bus = bus();
        bus.close();
        Event event = new Event(Examples.id(), Topic.DATA_INGESTION, "key", Map.of(), Examples.now());
        AetherException thrown = catchThrowableOfType(AetherException.class, () -> bus.publish(event));
        assertThat(thrown.code()).isEqualTo(FailureCode.UNAVAILABLE);
        assertThat(bus.check().healthy()).isFalse();
    }

    @Test
    void whoIsInterruptedWhileItPublishesGoesHome() {
        kafka.stop();
        try (EventBus bus = bus()) {
            Event event = new Event(Examples.id(), Topic.DATA_INGESTION, "key", Map.of(), Examples.now());
            Thread.currentThread().interrupt();
            AetherException thrown = catchThrowableOfType(AetherException.class, () -> bus.publish(event));
            assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
            assertThat(thrown.code()).isEqualTo(FailureCode.UNAVAILABLE);
        }
    }
}
