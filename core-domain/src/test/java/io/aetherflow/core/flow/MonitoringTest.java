package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Workload;
import io.aetherflow.kit.HandClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitoringTest {

    private final House house = new House();
    private final HandClock clock = new HandClock();
    private final AtomicInteger asked = new AtomicInteger();
    private final Monitoring monitoring =
            new Monitoring(Map.of("store", new Counting(asked)), house.storage.jobs(), house.plugins, clock);

    private record Counting(AtomicInteger asked) implements Adapter {

        @Override
        public Check check() {
            return Check.healthy("asked " + asked.incrementAndGet());
        }

        @Override
        public void close() {}
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoLooksAgainSoonSeesTheSameAndNobodyIsAsked() {
        Monitoring.Sight first = monitoring.look();
        clock.pass(Monitoring.GOOD_FOR.minusMillis(1));
        assertThat(monitoring.look()).isSameAs(first);
        clock.pass(Duration.ofMillis(1));
        assertThat(monitoring.look().at()).isEqualTo(clock.instant());
        assertThat(asked).hasValue(2);
        assertThat(monitoring.look().checks().get("store").detail()).isEqualTo("asked 2");
        clock.set(HandClock.START);
        assertThat(monitoring.look().at()).as("a clock set back").isEqualTo(HandClock.START);
    }

    @Test
    void everyServedDepartmentHasItsQueuesAndWhatWaitsIsCounted() {
        house.upload(house.person("a@example.com", "toys"), "a,b\n1,2\n").orElseThrow();
        assertThat(monitoring.look().workload().queues())
                .extracting(Workload.Queue::department, Workload.Queue::type, Workload.Queue::queued)
                .containsExactly(
                        tuple(new DepartmentId("games"), JobType.ETL, 0L),
                        tuple(new DepartmentId("games"), JobType.ML_INFERENCE, 0L),
                        tuple(new DepartmentId("toys"), JobType.ETL, 1L),
                        tuple(new DepartmentId("toys"), JobType.ML_INFERENCE, 0L));
    }
}
