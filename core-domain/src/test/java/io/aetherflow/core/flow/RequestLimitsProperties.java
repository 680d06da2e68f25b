package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.RequestLimits.Rules;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.limit.Count;
import io.aetherflow.core.memory.MemoryRequestCounters;
import io.aetherflow.kit.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever users ask and whenever: what is counted, what is answered, and when again. */
class RequestLimitsProperties {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long HOUR_MILLIS = HOUR.toMillis();

    private final HandClock clock = new HandClock();
    private final MemoryRequestCounters counters = new MemoryRequestCounters(clock);
    private final RequestLimits limits = new RequestLimits(counters, Rules.USUAL);

    @Property(tries = 300, seed = "20261121")
    @Label("Feature: ai-analytics-platform, Property 39: Request counting")
    void everyRequestIsCountedForItsUserOnce(
            @ForAll @Size(max = 60) List<@IntRange(max = 4) Integer> steps, @ForAll @IntRange(max = 2) int asks) {
        List<Caller> users = List.of(Callers.of(Tier.FREE), Callers.of(Tier.FREE), Callers.of(Tier.PREMIUM));
        List<RequestTally> processes = List.of(new RequestTally(counters), new RequestTally(counters));
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) < users.size()) {
                processes.get(i % 2).saw(users.get(steps.get(i)));
            } else {
                processes.get(steps.get(i) % 2).flush();
            }
        }
        processes.get(0).count(users.get(asks));
        processes.forEach(RequestTally::flush);
        for (int user = 0; user < users.size(); user++) {
            int number = user;
            assertThat(processes.get(0).count(users.get(user)))
                    .isEqualTo(steps.stream().filter(step -> step == number).count());
        }
        clock.pass(HOUR);
        assertThat(users)
                .allSatisfy(user -> assertThat(processes.get(1).count(user)).isZero());
    }

    @Property(tries = 300, seed = "20261122")
    @Label("Feature: ai-analytics-platform, Property 40: Rate limit enforcement")
    void whatIsOverTheLimitIsRefusedUntilTheHourIsOver(
            @ForAll @IntRange(min = 1, max = 250) int asked, @ForAll @LongRange(max = 3_599_999) long within) {
        Caller caller = Callers.of(Tier.FREE);
        Caller other = Callers.of(Tier.FREE);
        long answered = 0;
        for (int i = 0; i < asked; i++) {
            if (i == asked / 2) {
                clock.pass(Duration.ofMillis(within));
            }
            Allowance allowance = limits.query(caller);
            answered += allowance.granted().refusal().isEmpty() ? 1 : 0;
            assertThat(allowance.remaining()).isEqualTo(Math.max(0, 100 - i - 1));
        }
        assertThat(answered).isEqualTo(Math.min(100, asked));
        assertThat(limits.standing(caller).remaining()).isEqualTo(Math.max(0, 100 - asked));
        assertThat(limits.query(other).granted().refusal()).as("others").isEmpty();
        clock.pass(HOUR);
        assertThat(limits.standing(caller).asked()).isZero();
        assertThat(limits.query(caller).granted().refusal()).isEmpty();
    }

    @Property(tries = 300, seed = "20261123")
    @Label("Feature: ai-analytics-platform, Property 41: Retry-After header")
    void aRefusalSaysWhenTheNextQueryIsAnswered(
            @ForAll @IntRange(min = 100, max = 130) int before, @ForAll @LongRange(max = 3_599_999) long later) {
        Caller caller = Callers.of(Tier.FREE);
        Instant begun = clock.instant();
        IntStream.range(0, before).forEach(i -> limits.query(caller));
        clock.pass(Duration.ofMillis(later));
        Failure refusal = limits.query(caller).granted().refusal().orElseThrow();
        assertThat(refusal.code()).isEqualTo(FailureCode.RATE_LIMITED);
        assertThat(refusal.message()).contains("100 queries").contains("1 hour");
        assertThat(refusal.hint()).contains("Ask again in").contains("administrator");
        long said = (long) refusal.details().get(Admission.RETRY_AFTER_DETAIL);
        long truth = Duration.between(clock.instant(), begun.plus(HOUR)).toMillis();
        assertThat(said * 1_000).isBetween(truth, truth + 999);
        assertThat(refusal.details()).containsEntry("limit", 100L).containsEntry("window_seconds", 3_600L);
        clock.pass(Duration.ofSeconds(said));
        assertThat(limits.query(caller).granted().refusal()).isEmpty();
    }

    @Property(tries = 100, seed = "20261124")
    @Label("Feature: ai-analytics-platform, Property 42: Tiered rate limits")
    void premiumUsersHaveTenTimesAsMany(@ForAll Tier tier, @ForAll @IntRange(min = 1, max = 1_200) int asked) {
        Caller caller = Callers.of(tier);
        long answered = IntStream.range(0, asked)
                .filter(i -> limits.query(caller).granted().refusal().isEmpty())
                .count();
        assertThat(answered).isEqualTo(Math.min(asked, tier == Tier.PREMIUM ? 1_000 : 100));
    }

    @Property(tries = 300, seed = "20261125")
    @Label("Feature: ai-analytics-platform, Property 43: Redis counter storage")
    void aCounterLivesForAnHourFromItsFirst(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(max = 3_000_000) Long> pauses, @ForAll boolean tally) {
        Caller caller = Callers.of(Tier.FREE);
        RequestTally requests = new RequestTally(counters);
        String key = (tally ? "requests:" : "query:") + caller.user().id();
        Instant end = clock.instant();
        for (long pause : pauses) {
            clock.pass(Duration.ofMillis(pause));
            boolean anew = !clock.instant().isBefore(end);
            end = anew ? clock.instant().plus(HOUR) : end;
            requests.saw(caller);
            requests.flush();
            limits.query(caller);
            Count count = counters.read(key).orElseThrow();
            assertThat(count.remaining()).isEqualTo(Duration.between(clock.instant(), end));
            assertThat(count.remaining().toMillis()).isBetween(1L, HOUR_MILLIS);
            assertThat(count.value() == 1).isEqualTo(anew);
        }
        clock.set(end);
        assertThat(counters.read(key)).isEmpty();
    }

    @Property(tries = 200, seed = "20261126")
    void aLimitIsToldInTheLargestUnitThatFits(@ForAll @LongRange(min = 1, max = 100_000) long seconds) {
        String words = Throttling.words(seconds);
        long number = Long.parseLong(words.substring(0, words.indexOf(' ')));
        long unit = Map.of("second", 1, "minute", 60, "hour", 3_600)
                .get(words.substring(words.indexOf(' ') + 1).replaceAll("s$", ""));
        assertThat(words.endsWith("s")).isEqualTo(number != 1);
        assertThat(number * unit).as("never too early").isBetween(seconds, seconds + 59);
        if (unit == 1) {
            assertThat(seconds).isLessThan(120);
        }
    }
}
