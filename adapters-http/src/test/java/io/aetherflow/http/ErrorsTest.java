package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.http.failure.Statuses;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {

    private final World world = TestServer.shared().world;
    private final Api analyst = Api.as(world.token(Role.ANALYST)).unchecked();

    @Test
    void whatTheRouterRefusesWearsTheEnvelope() {
        analyst.get("/nothing/here").error(404, "NOT_FOUND");
        Answer method = analyst.send("PUT", "/datasets", "text/plain", HttpRequest.BodyPublishers.ofString("x"));
        method.error(405, "METHOD_NOT_ALLOWED");
        assertThat(method.header("Allow")).contains("GET");
        analyst.with("Accept", "image/png").get("/datasets").error(406, "NOT_ACCEPTABLE");
        analyst.send("POST", "/auth/login", "text/plain", HttpRequest.BodyPublishers.ofString("x"))
                .error(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "BREW"})
    void methodsThatNoAddressTakesAreRefusedInTheEnvelope(String method) {
        Answer answer = analyst.send(method, "/datasets", null, HttpRequest.BodyPublishers.noBody());
        assertThat(answer.error(405, "METHOD_NOT_ALLOWED").path("message").asText())
                .doesNotContain("Allow");
    }

    @Test
    void illegalCharactersInABodyAreRefused() {
        Api anonymous = Api.anonymous();
        anonymous.post("/auth/login", "{\"\\ud800\":1}").error(400, "INVALID_REQUEST");
        JsonNode error = anonymous
                .post("/auth/login", "{\"email\":\"a\\u0000@b.c\",\"password\":\"x\"}")
                .error(400, "INVALID_REQUEST");
        assertThat(error.path("details").path("field").asText()).isEqualTo("email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"x\"",
                "{\"email\":1}",
                "{\"email\":{}}",
                "",
                "{} {}",
                "{\"email\":\"a\",\"email\":\"b\"}"
            })
    void bodiesThatAreNotWhatWasAskedForAreRefusedInWords(String body) {
        Answer answer = Api.anonymous().post("/auth/login", body);
        answer.error(400, "INVALID_REQUEST");
        assertThat(answer.text()).doesNotContain("jackson", "io.aetherflow", "Exception", "LoginRequest");
    }

    @Test
    void deepJsonIsRefused() {
        String deep = "{\"email\":".repeat(5000);
        Api.anonymous().post("/auth/login", deep).error(400, "INVALID_REQUEST");
    }

    @Test
    void keepsAGivenRequestIdAndReplacesABadOne() {
        Answer given = analyst.with("X-Request-Id", "trace-1.a_B").get("/datasets");
        assertThat(given.header("X-Request-Id")).isEqualTo("trace-1.a_B");
        Answer bad = Api.anonymous().with("X-Request-Id", "a b<script>").get("/datasets");
        JsonNode error = bad.error(401, "UNAUTHENTICATED");
        assertThat(UUID.fromString(error.path("request_id").asText()).version()).isEqualTo(7);
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() {
        for (Answer answer :
                new Answer[] {analyst.get("/datasets"), Api.anonymous().get("/datasets")}) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        }
    }

    @Test
    void pathsOutsideTheApiWearTheEnvelopeToo() {
        Api.fetch(TestServer.shared().port(), "/elsewhere.txt").error(404, "NOT_FOUND");
        Api.fetch(TestServer.shared().port(), "/docs/../../etc/passwd").error(400, "INVALID_REQUEST");
        Api.fetch(TestServer.shared().port(), "/docs/unknown.js").error(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GARBAGE\r\n\r\n",
                "GET /api/v1/datasets HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
                "GET /api/v1/auth%2Flogin HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            })
    void whatTheServerCanNotReadWearsTheEnvelope(String request) throws Exception {
        String answer = RawConnection.ask(request);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/json");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(Answer.json(body).path("error").path("code").asText()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void tooLongAddressesWearTheEnvelope() throws Exception {
        String answer = RawConnection.ask("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 414").contains("\"code\":\"INVALID_REQUEST\"");
    }

    /** The form is read before any route is chosen. */
    @ParameterizedTest
    @ValueSource(strings = {"", "gra"})
    void aRequestThatBreaksOffIsTheSendersFault(String sent) throws Exception {
        String answer = RawConnection.breakOff("POST /api/v1/oauth/token HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 4\r\n\r\n" + sent);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"INVALID_REQUEST\"");
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void everyCodeHasAStatusFromFourHundredOn(FailureCode code) {
        assertThat(Statuses.of(code)).isBetween(400, 599);
    }
}
