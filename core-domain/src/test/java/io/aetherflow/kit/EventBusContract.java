package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.event.EventBus.Subscription;
import io.aetherflow.core.event.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link EventBus} does. Others may use the same backend meanwhile: each test knows its events by their ids. */
public abstract class EventBusContract {

    private static final int MANY = 40;

    private final List<EventBus> opened = new ArrayList<>();

    /** A bus as one more process would have it: all buses of a test have the same backend. */
    protected abstract EventBus eventBus();

    @AfterEach
    void closeBuses() {
        opened.forEach(EventBus::close);
        opened.forEach(EventBus::close);
    }

    private EventBus open() {
        EventBus bus = eventBus();
        opened.add(bus);
        return bus;
    }

    private static Event event(Topic topic) {
        return event(topic, Map.of("job_id", Examples.token()));
    }

    private static Event event(Topic topic, Map<String, String> fields) {
        return new Event(Examples.id(), topic, Examples.token(), fields, Examples.now());
    }

    private static List<Event> publish(EventBus bus, Topic topic, int count) {
        List<Event> events =
                IntStream.range(0, count).mapToObj(i -> event(topic)).toList();
        events.forEach(bus::publish);
        return events;
    }

    @Test
    void whoListensHearsEveryEventWithAllItsFields() {
        EventBus bus = open();
        Heard heard = new Heard();
        bus.subscribe(Topic.DATA_INGESTION, heard);
        List<Event> events = List.of(
                event(
                        Topic.DATA_INGESTION,
                        Map.of(
                                "s3_key", "raw/sales/1/Umsätze Größe \"ß\" – 売上 \uD83D\uDCE6.csv",
                                "empty", "",
                                "lines", "one\ntwo\t\\u0041 {\"a\":[1,null]}")),
                event(Topic.DATA_INGESTION, Map.of("long", "x".repeat(1_000), "longer", "ü".repeat(1_000))),
                event(Topic.DATA_INGESTION, Map.of()));
        events.forEach(bus::publish);
        assertThat(heard.await(events)).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void everybodyWhoListensHearsEveryEvent() {
        EventBus bus = open();
        List<Heard> all = Stream.generate(Heard::new).limit(3).toList();
        all.forEach(heard -> bus.subscribe(Topic.PROCESSING_COMPLETE, heard));
        List<Event> events = publish(bus, Topic.PROCESSING_COMPLETE, MANY);
        for (Heard heard : all) {
            assertThat(heard.await(events)).containsExactlyInAnyOrderElementsOf(events);
        }
    }

    @Test
    void aBusHearsWhatAnotherPublishes() {
        EventBus here = open();
        EventBus there = open();
        Heard hears = new Heard();
        Heard hearsThere = new Heard();
        here.subscribe(Topic.PROCESSING_COMPLETE, hears);
        there.subscribe(Topic.PROCESSING_COMPLETE, hearsThere);
        List<Event> events = new ArrayList<>(publish(here, Topic.PROCESSING_COMPLETE, 2));
        events.addAll(publish(there, Topic.PROCESSING_COMPLETE, 2));
        assertThat(hears.await(events)).containsExactlyInAnyOrderElementsOf(events);
        assertThat(hearsThere.await(events)).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void otherTopicsAreNotHeard() {
        EventBus bus = open();
        Heard ingested = new Heard();
        Heard completed = new Heard();
        bus.subscribe(Topic.DATA_INGESTION, ingested);
        bus.subscribe(Topic.PROCESSING_COMPLETE, completed);
        List<Event> others = publish(bus, Topic.PROCESSING_COMPLETE, 3);
        completed.await(others);
        List<Event> own = publish(bus, Topic.DATA_INGESTION, 1);
        ingested.await(own);
        assertThat(ingested.topics()).containsOnly(Topic.DATA_INGESTION);
        assertThat(completed.topics()).containsOnly(Topic.PROCESSING_COMPLETE);
    }

    @Test
    void whatAListenerThrowsConcernsNobodyElse() {
        EventBus bus = open();
        Heard broken = new Heard();
        Heard sound = new Heard();
        bus.subscribe(Topic.DATA_INGESTION, event -> {
            broken.accept(event);
            throw new IllegalStateException("A listener that fails on purpose.");
        });
        bus.subscribe(Topic.DATA_INGESTION, sound);
        List<Event> events = publish(bus, Topic.DATA_INGESTION, 3);
        sound.await(events);
        broken.await(events);
    }

    @Test
    void whoClosedItsSubscriptionHearsNoMore() {
        EventBus bus = open();
        Heard leaves = new Heard();
        Heard stays = new Heard();
        Subscription subscription = bus.subscribe(Topic.DATA_INGESTION, leaves);
        bus.subscribe(Topic.DATA_INGESTION, stays);
        List<Event> before = publish(bus, Topic.DATA_INGESTION, 2);
        leaves.await(before);
        subscription.close();
        subscription.close();
        List<Event> after = publish(bus, Topic.DATA_INGESTION, 2);
        stays.await(after);
        assertThat(leaves.of(after)).isEmpty();
    }

    @Test
    void aListenerMayLeaveWhileItListens() {
        EventBus bus = open();
        Heard once = new Heard();
        Heard stays = new Heard();
        AtomicReference<Subscription> own = new AtomicReference<>();
        own.set(bus.subscribe(Topic.DATA_INGESTION, event -> {
            once.accept(event);
            own.get().close();
        }));
        bus.subscribe(Topic.DATA_INGESTION, stays);
        List<Event> first = publish(bus, Topic.DATA_INGESTION, 1);
        once.await(first);
        List<Event> second = publish(bus, Topic.DATA_INGESTION, 1);
        stays.await(second);
        assertThat(once.of(second)).isEmpty();
    }

    @Test
    void aBusThatIsClosedCallsNobody() {
        EventBus closing = open();
        EventBus stays = open();
        Heard silent = new Heard();
        Heard hears = new Heard();
        Subscription subscription = closing.subscribe(Topic.PROCESSING_COMPLETE, silent);
        stays.subscribe(Topic.PROCESSING_COMPLETE, hears);
        closing.close();
        List<Event> events = publish(stays, Topic.PROCESSING_COMPLETE, 2);
        hears.await(events);
        assertThat(silent.of(events)).isEmpty();
        subscription.close();
    }

    @Test
    void anEventIsKnownByItsIdHoweverOftenItComes() {
        EventBus bus = open();
        Heard heard = new Heard();
        bus.subscribe(Topic.PROCESSING_COMPLETE, heard);
        Event twice = event(Topic.PROCESSING_COMPLETE);
        bus.publish(twice);
        bus.publish(twice);
        List<Event> last = publish(bus, Topic.PROCESSING_COMPLETE, 1);
        heard.await(last);
        UUID id = twice.id();
        heard.await(List.of(twice));
        assertThat(heard.of(List.of(twice))).extracting(Event::id).containsOnly(id);
    }

    @Test
    void publishingWhereNobodyListensIsNoError() {
        EventBus bus = open();
        publish(bus, Topic.DATA_INGESTION, 2);
        publish(bus, Topic.PROCESSING_COMPLETE, 2);
    }

    @Test
    void aBusThatIsReachableIsWell() {
        EventBus bus = open();
        assertThat(bus.check().healthy()).isTrue();
        assertThat(bus.check().detail()).isNotBlank();
    }
}
