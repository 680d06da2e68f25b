package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.kit.Examples;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every route of the document, also of those that are yet to come. */
@Tag("security")
class EveryRouteTest {

    private static final World WORLD = TestServer.shared().world;
    private static final Api ADMIN = Api.as(WORLD.token(Role.ADMIN)).unchecked();

    /** One operation. */
    record Route(String method, String path, JsonNode said) {

        boolean takesJson() {
            return said.path("requestBody").path("content").has("application/json");
        }

        /** Preferences are any object. */
        boolean declaresItsFields() {
            return !said.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema")
                    .path("additionalProperties")
                    .asBoolean();
        }

        String address() {
            return path.replaceAll("\\{[^}]+}", Examples.id().toString());
        }

        Answer asked(Api api) {
            return api.send(method, address(), null, HttpRequest.BodyPublishers.noBody());
        }

        Answer asked(Api api, HttpRequest.BodyPublisher json) {
            return api.send(method, address(), "application/json", json);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Route> routes() {
        JsonNode paths = Api.fetch(TestServer.shared().port(), "/api/v1/openapi.json")
                .json()
                .path("paths");
        Stream.Builder<Route> routes = Stream.builder();
        paths.fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(method -> routes.add(new Route(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return routes.build();
    }

    static Stream<Route> jsonRoutes() {
        return routes().filter(Route::takesJson);
    }

    static Stream<Route> routesOfDeclaredFields() {
        return jsonRoutes().filter(Route::declaresItsFields);
    }

    @ParameterizedTest
    @MethodSource("routesOfDeclaredFields")
    void aFieldThatIsNotDeclaredIsRefusedByItsName(Route route) {
        Answer answer = route.asked(ADMIN, HttpRequest.BodyPublishers.ofString("{\"surprise_field\":1}"));
        assertThat(answer.error(400, "INVALID_REQUEST").path("message").asText())
                .contains("surprise_field");
    }

    @ParameterizedTest
    @MethodSource("jsonRoutes")
    void aBodyThatIsTooLargeIsRefused(Route route) {
        byte[] large = Api.utf8("{\"a\":\"" + "x".repeat(1 << 20) + "\"}");
        route.asked(ADMIN, HttpRequest.BodyPublishers.ofByteArray(large)).error(413, "PAYLOAD_TOO_LARGE");
        HttpRequest.BodyPublisher chunked =
                HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(large));
        route.asked(ADMIN, chunked).error(413, "PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyAnswerHasTheHeaders(Route route) {
        for (Api api : new Api[] {ADMIN, Api.anonymous().unchecked()}) {
            Answer answer = route.asked(api);
            for (Map.Entry<String, String> header : Map.of(
                            "X-Content-Type-Options", "nosniff",
                            "X-Frame-Options", "DENY",
                            "Referrer-Policy", "no-referrer",
                            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                            "Cross-Origin-Opener-Policy", "same-origin",
                            "Cross-Origin-Resource-Policy", "same-origin",
                            "Strict-Transport-Security", "max-age=31536000",
                            "Cache-Control", "no-store")
                    .entrySet()) {
                assertThat(answer.header(header.getKey())).as(header.getKey()).isEqualTo(header.getValue());
            }
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
            assertThat(answer.header("Server")).isNull();
            assertThat(answer.header("X-Powered-By")).isNull();
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        }
    }

    /** Nobody gives themselves what others have to give. */
    @ParameterizedTest
    @ValueSource(strings = {"role", "status", "tier", "id", "is_active", "password_hash", "created_at"})
    void whoRegistersCanNotSet(String field) {
        String body =
                "{\"email\":\"" + Examples.token() + "@example.com\",\"password\":\"correct horse\",\"department\":\""
                        + WORLD.home.id() + "\",\"" + field + "\":\"admin\"}";
        assertThat(Api.anonymous()
                        .post("/auth/register", body)
                        .error(400, "INVALID_REQUEST")
                        .path("message")
                        .asText())
                .contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/datasets", "/docs", "/docs/", "/", "/api/v1/openapi.json"})
    void nothingIsToldBackToTrace(String path) throws Exception {
        String answer = RawConnection.ask(
                "TRACE " + path
                        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Canary: tell-me-back\r\nCookie: a=tell-me-back\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("tell-me-back");
    }

    @Test
    void otherSitesGetNoLeave() {
        Answer answer = ADMIN.with("Origin", "https://evil.example")
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", "/datasets", null, HttpRequest.BodyPublishers.noBody());
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.header("Access-Control-Allow-Methods")).isNull();
    }

    @Test
    void textsHaveALength() {
        String long1001 = "x".repeat(1001);
        for (String field : new String[] {"email", "password", "department", "full_name"}) {
            JsonNode error = Api.anonymous()
                    .post(
                            "/auth/register",
                            ("{\"email\":\"a@example.com\",\"password\":\"correct horse\",\"department\":\"x\"}")
                                    .replaceFirst("}", ",\"full_name\":\"y\"}")
                                    .replaceFirst(
                                            "\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + long1001 + "\""))
                    .error(400, "INVALID_REQUEST");
            assertThat(error.path("details").path("field").asText()).isEqualTo(field);
        }
        ADMIN.get("/datasets?department=" + long1001).error(400, "INVALID_REQUEST");
        ADMIN.get("/dead-letters?plugin=" + long1001).error(400, "INVALID_REQUEST");
        ADMIN.get("/jobs?cursor=" + long1001).error(400, "INVALID_REQUEST");
        ADMIN.post("/auth/login", "{\"" + "k".repeat(5000) + "\":1}").error(400, "INVALID_REQUEST");
        assertThat(ADMIN.post("/auth/login", "{\"" + "k".repeat(5000) + "\":1}")
                        .text()
                        .length())
                .isLessThan(1000);
    }
}
