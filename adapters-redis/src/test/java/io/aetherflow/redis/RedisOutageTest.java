package io.aetherflow.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.limit.RequestCounters;
import io.aetherflow.servers.FaultProxy;
import io.aetherflow.servers.Faults;
import io.aetherflow.servers.LocalRedis;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisOutageTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @BeforeEach
    void needsRedis() {
        assumeTrue(LocalRedis.available(), "There is no redis-server for this machine: its outages are NOT tested.");
    }

    private static FailureCode code(ThrowingCallable work) {
        try {
            work.call();
        } catch (AetherException e) {
            return e.code();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("It answered.");
    }

    @Test
    void anOutageIsSaidAndItsEndNoticed() {
        try (LocalRedis redis = LocalRedis.start();
                RequestCounters counters = new RedisRequestCounters(RedisSettings.of(redis.url()))) {
            counters.add("a", 2, HOUR);
            redis.stop();
            assertThat(code(() -> counters.add("a", 1, HOUR))).isEqualTo(FailureCode.TRANSIENT_IO);
            assertThat(code(() -> counters.read("a"))).isEqualTo(FailureCode.TRANSIENT_IO);
            assertThat(code(() -> counters.addAll(Map.of("a", 1L, "b", 1L), HOUR)))
                    .isEqualTo(FailureCode.TRANSIENT_IO);
            assertThat(counters.check().healthy()).isFalse();
            assertThat(counters.check().detail()).contains("127.0.0.1:" + redis.port());
            redis.resume();
            assertThat(counters.check().healthy()).isTrue();
            assertThat(counters.add("a", 1, HOUR).value()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() throws Exception {
        try (LocalRedis redis = LocalRedis.start();
                FaultProxy network = FaultProxy.to("127.0.0.1", redis.port());
                RequestCounters counters =
                        new RedisRequestCounters(RedisSettings.of("redis://127.0.0.1:" + network.port()))) {
            assertThat(counters.add("a", 1, HOUR).value()).isEqualTo(1);
            network.inject(Faults.HALF_OPEN);
            assertThat(code(() -> counters.add("a", 1, HOUR))).isEqualTo(FailureCode.TRANSIENT_IO);
        }
    }

    @Test
    void aPasswordIsNeededAndGiven() {
        try (LocalRedis redis = LocalRedis.start("requirepass s3cret")) {
            try (RequestCounters none = new RedisRequestCounters(RedisSettings.of(redis.url()));
                    RequestCounters wrong = new RedisRequestCounters(settings(redis, "wrong"));
                    RequestCounters right = new RedisRequestCounters(settings(redis, "s3cret"))) {
                assertThat(code(() -> none.read("a"))).isEqualTo(FailureCode.UNAVAILABLE);
                assertThat(code(() -> wrong.read("a"))).isEqualTo(FailureCode.UNAVAILABLE);
                assertThat(wrong.check().detail()).doesNotContain("wrong");
                assertThat(right.add("a", 1, HOUR).value()).isEqualTo(1);
            }
        }
    }

    @Test
    void aFullServerSaysNo() {
        try (LocalRedis redis = LocalRedis.start("maxmemory 1", "maxmemory-policy noeviction");
                RequestCounters counters = new RedisRequestCounters(RedisSettings.of(redis.url()))) {
            assertThat(code(() -> counters.add("a", 1, HOUR))).isEqualTo(FailureCode.UNAVAILABLE);
            assertThat(code(() -> counters.addAll(Map.of("a", 1L), HOUR))).isEqualTo(FailureCode.UNAVAILABLE);
        }
    }

    @Test
    void aKeyOfSomebodyElseIsNoCounter() {
        try (LocalRedis redis = LocalRedis.start("requirepass s3cret");
                var plain = settings(redis, "s3cret").client();
                RequestCounters counters = new RedisRequestCounters(settings(redis, "s3cret"))) {
            plain.set("aetherflow:a", "no number");
            assertThat(code(() -> counters.add("a", 1, HOUR))).isEqualTo(FailureCode.UNAVAILABLE);
            assertThat(code(() -> counters.read("a"))).isEqualTo(FailureCode.INTERNAL_ERROR);
        }
    }

    private static RedisSettings settings(LocalRedis redis, String password) {
        return new RedisSettings(
                URI.create(redis.url() + "/3"), "default", password, RedisSettings.USUAL_TIMEOUT, 2, "aetherflow:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://a", "redis://a:1", "rediss://a/", "redis://[::1]:6379/15"})
    void theAddressOfAServer(String url) {
        assertThat(RedisSettings.of(url)).hasToString("RedisSettings[" + url + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "http://a", "redis:/a", "redis://a/b", "redis://user:secret@a"})
    void whatIsNoAddressIsSaid(String url) {
        assertThatThrownBy(() -> RedisSettings.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redis://localhost:6379/0")
                .hasMessageNotContaining("secret");
    }
}
