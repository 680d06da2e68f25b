package io.aetherflow.postgres.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.limit.Count;
import io.aetherflow.core.limit.RequestCounters;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.RequestCountersContract;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.TestDatabases;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresRequestCountersTest extends RequestCountersContract {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Database database = TestDatabases.shared();
    private final PostgresRequestCounters mine = new PostgresRequestCounters(database);
    private final String key = "test:" + Examples.token();

    @Override
    protected RequestCounters counters() {
        return new PostgresRequestCounters(database);
    }

    @AfterEach
    void everyConnectionWasGivenBack() {
        assertThat(database.lent()).isZero();
    }

    @Test
    void whatHasEndedIsSweptAndWhatRunsIsKept() {
        mine.addAll(Map.of(key + "a", 1L, key + "b", 1L), HOUR);
        end(key + "a");
        assertThat(mine.sweep()).isPositive();
        assertThat(rows(key + "a")).isZero();
        assertThat(rows(key + "b")).isEqualTo(1);
    }

    @Test
    void aWindowThatEndedAMomentAgoDoesNotCount() {
        mine.add(key, 99, HOUR);
        end(key);
        assertThat(mine.read(key)).isEmpty();
        Count anew = mine.add(key, 1, HOUR);
        assertThat(anew.value()).isEqualTo(1);
        assertThat(anew.remaining()).isGreaterThan(HOUR.dividedBy(2));
    }

    /** What is told to wait is the truth of the store: its own clock, rounded up to a second. */
    @Test
    void whatIsToldToWaitIsWithinASecondOfTheStoresOwnClock() {
        mine.add(key, 1, Duration.ofMillis(90_500));
        double before = remaining();
        long said = mine.read(key).orElseThrow().seconds();
        double after = remaining();
        assertThat((double) said).isBetween(after, before + 1);
    }

    private double remaining() {
        return database.owner()
                .withHandle(handle -> handle.createQuery(
                                "select extract(epoch from expires_at - clock_timestamp()) from request_counters where key = ?")
                        .bind(0, key)
                        .mapTo(Double.class)
                        .one());
    }

    private void end(String of) {
        database.owner()
                .useHandle(handle ->
                        handle.execute("update request_counters set expires_at = clock_timestamp() where key = ?", of));
    }

    private int rows(String of) {
        return database.owner()
                .withHandle(handle -> handle.createQuery("select count(*) from request_counters where key = ?")
                        .bind(0, of)
                        .mapTo(Integer.class)
                        .one());
    }
}
