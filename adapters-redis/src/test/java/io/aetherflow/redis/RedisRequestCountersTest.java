package io.aetherflow.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aetherflow.core.limit.Count;
import io.aetherflow.core.limit.RequestCounters;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.RequestCountersContract;
import io.aetherflow.servers.LocalRedis;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** Against a real redis-server. */
class RedisRequestCountersTest extends RequestCountersContract {

    private static final Duration HOUR = Duration.ofHours(1);

    private static LocalRedis redis;

    @BeforeAll
    static void start() {
        assumeTrue(
                LocalRedis.available(), "There is no redis-server for this machine: counters on Redis are NOT tested.");
        redis = LocalRedis.start();
    }

    @AfterAll
    static void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    @Override
    protected RequestCounters counters() {
        return new RedisRequestCounters(RedisSettings.of(redis.url()));
    }

    @Test
    void aKeyHasItsTimeToLiveFromTheFirst() {
        String key = Examples.token();
        try (RequestCounters counters = counters();
                RedisClient plain = RedisSettings.of(redis.url()).client()) {
            counters.add(key, 3, HOUR);
            assertThat(plain.get("aetherflow:" + key)).isEqualTo("3");
            assertThat(plain.pttl("aetherflow:" + key)).isBetween(1L, HOUR.toMillis());
            plain.persist("aetherflow:" + key);
            assertThat(counters.read(key)).map(Count::remaining).contains(Duration.ZERO);
            assertThat(counters.add(key, 1, HOUR).value()).isEqualTo(4);
            assertThat(plain.pttl("aetherflow:" + key)).isPositive();
        }
    }
}
