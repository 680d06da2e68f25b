package io.aetherflow.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.kit.Examples;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.TestDatabases;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnStorageTest {

    private static final Database DATABASE = TestDatabases.shared();

    @Test
    void aClockThatWasSetBackKeepsNobodyWaiting() {
        PostgresTurns turns = new PostgresTurns(DATABASE);
        String chore = "chore \0 " + Examples.token();
        assertThat(turns.take(chore, Duration.ofDays(1))).isTrue();
        DATABASE.owner()
                .useHandle(handle -> handle.execute(
                        "update turns set taken_at = clock_timestamp() + interval '10 minutes' where chore = ?",
                        chore.replace('\0', '\uFFFD')));
        assertThat(turns.take(chore, Duration.ofDays(1))).isTrue();
        assertThat(turns.take(chore, Duration.ofDays(1))).isFalse();
    }
}
