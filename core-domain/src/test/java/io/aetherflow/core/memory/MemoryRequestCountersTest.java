package io.aetherflow.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.limit.RequestCounters;
import io.aetherflow.kit.HandClock;
import io.aetherflow.kit.RequestCountersContract;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryRequestCountersTest extends RequestCountersContract {

    private static final Duration HOUR = Duration.ofHours(1);

    private final RequestCounters shared = new MemoryRequestCounters(Clock.systemUTC());

    @Override
    protected RequestCounters counters() {
        return shared;
    }

    @Test
    void whatHasEndedIsClearedAway() {
        HandClock clock = new HandClock();
        MemoryRequestCounters counters = new MemoryRequestCounters(clock);
        for (int i = 0; i < 1_000; i++) {
            counters.add("a" + i, 1, HOUR);
        }
        clock.pass(HOUR);
        assertThat(counters.size()).isEqualTo(1_000);
        counters.add("b", 1, HOUR);
        assertThat(counters.size()).isEqualTo(1);
    }

    @Test
    void whatRunsIsKept() {
        HandClock clock = new HandClock();
        MemoryRequestCounters counters = new MemoryRequestCounters(clock);
        for (int i = 0; i < 1_500; i++) {
            counters.add("a" + i, 1, HOUR);
        }
        clock.pass(HOUR.minusNanos(1));
        for (int i = 0; i < 700; i++) {
            counters.add("b" + i, 1, HOUR);
        }
        assertThat(counters.size()).isEqualTo(2_200);
        assertThat(counters.add("a0", 1, HOUR).value()).isEqualTo(2);
    }

    @Test
    void theWindowEndsExactlyAtItsEnd() {
        HandClock clock = new HandClock();
        MemoryRequestCounters counters = new MemoryRequestCounters(clock);
        counters.add("a", 1, HOUR);
        clock.pass(HOUR.minusNanos(1));
        assertThat(counters.read("a").orElseThrow().remaining()).isEqualTo(Duration.ofNanos(1));
        assertThat(counters.read("a").orElseThrow().seconds()).isEqualTo(1);
        clock.pass(Duration.ofNanos(1));
        assertThat(counters.read("a")).isEmpty();
    }
}
