package io.aetherflow.core.flow;

import static io.aetherflow.core.failure.FailureCode.INTERNAL_ERROR;
import static io.aetherflow.core.failure.FailureCode.TRANSIENT_IO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.RequestLimits.Rules;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.limit.Count;
import io.aetherflow.core.limit.RequestCounters;
import io.aetherflow.core.memory.MemoryRequestCounters;
import io.aetherflow.kit.HandClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

    /** Counters that can be out of reach, as those of another machine. */
    private static final class Away implements RequestCounters {

        private final RequestCounters counters;
        private @Nullable FailureCode trouble;
        private int closed;

        Away(RequestCounters counters) {
            this.counters = counters;
        }

        private RequestCounters reached() {
            if (trouble != null) {
                throw new AetherException(trouble, "The counters do not answer.");
            }
            return counters;
        }

        @Override
        public Count add(String key, long by, Duration window) {
            return reached().add(key, by, window);
        }

        @Override
        public void addAll(Map<String, Long> more, Duration window) {
            reached().addAll(more, window);
        }

        @Override
        public Optional<Count> read(String key) {
            return reached().read(key);
        }

        @Override
        public Check check() {
            return trouble == null ? counters.check() : Check.unhealthy("away");
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private final HandClock clock = new HandClock();
    private final Away elsewhere = new Away(new MemoryRequestCounters(clock));
    private final Away own = new Away(new MemoryRequestCounters(clock));
    private final Notes notes = new Notes();
    private final StandInCounters counters = new StandInCounters(elsewhere, own, notes);
    private final Caller caller = Callers.of(Tier.FREE);

    @Test
    void aCallerWhoNeverAskedHasEverythingLeft() {
        Allowance standing = new RequestLimits(counters, new Rules(3, 4, Duration.ofMinutes(5))).standing(caller);
        assertThat(standing).isEqualTo(new Allowance(3, 0, Duration.ofMinutes(5), Duration.ZERO));
        assertThat(standing.remaining()).isEqualTo(3);
        assertThat(standing.granted().orElseThrow()).isSameAs(standing);
    }

    @Test
    void aLimitOfNoneRefusesTheFirst() {
        RequestLimits none = new RequestLimits(counters, new Rules(0, 1, Duration.ofMinutes(1)));
        assertThat(none.query(caller).granted().refusal().orElseThrow().message())
                .isEqualTo("Your 0 queries of 1 minute are used up; this one was not answered.");
        assertThat(none.query(Callers.of(Tier.PREMIUM)).granted().refusal()).isEmpty();
    }

    @Test
    void whatWasSeenWhileTheCountersWereAwayIsHandedOnLater() {
        RequestTally tally = new RequestTally(elsewhere);
        tally.saw(caller);
        tally.saw(caller);
        elsewhere.trouble = TRANSIENT_IO;
        assertThatThrownBy(tally::flush).isInstanceOf(AetherException.class);
        assertThatThrownBy(() -> tally.count(caller)).isInstanceOf(AetherException.class);
        elsewhere.trouble = null;
        tally.saw(caller);
        assertThat(tally.count(caller)).isEqualTo(3);
        tally.flush();
        assertThat(tally.count(caller)).isEqualTo(3);
    }

    @Test
    void ownCountersStandInWhileTheOthersAreAway() {
        assertThat(counters.add("a", 5, Duration.ofHours(1)).value()).isEqualTo(5);
        elsewhere.trouble = TRANSIENT_IO;
        assertThat(counters.read("a")).as("each process by itself").isEmpty();
        assertThat(counters.add("a", 1, Duration.ofHours(1)).value()).isEqualTo(1);
        counters.addAll(Map.of("a", 2L), Duration.ofHours(1));
        assertThat(counters.read("a").orElseThrow().value()).isEqualTo(3);
        assertThat(counters.check().healthy()).isFalse();
        assertThat(notes.events()).as("told once").containsExactly("counters_away");
        elsewhere.trouble = null;
        assertThat(counters.read("a").orElseThrow().value()).isEqualTo(5);
        assertThat(counters.check().healthy()).isTrue();
        assertThat(notes.events()).containsExactly("counters_away", "counters_back");
    }

    @Test
    void aDefectIsNoOutage() {
        elsewhere.trouble = INTERNAL_ERROR;
        assertThatThrownBy(() -> counters.read("a")).isInstanceOf(AetherException.class);
        assertThat(notes.events()).isEmpty();
    }

    @Test
    void bothAreClosed() {
        counters.close();
        assertThat(elsewhere.closed).isEqualTo(1);
        assertThat(own.closed).isEqualTo(1);
    }
}
