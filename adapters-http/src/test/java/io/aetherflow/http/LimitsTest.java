package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.flow.LoginThrottle;
import io.aetherflow.core.flow.RegistrationMode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.kit.Examples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server where 100 queries an hour are answered, and few logins a minute. */
class LimitsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final LoginThrottle.Rules FEW = new LoginThrottle.Rules(10, 15, Duration.ofMinutes(1));
    private static final TestServer SERVER = new TestServer(RegistrationMode.OPEN, new World(100, FEW, 0));
    private static final TestServer BEHIND_TWO = new TestServer(RegistrationMode.OPEN, new World(100, FEW, 2));

    private final World world = SERVER.world;
    private final User user = user(Tier.FREE);
    private final Api api = as(user);

    private User user(Tier tier) {
        User any = Examples.user(Role.ANALYST, world.home.id());
        User tiered = any.changed(any.role(), any.department(), tier, any.status());
        world.store.users().add(tiered).orElseThrow();
        return tiered;
    }

    private Api as(User somebody) {
        return Api.of(SERVER).with("Authorization", "Bearer " + world.token(somebody));
    }

    private String rows() {
        return "/datasets/" + world.home.completed(1).id() + "/rows";
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", "application/vnd.apache.parquet"})
    void everyRepresentationOfRowsIsAQuery(String type) {
        Answer answer = api.with("Accept", type).get(rows());
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"query\";q=100;w=3600");
        assertThat(answer.header("RateLimit")).isEqualTo("\"query\";r=99;t=3600");
    }

    @Test
    void oneQueryTooManyIsRefusedUntilTheWindowEnds() {
        world.counters.add("query:" + user.id(), 99, HOUR);
        world.limitClock.pass(Duration.ofMillis(1_799_500));
        Answer last = api.get(rows()).expect(200);
        assertThat(last.header("RateLimit")).isEqualTo("\"query\";r=0;t=1801");
        assertThat(last.header("Retry-After")).isNull();
        Answer refused = api.get(rows());
        JsonNode error = refused.error(429, "RATE_LIMITED");
        assertThat(refused.header("Retry-After")).isEqualTo("1801");
        assertThat(refused.header("RateLimit")).isEqualTo("\"query\";r=0;t=1801");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"query\";q=100;w=3600");
        assertThat(error.path("message").asText()).contains("100 queries of 1 hour");
        assertThat(error.path("details").path("hint").asText()).contains("31 minutes");
        assertThat(error.path("details").path("retry_after_seconds").asLong()).isEqualTo(1_801);
        api.get("/datasets").expect(200);
        as(user(Tier.FREE)).get(rows()).expect(200);
        world.limitClock.pass(Duration.ofSeconds(1_801));
        assertThat(api.get(rows()).expect(200).header("RateLimit")).isEqualTo("\"query\";r=99;t=3600");
    }

    @Test
    void premiumUsersMayAskTenTimesAsMuch() {
        User premium = user(Tier.PREMIUM);
        world.counters.add("query:" + premium.id(), 999, HOUR);
        assertThat(as(premium).get(rows()).expect(200).header("RateLimit-Policy"))
                .isEqualTo("\"query\";q=1000;w=3600");
        as(premium).get(rows()).error(429, "RATE_LIMITED");
    }

    /** The limit comes before the work: what is not there is asked for too, and a stranger asks for nothing. */
    @Test
    void aQueryIsCountedBeforeItIsLookedAt() {
        api.get("/datasets/" + UUID.randomUUID() + "/rows").error(404, "NOT_FOUND");
        assertThat(api.get(rows()).header("RateLimit")).contains("r=98");
        assertThat(Api.of(SERVER).get(rows()).header("RateLimit")).isNull();
    }

    @Test
    void usersAreToldWhatTheyHaveAsked() {
        JsonNode before = api.get("/auth/me/usage").expect(200).json();
        assertThat(before.path("requests_this_hour").asLong()).isEqualTo(1);
        assertThat(before.path("query").path("limit").asLong()).isEqualTo(100);
        assertThat(before.path("query").path("remaining").asLong()).isEqualTo(100);
        assertThat(before.path("query").path("resets_at").isNull()).isTrue();
        api.get("/datasets").expect(200);
        api.get("/datasets/" + UUID.randomUUID()).error(404, "NOT_FOUND");
        api.get(rows()).expect(200);
        world.limits.requests().flush();
        JsonNode after = api.get("/auth/me/usage").expect(200).json();
        assertThat(after.path("requests_this_hour").asLong()).isEqualTo(5);
        assertThat(after.path("query").path("remaining").asLong()).isEqualTo(99);
        assertThat(Instant.parse(after.path("query").path("resets_at").asText()))
                .isBetween(Instant.now().plusSeconds(3_000), Instant.now().plusSeconds(3_601));
    }

    @Test
    void ofAThousandAtOnceAHundredAreAnswered() throws Exception {
        String rows = rows();
        ExecutorService people = Executors.newFixedThreadPool(50);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                answers.add(people.submit(() -> api.unchecked().get(rows).status()));
            }
            int answered = 0;
            for (Future<Integer> answer : answers) {
                int status = answer.get(2, TimeUnit.MINUTES);
                assertThat(status).isIn(200, 429);
                answered += status == 200 ? 1 : 0;
            }
            assertThat(answered).isEqualTo(100);
        } finally {
            people.shutdownNow();
        }
    }

    private static String credentials(String email) {
        return "{\"email\":\"" + email + "\",\"password\":\"wrong password\"}";
    }

    /** From an address each, so that this is about the account. */
    private static Answer guess(String email, int address) {
        return Api.of(BEHIND_TWO)
                .with("X-Forwarded-For", "10.1.2." + address + ", 10.0.0.1")
                .post("/auth/login", credentials(email));
    }

    @Test
    void tenGuessesAMinuteAreLookedAtWhetherThereIsAnAccountOrNot() {
        User known = Examples.analyst(BEHIND_TWO.world.home.id());
        BEHIND_TWO.world.store.users().add(known).orElseThrow();
        List<String> said = new ArrayList<>();
        for (String email : List.of(known.email(), Examples.token() + "@example.com")) {
            for (int i = 0; i < 10; i++) {
                guess(email, i).error(401, "INVALID_CREDENTIALS");
            }
            Answer refused = guess(email, 11);
            JsonNode error = refused.error(429, "RATE_LIMITED");
            assertThat(refused.header("Retry-After")).isEqualTo("60");
            assertThat(refused.header("RateLimit")).isNull();
            said.add(error.path("message").asText() + error.path("details"));
        }
        assertThat(said.get(0)).isEqualTo(said.get(1));
    }

    @Test
    void oneAddressComesThroughTheDoorOnlySoOften() {
        Api from = Api.of(BEHIND_TWO).with("X-Forwarded-For", "192.0.2.1, 10.0.0.1");
        for (int i = 0; i < 15; i++) {
            from.post("/auth/login", credentials(Examples.token() + "@example.com"))
                    .error(401, "INVALID_CREDENTIALS");
        }
        Answer refused = from.post("/auth/login", credentials(Examples.token() + "@example.com"));
        assertThat(refused.error(429, "RATE_LIMITED").path("message").asText()).contains("network address");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        Api.of(BEHIND_TWO)
                .with("X-Forwarded-For", "203.0.113.9, 192.0.2.1, 10.0.0.1")
                .post("/auth/login", credentials(Examples.token() + "@example.com"))
                .error(429, "RATE_LIMITED");
        from.post("/auth/register", "{}").error(400, "INVALID_REQUEST");
        BEHIND_TWO.world.limitClock.pass(Duration.ofMinutes(1));
        from.post("/auth/login", credentials(Examples.token() + "@example.com")).error(401, "INVALID_CREDENTIALS");
    }

    @Test
    void aForwardedAddressIsNobodysWordWhereThereIsNoProxy() {
        for (int i = 0; i < 15; i++) {
            Api.of(SERVER)
                    .with("X-Forwarded-For", "192.0.2." + i)
                    .post("/auth/register", "{}")
                    .error(400, "INVALID_REQUEST");
        }
        Api.of(SERVER)
                .with("X-Forwarded-For", "192.0.2.99")
                .post("/auth/register", "{}")
                .error(429, "RATE_LIMITED");
    }
}
