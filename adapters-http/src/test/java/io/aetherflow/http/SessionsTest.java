package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.User;
import io.aetherflow.kit.Examples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** People stay logged in, see where they are, and end it. */
class SessionsTest {

    private static final String PASSWORD = "correct horse";
    private final World world = TestServer.shared().world;
    private final String email = Examples.token() + "@example.com";

    private Answer logIn(String agent) {
        return Api.anonymous()
                .with("User-Agent", agent)
                .post("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}")
                .expect(200);
    }

    private void register() {
        Api.anonymous()
                .post("/auth/register", """
                        {"email":"%s","password":"%s","department":"%s"}""".formatted(email, PASSWORD, world.home.id()))
                .expect(201);
    }

    private static Answer refresh(String token, String agent) {
        return Api.anonymous().with("User-Agent", agent).post("/auth/refresh", "{\"refresh_token\":\"" + token + "\"}");
    }

    private static String refreshToken(Answer answer) {
        return answer.expect(200).json().path("refresh_token").asText();
    }

    private static String accessToken(Answer answer) {
        return answer.expect(200).json().path("access_token").asText();
    }

    @Test
    void aRefreshTokenIsExchangedForNewTokensAndIsGoodOnce() {
        register();
        Answer login = logIn("browser");
        Answer renewed = refresh(refreshToken(login), "browser");
        assertThat(renewed.json().path("expires_in").asLong()).isEqualTo(86_400);
        assertThat(renewed.json().path("user").path("email").asText()).isEqualTo(email);
        assertThat(refreshToken(renewed)).isNotEqualTo(refreshToken(login));
        Api.as(accessToken(renewed)).get("/auth/me").expect(200);
        assertThat(refreshToken(refresh(refreshToken(login), "browser")))
                .as("an answer that was lost is given again")
                .isEqualTo(refreshToken(renewed));
        assertThat(refreshToken(refresh(refreshToken(renewed), "browser"))).isNotBlank();
    }

    @Test
    void aStolenRefreshTokenEndsTheSessionOfBoth() {
        register();
        Answer login = logIn("browser");
        Answer thief = refresh(refreshToken(login), "thief");
        refresh(refreshToken(login), "browser").error(401, "UNAUTHENTICATED");
        refresh(refreshToken(thief), "thief").error(401, "UNAUTHENTICATED");
        Api.as(accessToken(thief)).get("/auth/me").error(401, "UNAUTHENTICATED");
        Api.as(accessToken(login)).get("/auth/me").error(401, "UNAUTHENTICATED");
    }

    @Test
    void whatIsNoRefreshTokenIsRefusedAlike() {
        for (String none : List.of("x", "", "A".repeat(43), "' or 1=1", "x".repeat(5000))) {
            refresh(none, "browser").error(401, "UNAUTHENTICATED");
        }
        Api.anonymous().post("/auth/refresh", "{}").error(401, "UNAUTHENTICATED");
        Api.anonymous().post("/auth/refresh", "{\"refresh_token\":7}").error(400, "INVALID_REQUEST");
        Api.anonymous().post("/auth/refresh", "{\"token\":\"x\"}").error(400, "INVALID_REQUEST");
    }

