package io.aetherflow.postgres.event;

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
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.DatabaseSettings;
import io.aetherflow.postgres.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresEventBusTest extends EventBusContract {

    private static final Database DATABASE = TestDatabases.shared();
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Connections of buses that were closed just now may linger. */
    private final List<Integer> others = listening();

    @Override
    protected EventBus eventBus() {
        return new PostgresEventBus(DATABASE);
    }

    @AfterEach
    void everyConnectionWasGivenBack() {
        assertThat(DATABASE.lent()).isZero();
    }

    private static Event event(Map<String, String> fields) {
        return new Event(Examples.id(), Topic.DATA_INGESTION, "key", fields, Examples.now());
    }

    private static void notifyAll(String payload) {
        DATABASE.jobs()
                .useHandle(handle -> handle.createQuery("select pg_notify('aetherflow_events', ?)::text")
                        .bind(0, payload)
                        .mapTo(String.class)
                        .one());
    }

    private List<Integer> ours() {
        List<Integer> ours = listening();
        ours.removeAll(others);
        return ours;
    }

    private static List<Integer> listening() {
        return DATABASE.relay()
                .withHandle(handle -> handle.createQuery(
                                "select pid from pg_stat_activity"
                                        + " where datname = current_database() and query = 'listen aetherflow_events' and state = 'idle'")
                        .mapTo(Integer.class)
                        .list());
    }

    @Test
    void anEventAtTheLimitArrivesAndOneBeyondIsRefused() {
        try (EventBus bus = eventBus()) {
            Heard heard = new Heard();
            bus.subscribe(Topic.DATA_INGESTION, heard);
            int frame = Notice.of(event(Map.of("filler", ""))).json().length();
            // Ids have one length, instants do not: a few bytes below the limit.
            Event fits = event(Map.of("filler", "x".repeat(PostgresEventBus.MOST_BYTES - frame - 10)));
            Event tooLong = event(Map.of("filler", "ü".repeat(4_000)));
            bus.publish(fits);
            AetherException thrown = catchThrowableOfType(AetherException.class, () -> bus.publish(tooLong));
            assertThat(thrown.code()).isEqualTo(FailureCode.INTERNAL_ERROR);
            assertThat(thrown.failure().details()).containsKey("bytes");
            assertThat(thrown)
                    .hasMessageContaining(thrown.failure().details().get("bytes") + " bytes")
                    .hasMessageContaining("7999");
            assertThat(heard.await(List.of(fits))).containsExactly(fits);
        }
    }

    @Test
    void aBusListensOnOneConnectionFromItsFirstSubscriptionOn() {
        try (EventBus bus = eventBus()) {
            bus.publish(event(Map.of()));
            assertThat(ours()).isEmpty();
            bus.subscribe(Topic.DATA_INGESTION, new Heard());
            bus.subscribe(Topic.PROCESSING_COMPLETE, new Heard());
            assertThat(ours()).hasSize(1);
        }
    }

    @Test
    void aBusThatLostItsConnectionComesBack() throws InterruptedException {
        try (EventBus bus = eventBus()) {
            Heard heard = new Heard();
            bus.subscribe(Topic.DATA_INGESTION, heard);
            List<Integer> before = ours();
            DATABASE.relay()
                    .useHandle(handle -> handle.createQuery("select pg_terminate_backend(?)")
                            .bind(0, before.get(0))
                            .mapTo(boolean.class)
                            .one());
            long end = System.nanoTime() + LONG.toNanos();
            List<Integer> now = before;
            while ((now.isEmpty() || now.equals(before)) && System.nanoTime() < end) {
                Thread.sleep(20);
                now = ours();
            }
            Event event = event(Map.of("after", "the break"));
            bus.publish(event);
            assertThat(heard.await(List.of(event))).containsExactly(event);
        }
    }

    @Test
    void whatIsNoEventIsPassedOver() {
        try (EventBus bus = eventBus()) {
            Heard heard = new Heard();
            bus.subscribe(Topic.DATA_INGESTION, heard);
            notifyAll("not JSON");
            notifyAll("{}");
            notifyAll("{\"id\":\"1\",\"topic\":\"a.topic.of.tomorrow\",\"key\":\"\",\"fields\":{},\"at\":\"\"}");
            notifyAll("{\"id\":\"1\",\"topic\":\"data.ingestion\",\"key\":\"k\",\"fields\":{},\"at\":\"\"}");
            Event event = event(Map.of());
            bus.publish(event);
            heard.await(List.of(event));
            assertThat(heard.all()).containsExactly(event);
        }
    }

    @Test
    void aDatabaseThatIsAwayIsSaidSo() {
        DatabaseSettings nowhere = TestDatabases.settings("jdbc:postgresql://127.0.0.1:1/none", "none");
        try (Database database = new Database(nowhere);
                EventBus bus = new PostgresEventBus(database)) {
            AetherException thrown = catchThrowableOfType(AetherException.class, () -> bus.publish(event(Map.of())));
            assertThat(thrown.code()).isEqualTo(FailureCode.TRANSIENT_IO);
            assertThat(bus.check().healthy()).isFalse();
            bus.subscribe(Topic.DATA_INGESTION, new Heard()).close();
        }
    }
}
