package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.flow.Journal;
import io.aetherflow.core.flow.Login;
import io.aetherflow.core.flow.Logins;
import io.aetherflow.core.flow.RefreshTokens;
import io.aetherflow.core.flow.SessionLimits;
import io.aetherflow.core.identity.Client;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.memory.MemoryPasswordHasher;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.http.auth.JoseAccessTokens;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.HandClock;
import io.aetherflow.kit.MemoryKit;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokenProperties {

    private static final World WORLD = TestServer.shared().world;

    static {
        // There is a key from now on: one made by a manual clock would be out of date for the store.
        WORLD.token(Role.VIEWER);
    }

    record Call(String method, String path) {}

    /** Every protected route, and none at all. */
    @Provide
    Arbitrary<Call> calls() {
        String id = Examples.id().toString();
        return Arbitraries.of(
                new Call("POST", "/auth/logout"),
                new Call("GET", "/auth/me"),
                new Call("GET", "/auth/sessions"),
                new Call("DELETE", "/auth/sessions"),
                new Call("DELETE", "/auth/sessions/" + id),
                new Call("GET", "/users/" + id + "/sessions"),
                new Call("DELETE", "/users/" + id + "/sessions"),
                new Call("GET", "/departments"),
                new Call("POST", "/datasets/upload"),
                new Call("GET", "/datasets"),
                new Call("GET", "/datasets/" + id),
                new Call("DELETE", "/datasets/" + id),
                new Call("GET", "/datasets/" + id + "/rows"),
                new Call("GET", "/datasets/" + id + "/rejects"),
                new Call("GET", "/datasets/" + id + "/rejects.csv"),
                new Call("GET", "/datasets/" + id + "/results"),
                new Call("GET", "/datasets/" + id + "/raw"),
                new Call("GET", "/jobs"),
                new Call("GET", "/jobs/" + id),
                new Call("POST", "/jobs/" + id + "/retry"),
                new Call("POST", "/jobs/" + id + "/cancel"),
                new Call("GET", "/dashboards/any"),
                new Call("GET", "/insights/" + id),
                new Call("GET", "/users"),
                new Call("POST", "/users"),
                new Call("PATCH", "/users/" + id),
                new Call("POST", "/data/upload"),
                new Call("GET", "/data/job/" + id),
                new Call("PUT", "/nothing/here"));
    }

    private static Answer send(Api api, Call call, String body) {
        return api.unchecked()
                .send(call.method(), call.path(), "application/json", HttpRequest.BodyPublishers.ofString(body));
    }

    @Property(tries = 100, seed = "35")
    @Label("Feature: ai-analytics-platform, Property 35: JWT validation")
    void theTokenIsValidatedBeforeTheRequestIsLookedAt(@ForAll("calls") Call call, @ForAll String body) {
        Answer answer = send(Api.anonymous(), call, body);
        answer.error(401, "UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    /** A genuine token with one character of its signed part or its signature exchanged, or no token at all. */
    @Provide
    Arbitrary<String> badTokens() {
        User user = Examples.analyst(WORLD.home.id());
        WORLD.store.users().add(user).orElseThrow();
        String genuine = WORLD.token(user);
        String expired = WORLD.agedToken(user, Duration.ofHours(25));
        Arbitrary<String> tampered = Combinators.combine(
                        Arbitraries.integers().between(0, genuine.length() - 2),
                        Arbitraries.chars().alpha().numeric())
                .as((at, with) -> genuine.substring(0, at) + with + genuine.substring(at + 1))
                .filter(token -> !token.equals(genuine));
        Arbitrary<String> invented =
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(300);
        return Arbitraries.oneOf(tampered, invented, Arbitraries.just(expired));
    }

    @Property(tries = 150, seed = "36")
    @Label("Feature: ai-analytics-platform, Property 36: Invalid token rejection")
    void anInvalidOrExpiredTokenIsRefusedAndNothingHappens(
            @ForAll("calls") Call call, @ForAll("badTokens") String token) {
        int staged = WORLD.objects.begun.get();
        send(Api.anonymous().with("Authorization", "Bearer " + token), call, "{}")
                .error(401, "UNAUTHENTICATED");
        assertThat(WORLD.objects.begun.get()).isEqualTo(staged);
    }

    @Property(tries = 100, seed = "38")
    @Label("Feature: ai-analytics-platform, Property 38: JWT token validity period")
    void aLoginIsGoodForExactlyADay(@ForAll("moments") long moment, @ForAll("seconds") long seconds) {
        MemoryStorage store = new MemoryStorage();
        HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Instant start = Instant.ofEpochSecond(moment, 123_456_789);
        clock.set(start);
        Branch branch = Branch.open(new MemoryKit(store));
        MemoryPasswordHasher hasher = new MemoryPasswordHasher();
        User some = Examples.user(Role.ANALYST, branch.id());
        store.users().add(withPassword(some, hasher.hash("correct horse"))).orElseThrow();
        JoseAccessTokens tokens = new JoseAccessTokens(WORLD.store.signingKeys(), clock);
        Logins logins = new Logins(
                new Logins.Ports(
                        store.users(), store.sessions(), hasher, tokens, new RefreshTokens("a servers' secret")),
                SessionLimits.USUAL,
                Journal.SILENT,
                clock);
        Login login =
                logins.logIn(some.email(), "correct horse", Client.UNKNOWN).orElseThrow();
        Session session = login.session();
        Instant issued = Instant.ofEpochSecond(moment);
        for (long inside : List.of(seconds, 0L, 86_399L)) {
            clock.set(issued.plusSeconds(inside));
            assertThat(tokens.session(login.accessToken())).contains(session.id());
        }
        for (long outside : List.of(86_400L, 86_400L + seconds)) {
            clock.set(issued.plusSeconds(outside));
            assertThat(tokens.session(login.accessToken())).isEmpty();
        }
        clock.set(issued.minusSeconds(1));
        assertThat(tokens.session(login.accessToken())).isEmpty();
    }

    @Provide
    Arbitrary<Long> moments() {
        return Arbitraries.longs().between(1_700_000_000L, 4_000_000_000L);
    }

    @Provide
    Arbitrary<Long> seconds() {
        return Arbitraries.longs().between(0, 86_399);
    }

    private static User withPassword(User user, String hash) {
        return new User(
                user.id(),
                user.email(),
                null,
                hash,
                user.role(),
                user.department(),
                user.tier(),
                user.status(),
                user.createdAt(),
                user.updatedAt(),
                null);
    }
}