    @Test
    void aBrowserRefreshesByItsCookie() {
        register();
        Answer login = logIn("browser");
        List<String> cookies = login.response().headers().allValues("Set-Cookie");
        String cookie = cookies.stream()
                .filter(each -> each.startsWith("aetherflow_refresh="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .startsWith("aetherflow_refresh=" + refreshToken(login))
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth/refresh", "Secure");
        Api browser = Api.anonymous()
                .with("User-Agent", "browser")
                .with("Cookie", "aetherflow_refresh=" + refreshToken(login));
        browser.post("/auth/refresh", "{}").error(403, "FORBIDDEN");
        refreshToken(browser.with("X-Requested-With", "dashboard").post("/auth/refresh", "{}"));
        refreshToken(browser.with("X-Requested-With", "dashboard").post("/auth/refresh"));
        Api.anonymous()
                .with("Cookie", "aetherflow_refresh=")
                .post("/auth/refresh", "{}")
                .error(401, "UNAUTHENTICATED");
        List<String> cleared = Api.as(accessToken(login))
                .post("/auth/logout")
                .expect(204)
                .response()
                .headers()
                .allValues("Set-Cookie");
        assertThat(cleared).anyMatch(each -> each.startsWith("aetherflow_refresh=;") && each.contains("Max-Age=0"));
        refresh(refreshToken(login), "browser").error(401, "UNAUTHENTICATED");
    }

    @Test
    void aThousandDoubleSpendsHaveOneSuccessor() throws Exception {
        register();
        String token = refreshToken(logIn("browser"));
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                answers.add(threads.submit(() -> refresh(token, "browser")));
            }
            Set<String> successors = new HashSet<>();
            for (Future<Answer> answer : answers) {
                if (answer.get().status() == 200) {
                    successors.add(refreshToken(answer.get()));
                } else {
                    answer.get().error(401, "UNAUTHENTICATED");
                }
            }
            assertThat(successors).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void peopleSeeWhereTheyAreLoggedInAndEndIt() {
        register();
        String first = accessToken(logIn("a browser"));
        String second = accessToken(logIn("a telephone"));
        JsonNode listed =
                Api.as(second).get("/auth/sessions").expect(200).json().path("items");
        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).path("client").asText()).isEqualTo("a telephone");
        assertThat(listed.get(0).path("current").asBoolean()).isTrue();
        assertThat(listed.get(1).path("current").asBoolean()).isFalse();
        String id = listed.get(1).path("id").asText();
        Api.as(world.token(Role.ANALYST)).delete("/auth/sessions/" + id).error(404, "NOT_FOUND");
        Api.as(second).delete("/auth/sessions/" + id).expect(204);
        Api.as(second).delete("/auth/sessions/" + id).error(404, "NOT_FOUND");
        Api.as(first).get("/auth/me").error(401, "UNAUTHENTICATED");
        String third = accessToken(logIn("a tablet"));
        Api.as(second).delete("/auth/sessions").expect(204);
        Api.as(third).get("/auth/me").error(401, "UNAUTHENTICATED");
        Api.as(second).get("/auth/me").expect(200);
    }

    @Test
    void anAdministratorSeesAndEndsAnyonesSessions() {
        User user = Examples.analyst(world.home.id());
        world.store.users().add(user).orElseThrow();
        String token = world.token(user);
        String path = "/users/" + user.id() + "/sessions";
        Api admin = Api.as(world.token(Role.ADMIN));
        assertThat(admin.get(path).expect(200).json().path("items")).hasSize(1);
        Api.as(token).get(path).error(403, "FORBIDDEN");
        Api.as(token).delete(path).error(403, "FORBIDDEN");
        admin.delete(path).expect(204);
        Api.as(token).get("/auth/me").error(401, "UNAUTHENTICATED");
        admin.get("/users/" + Examples.id() + "/sessions").error(404, "NOT_FOUND");
        admin.delete("/users/" + Examples.id() + "/sessions").error(404, "NOT_FOUND");
    }

    @Test
    void whoLogsInAnewLeavesNothingOpenOfWhatTheBrowserHad() {
        register();
        String first = accessToken(logIn("browser"));
        String elsewhere = accessToken(logIn("another browser"));
        Answer second = Api.anonymous()
                .with("User-Agent", "browser")
                .with("Cookie", "aetherflow_session=" + first)
                .post("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}");
        Api.as(accessToken(second)).get("/auth/me").expect(200);
        Api.as(first).get("/auth/me").error(401, "UNAUTHENTICATED");
        Api.as(elsewhere).get("/auth/me").expect(200);
        Api.anonymous()
                .with("Cookie", "aetherflow_session=nonsense")
                .post("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}")
                .expect(200);
    }
}
