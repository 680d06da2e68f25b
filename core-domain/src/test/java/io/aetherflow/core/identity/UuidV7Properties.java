package io.aetherflow.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class UuidV7Properties {

    /** A clock that jumps to whatever moment it is told. */
    private static final class JumpingClock extends Clock {

        private long millis;

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Property(seed = "8590714734")
    void idsGrowHoweverTheClockJumps(
            @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 0, max = 1L << 44) Long> moments) {
        JumpingClock clock = new JumpingClock();
        UuidV7 ids = new UuidV7(clock);
        List<UUID> made = new ArrayList<>();
        for (long moment : moments) {
            clock.millis = moment;
            made.add(ids.next());
            made.add(ids.next());
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made.stream().map(UUID::toString))
                .as("as text, as Postgres sorts them")
                .isSorted();
    }

    @Property(seed = "32633372770")
    void idsSayTheirVersionVariantAndMoment(@ForAll @LongRange(min = 1, max = 1L << 44) long moment) {
        JumpingClock clock = new JumpingClock();
        clock.millis = moment;
        UUID id = new UuidV7(clock).next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(moment);
    }

    @Example
    void moreIdsThanTheCounterHoldsBorrowFromTheNextMillisecond() {
        JumpingClock clock = new JumpingClock();
        clock.millis = 1_700_000_000_000L;
        UuidV7 ids = new UuidV7(clock);
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next());
        }
        assertThat(made).isSorted().doesNotHaveDuplicates().allMatch(id -> id.version() == 7);
    }

    @Example
    void twoInstancesAtOneMomentDiffer() {
        JumpingClock clock = new JumpingClock();
        clock.millis = 1_700_000_000_000L;
        assertThat(new UuidV7(clock).next()).isNotEqualTo(new UuidV7(clock).next());
    }

    @Example
    void manyThreadsNeverMeet() throws Exception {
        UuidV7 ids = new UuidV7(Clock.systemUTC());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<UUID>> thousand = () ->
                    Collections.nCopies(1000, 0).stream().map(i -> ids.next()).toList();
            Set<UUID> all = new HashSet<>();
            for (Future<List<UUID>> made : threads.invokeAll(Collections.nCopies(8, thousand))) {
                assertThat(made.get()).isSorted();
                all.addAll(made.get());
            }
            assertThat(all).hasSize(8000);
        } finally {
            threads.shutdownNow();
        }
    }
}
