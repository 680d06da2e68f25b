package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Outbox;
import io.aetherflow.core.event.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} does with the events in it. Which those are is told by the parent. */
public abstract class OutboxContract extends EventsContract {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    /** So that what waits in this test is ours. */
    @BeforeEach
    void sendWhatOthersLeft() {
        all().forEach(outgoing -> outbox().sent(outgoing.event().id()));
    }

    private List<UUID> submitted(int jobs) {
        List<UUID> submitted = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            submitted.add(branch.submit().job().id());
        }
        return submitted;
    }

    private static List<UUID> jobsOf(List<Outgoing> claimed) {
        return claimed.stream()
                .map(outgoing -> UUID.fromString(outgoing.event().key()))
                .toList();
    }

    private Outgoing only(Duration held) {
        List<Outgoing> claimed = claim(9, held);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    @Test
    void theOldestComeFirstAndNoMoreThanWereAskedFor() {
        List<UUID> jobs = submitted(5);
        assertThat(jobsOf(claim(3, HOUR))).containsExactlyElementsOf(jobs.subList(0, 3));
        assertThat(jobsOf(claim(3, HOUR))).containsExactlyElementsOf(jobs.subList(3, 5));
        assertThat(claim(3, HOUR)).isEmpty();
    }

    @Test
    void aClaimHidesForAsLongAsItIsHeld() {
        submitted(1);
        Outgoing first = only(Duration.ZERO);
        Outgoing second = only(HOUR);
        assertThat(second.event()).isEqualTo(first.event());
        assertThat(first.tries()).isZero();
        assertThat(second.tries()).isEqualTo(1);
        assertThat(claim(9, HOUR)).isEmpty();
    }

    @Test
    void whatWasSentNeverComesAgain() {
        submitted(2);
        List<Outgoing> both = claim(9, Duration.ZERO);
        outbox().sent(both.get(0).event().id());
        outbox().sent(both.get(0).event().id());
        outbox().postpone(both.get(0).event().id(), Duration.ZERO);
        assertThat(only(Duration.ZERO).event()).isEqualTo(both.get(1).event());
        outbox().sent(Examples.id());
    }

    @Test
    void whatWasPostponedComesAgainAfterItsPause() {
        submitted(1);
        Event event = only(HOUR).event();
        outbox().postpone(event.id(), HOUR);
        assertThat(claim(9, HOUR)).isEmpty();
        outbox().postpone(event.id(), Duration.ZERO);
        Outgoing again = only(HOUR);
        assertThat(again.event()).isEqualTo(event);
        assertThat(again.tries()).isEqualTo(1);
        outbox().postpone(Examples.id(), Duration.ZERO);
    }

    @Test
    void manyCarriersShareTheEvents() throws Exception {
        List<UUID> jobs = submitted(40);
        List<List<UUID>> shares = Race.of(8, i -> {
            List<UUID> share = new ArrayList<>();
            List<Outgoing> claimed = claim(3, HOUR);
            while (!claimed.isEmpty()) {
                share.addAll(jobsOf(claimed));
                claimed = claim(3, HOUR);
            }
            return share;
        });
        assertThat(shares.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(jobs);
    }

    @Test
    void theLagIsThatOfTheOldestThatWaits() {
        assertThat(outbox().lag()).isEmpty();
        submitted(1);
        Event event = only(HOUR).event();
        assertThat(outbox().lag())
                .hasValueSatisfying(lag -> assertThat(lag.isNegative()).isFalse());
        outbox().sent(event.id());
        assertThat(outbox().lag()).isEmpty();
    }

    @Test
    void onlyWhatWasSentLongAgoIsSwept() {
        submitted(2);
        UUID sent = claim(1, Duration.ZERO).get(0).event().id();
        outbox().sent(sent);
        assertThat(outbox().sweep(Duration.ofDays(1))).isZero();
        assertThat(outbox().sweep(Duration.ZERO)).isPositive();
        assertThat(outbox().sweep(Duration.ZERO)).isZero();
        only(HOUR);
    }

    @Test
    void nobodyWaitsWhileSomethingCanBeCarried() {
        submitted(1);
        outbox().await(LONG.multipliedBy(100));
        only(HOUR);
    }

    @Test
    void aCarrierThatWaitsHearsOfAnEvent() throws Exception {
        ExecutorService carrier = Executors.newSingleThreadExecutor();
        try {
            Future<List<Outgoing>> heard = carrier.submit(() -> {
                List<Outgoing> claimed = claim(9, HOUR);
                while (claimed.isEmpty()) {
                    outbox().await(LONG);
                    claimed = claim(9, HOUR);
                }
                return claimed;
            });
            List<UUID> jobs = submitted(1);
            assertThat(jobsOf(heard.get(60, TimeUnit.SECONDS))).isEqualTo(jobs);
        } finally {
            carrier.shutdownNow();
        }
    }

    @Test
    void aWaitEndsWithItsTimeAndWithAnInterruption() {
        outbox().await(Duration.ofMillis(1));
        outbox().await(Duration.ZERO);
        Thread.currentThread().interrupt();
        outbox().await(LONG.multipliedBy(100));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void itsStoreIsHealthy() {
        assertThat(outbox().check().healthy()).isTrue();
    }
}
