package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.job.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Turns} does. */
public abstract class TurnsContract extends StorageContract {

    private static final Duration HOUR = Duration.ofHours(1);

    private final String chore = "chore " + Examples.token();

    private Turns turns() {
        return store.turns();
    }

    @Test
    void aTurnIsTakenOnce() {
        assertThat(turns().take(chore, HOUR)).isTrue();
        assertThat(turns().take(chore, HOUR)).isFalse();
        assertThat(turns().take(chore, HOUR.multipliedBy(9))).isFalse();
    }

    @Test
    void choresHaveTurnsOfTheirOwn() {
        assertThat(turns().take(chore, HOUR)).isTrue();
        assertThat(turns().take(chore + " two", HOUR)).isTrue();
        assertThat(turns().take(chore, HOUR)).isFalse();
    }

    @Test
    void ofSixteenWhoAskAtOnceOneGetsTheTurn() throws Exception {
        for (int round = 0; round < 3; round++) {
            String contested = chore + round;
            List<Boolean> taken = Race.of(16, i -> turns().take(contested, HOUR));
            assertThat(taken).filteredOn(turn -> turn).hasSize(1);
        }
    }

    @Test
    void afterItsTimeTheTurnIsFreeAgain() throws Exception {
        Duration every = Duration.ofMillis(20);
        assertThat(turns().take(chore, every)).isTrue();
        Instant deadline = Instant.now().plusSeconds(30);
        boolean again = turns().take(chore, every);
        while (!again && Instant.now().isBefore(deadline)) {
            Thread.sleep(5);
            again = turns().take(chore, every);
        }
        assertThat(again).isTrue();
        assertThat(turns().take(chore, HOUR)).isFalse();
        assertThat(turns().take(chore, Duration.ZERO)).isTrue();
    }

    @Test
    void itsStoreIsHealthy() {
        assertThat(turns().check().healthy()).isTrue();
        turns().close();
    }
}
