package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.limit.Count;
import io.aetherflow.core.limit.RequestCounters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link RequestCounters} does. Others may count in the same store meanwhile: keys are new for each test. */
public abstract class RequestCountersContract {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final int ADDS = 1_000;
    private static final int THREADS = 20;

    private final String key = "kit:" + Examples.token();

    @SuppressWarnings("NullAway.Init")
    private RequestCounters counters;

    /** Called more than once in a test: views of one store, as several processes have them. */
    protected abstract RequestCounters counters();

    @BeforeEach
    void openCounters() {
        counters = counters();
    }

    @AfterEach
    void closeCounters() {
        counters.close();
        counters.close();
    }

    @Test
    void whatNobodyAddedToIsNotThere() {
        assertThat(counters.read(key)).isEmpty();
    }

    @Test
    void aCounterHoldsWhatWasAdded() {
        assertThat(counters.add(key, 1, HOUR).value()).isEqualTo(1);
        assertThat(counters.add(key, 41, HOUR).value()).isEqualTo(42);
        assertThat(counters.read(key)).map(Count::value).contains(42L);
        assertThat(counters.read(key))
                .as("reading adds nothing")
                .map(Count::value)
                .contains(42L);
    }

    @Test
    void countersAreCountedApart() {
        counters.add(key, 3, HOUR);
        assertThat(counters.read(key + "x")).isEmpty();
        assertThat(counters.add(key + "x", 1, HOUR).value()).isEqualTo(1);
        assertThat(counters.add(key.toUpperCase(java.util.Locale.ROOT), 1, HOUR).value())
                .isEqualTo(1);
        assertThat(counters.read(key)).map(Count::value).contains(3L);
    }

    @Test
    void anythingMayBeAKey() {
        for (String odd : List.of("", " ", "ü漢😀'\"\\%_*{}", "x".repeat(1_000))) {
            assertThat(counters.add(key + odd + "!", 1, HOUR).value()).isEqualTo(1);
            assertThat(counters.read(key + odd + "!")).map(Count::value).contains(1L);
        }
    }

    @Test
    void manyAreAddedToAtOnce() {
        counters.add(key, 1, HOUR);
        counters.addAll(Map.of(key, 2L, key + "b", 3L, key + "c", 4L), HOUR);
        assertThat(counters.read(key)).map(Count::value).contains(3L);
        assertThat(counters.read(key + "b")).map(Count::value).contains(3L);
        assertThat(counters.read(key + "c")).map(Count::value).contains(4L);
        counters.addAll(Map.of(), HOUR);
    }

    @Test
    @DisplayName("Feature: ai-analytics-platform, Property 43: Redis counter storage: an hour from the first")
    void theWindowBeginsWithTheFirstAndIsNotMadeLonger() {
        Duration first = counters.add(key, 1, HOUR).remaining();
        assertThat(first).isPositive().isLessThanOrEqualTo(HOUR);
        Duration second = counters.add(key, 1, HOUR.multipliedBy(9)).remaining();
        assertThat(second).isPositive().isLessThanOrEqualTo(first);
        Duration read = counters.read(key).orElseThrow().remaining();
        assertThat(read).isPositive().isLessThanOrEqualTo(second);
    }

    @Test
    @DisplayName("Feature: ai-analytics-platform, Property 43: Redis counter storage: forgotten at its end")
    void aCounterIsForgottenWhenItsWindowEnds() throws Exception {
        counters.add(key, 7, SHORT);
        counters.add(key + "long", 7, HOUR);
        await(view -> view.read(key).isEmpty());
        assertThat(counters.add(key, 1, HOUR).value()).isEqualTo(1);
        assertThat(counters.add(key + "long", 1, HOUR).value()).isEqualTo(8);
    }

    @Test
    void aCounterThatNobodyReadBeginsAnewToo() throws Exception {
        counters.add(key, 7, SHORT);
        counters.addAll(Map.of(key + "b", 7L), SHORT);
        await(view -> view.add(key, 1, SHORT).value() == 1);
        await(view -> {
            view.addAll(Map.of(key + "b", 1L), HOUR);
            return view.read(key + "b").map(Count::value).equals(Optional.of(1L));
        });
    }

    /** The next window is a long one, so that a slow machine does not see it end as well. */
    private void await(Function<RequestCounters, Boolean> happened) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!happened.apply(counters)) {
            assertThat(Instant.now()).as("the end of a window").isBefore(deadline);
            Thread.sleep(SHORT.toMillis());
        }
    }

    @Test
    void ofAThousandWhoAddOneAtOnceEachIsToldAnotherValue() throws Exception {
        List<RequestCounters> views = List.of(counters, counters(), counters());
        List<List<Long>> told = Race.of(
                THREADS,
                thread -> IntStream.range(0, ADDS / THREADS)
                        .mapToObj(i -> views.get(thread % views.size())
                                .add(key, 1, HOUR)
                                .value())
                        .toList());
        assertThat(told.stream().flatMap(List::stream).sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ADDS).boxed().toList());
        views.forEach(RequestCounters::close);
    }

    /** Each batch in an order of its own, as two that lock the same rows must not wait for each other. */
    @Test
    void batchesThatMeetLoseNothing() throws Exception {
        List<String> keys = IntStream.range(0, 10).mapToObj(i -> key + i).toList();
        Race.of(THREADS, thread -> {
            List<String> order = new ArrayList<>(keys);
            Collections.shuffle(order, new Random(thread));
            Map<String, Long> batch = new LinkedHashMap<>();
            order.forEach(one -> batch.put(one, 2L));
            counters.addAll(batch, HOUR);
            return true;
        });
        assertThat(keys)
                .allSatisfy(one ->
                        assertThat(counters.read(one).orElseThrow().value()).isEqualTo(2L * THREADS));
    }

    @Test
    void aStoreThatWorksIsHealthy() {
        assertThat(counters.check().healthy()).isTrue();
        assertThat(counters.check().detail()).isNotEmpty();
    }
}
