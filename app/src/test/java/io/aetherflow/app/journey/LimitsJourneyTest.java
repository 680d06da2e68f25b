package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.servers.LocalRedis;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers hold one limit together, wherever they count. */
class LimitsJourneyTest {

    private static final int REQUESTS = 1_000;
    private static final int LIMIT = 100;
    private static final int PEOPLE = 40;

    @TempDir
    Path data;

    @Test
    @DisplayName("Feature: ai-analytics-platform, Property 40: Rate limit enforcement (two servers, Postgres)")
    void ofAThousandRequestsToTwoServersAHundredAreAnswered() throws Exception {
        heldTogether(Map.of("limits.counters", "postgres"));
    }

    @Test
    @DisplayName("Feature: ai-analytics-platform, Property 40: Rate limit enforcement (two servers, Redis)")
    void soTheyDoOnRedis() throws Exception {
        assumeTrue(
                LocalRedis.available(), "There is no redis-server for this machine: limits on Redis are NOT tested.");
        try (LocalRedis redis = LocalRedis.start()) {
            heldTogether(Map.of("limits.counters", "redis", "redis.url", redis.url()));
        }
    }

    private void heldTogether(Map<String, String> counters) throws Exception {
        Map<String, String> settings = new HashMap<>(counters);
        settings.put("limits.query.free", String.valueOf(LIMIT));
        try (RunningPlatform one = RunningPlatform.start(data, settings);
                RunningPlatform two = RunningPlatform.start(data, settings)) {
            String email = "ann@example.com";
            Api here = one.api().join(email, "sales");
            Api there = two.api().logIn(email, "a good password");
            String rows = "/datasets/" + UUID.randomUUID() + "/rows";
            List<Integer> statuses =
                    atOnce(number -> (number % 2 == 0 ? here : there).get(rows).status());
            assertThat(statuses).filteredOn(status -> status == 404).hasSize(LIMIT);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(REQUESTS - LIMIT);

            JsonNode refused = there.get(rows).expect(429).path("error");
            assertThat(refused.path("code").asText()).isEqualTo("RATE_LIMITED");
            assertThat(refused.path("details").path("retry_after_seconds").asLong())
                    .isBetween(3_000L, 3_600L);
            JsonNode usage = here.get("/auth/me/usage").expect(200);
            assertThat(usage.path("query").path("remaining").asLong()).isZero();
            assertThat(usage.path("query").path("limit").asLong()).isEqualTo(LIMIT);
            assertThat(usage.path("requests_this_hour").asLong()).isBetween(1L, REQUESTS + 2L);
        }
        counted(settings);
    }

    /** Both handed on what they had counted when they stopped: every request once, those that were refused too. */
    private void counted(Map<String, String> settings) throws Exception {
        try (RunningPlatform later = RunningPlatform.start(data, settings)) {
            JsonNode usage = later.api()
                    .logIn("ann@example.com", "a good password")
                    .get("/auth/me/usage")
                    .expect(200);
            assertThat(usage.path("requests_this_hour").asLong()).isEqualTo(REQUESTS + 3);
        }
    }

    private interface Numbered {
        int call(int number) throws Exception;
    }

    private static List<Integer> atOnce(Numbered request) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Callable<Integer>> requests = IntStream.range(0, REQUESTS)
                    .<Callable<Integer>>mapToObj(number -> () -> request.call(number))
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(requests, 5, TimeUnit.MINUTES)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void whileRedisIsAwayEachServerCountsByItself() throws Exception {
        assumeTrue(LocalRedis.available(), "There is no redis-server for this machine: its outage is NOT tested.");
        try (LocalRedis redis = LocalRedis.start();
                RunningPlatform platform = RunningPlatform.start(
                        data, Map.of("limits.counters", "redis", "redis.url", redis.url(), "limits.query.free", "3"))) {
            Api ann = platform.api().join("ann@example.com", "sales");
            String rows = "/datasets/" + UUID.randomUUID() + "/rows";
            ann.get(rows).expect(404);
            redis.stop();
            assertThat(IntStream.range(0, 5).mapToObj(i -> status(ann, rows))).containsExactly(404, 404, 404, 429, 429);
            assertThat(health(platform)).contains("\"request_counters\":{\"healthy\":false");
            redis.resume();
        }
    }

    private static int status(Api api, String path) {
        try {
            return api.get(path).status();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String health(RunningPlatform platform) throws Exception {
        return java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                                        "http://127.0.0.1:" + platform.adminPort() + "/healthcheck"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
