package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.kit.Examples;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service's key buys a token, as RFC 6749 says. */
class OauthTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private final World world = TestServer.shared().world;
    private final Api admin = Api.as(world.token(Role.ADMIN));
    private final JsonNode key = issued(",\"role\":\"analyst\"");

    private JsonNode issued(String rest) {
        return admin.post("/api-keys", "{\"name\":\"Feed\",\"department\":\"%s\"%s}".formatted(world.home.id(), rest))
                .expect(201)
                .json();
    }

    private static Answer ask(Api api, String form) {
        return api.send("POST", "/oauth/token", FORM, HttpRequest.BodyPublishers.ofString(form));
    }

    private static Answer ask(String client, String secret) {
        return ask(
                Api.anonymous(),
                "grant_type=client_credentials&client_id=" + client + "&client_secret="
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    private static Api basic(String client, String secret) {
        String pair = client + ":" + secret;
        return Api.anonymous()
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(Api.utf8(pair)));
    }

    private static void refused(Answer answer, int status, String error) {
        JsonNode body = answer.expect(status).json();
        assertThat(body.path("error").asText()).isEqualTo(error);
        assertThat(body.path("error_description").asText()).isNotBlank();
        assertThat(body).hasSize(2);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private String id() {
        return key.path("id").asText();
    }

    private String secret() {
        return key.path("key").asText();
    }

    @Test
    void givesATokenThatOpensTheApi() {
        Answer answer = ask(id(), secret()).expect(200);
        JsonNode token = answer.json();
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(token.path("scope").asText()).isEqualTo("read write");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        Api service = Api.as(token.path("access_token").asText());
        JsonNode me = service.get("/auth/me").expect(200).json();
        assertThat(me.path("user").path("id")).isEqualTo(key.path("user_id"));
        service.post("/auth/logout").error(403, "FORBIDDEN");
    }

    @Test
    void takesThePairFromTheHeaderAndThePrefixForTheId() {
        String grant = "grant_type=client_credentials&scope=read";
        ask(basic(id(), secret()), grant).expect(200);
        ask(basic(key.path("prefix").asText(), secret()), grant).expect(200);
        ask(key.path("prefix").asText(), secret()).expect(200);
    }

    @Test
    void theTokenEndsWithTheKey() {
        String token = ask(id(), secret()).json().path("access_token").asText();
        Api.as(token).get("/datasets").expect(200);
        admin.delete("/api-keys/" + id()).expect(204);
        Api.as(token).get("/datasets").error(401, "UNAUTHENTICATED");
        refused(ask(id(), secret()), 401, "invalid_client");
    }

    @Test
    void refusesInTheWordsOfTheStandard() {
        String pair = "&client_id=" + id() + "&client_secret=" + secret();
        Api anyone = Api.anonymous();
        refused(ask(anyone, ""), 400, "invalid_request");
        refused(ask(anyone, "grant_type=" + pair), 400, "invalid_request");
        refused(ask(anyone, "grant_type=password" + pair), 400, "unsupported_grant_type");
        refused(ask(anyone, "grant_type=client_credentials&grant_type=x" + pair), 400, "invalid_request");
        refused(ask(anyone, "grant_type=client_credentials&scope=everything" + pair), 400, "invalid_scope");
        refused(ask(basic(id(), secret()), "grant_type=client_credentials" + pair), 400, "invalid_request");
        refused(ask(anyone, "grant_type=client_credentials"), 401, "invalid_client");
        refused(ask(id(), "wrong"), 401, "invalid_client");
        refused(ask(Examples.id().toString(), secret()), 401, "invalid_client");
        refused(ask("af", secret()), 401, "invalid_client");
        refused(ask(issued("").path("id").asText(), secret()), 401, "invalid_client");
        Answer wrong = ask(basic(id(), "wrong"), "grant_type=client_credentials");
        refused(wrong, 401, "invalid_client");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
        for (String header : List.of("Basic %%%", "Basic eA==", "Bearer x", "Basic")) {
            refused(ask(anyone.with("Authorization", header), "grant_type=client_credentials"), 401, "invalid_client");
        }
    }

    @Test
    void aBodyOfAnotherKindIsTheApisOwnRefusal() {
        Api.anonymous().post("/oauth/token", "{}").error(415, "UNSUPPORTED_MEDIA_TYPE");
    }
}
