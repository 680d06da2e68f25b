package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.Role;
import io.aetherflow.kit.Examples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Services call with keys; what a key may do is its role's, in its department. */
class ApiKeysTest {

    private final World world = TestServer.shared().world;
    private final Api admin = Api.as(world.token(Role.ADMIN));

    private JsonNode issued(String role) {
        return admin.post(
                        "/api-keys",
                        "{\"name\":\"Tills\",\"department\":\"%s\",\"role\":\"%s\"}".formatted(world.home.id(), role))
                .expect(201)
                .json();
    }

    private static Api with(JsonNode issued) {
        return Api.anonymous().with("X-API-Key", issued.path("key").asText());
    }

    @Test
    void isForAdministratorsAlone() {
        Api analyst = Api.as(world.token(Role.ANALYST));
        analyst.get("/api-keys").error(403, "FORBIDDEN");
        analyst.post("/api-keys", "{broken").error(403, "FORBIDDEN");
        analyst.delete("/api-keys/" + Examples.id()).error(403, "FORBIDDEN");
        Api.anonymous().get("/api-keys").error(401, "UNAUTHENTICATED");
    }

    @Test
    void tellsTheSecretOnceAndKeepsItNowhere() {
        Answer made =
                admin.post("/api-keys", "{\"name\":\" Tills \",\"department\":\"%s_x\"}".formatted(world.home.id()));
        JsonNode issued = made.expect(201).json();
        String secret = issued.path("key").asText();
        assertThat(secret).matches("af_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
        assertThat(secret).startsWith("af_" + issued.path("prefix").asText() + "_");
        assertThat(issued.path("name").asText()).isEqualTo("Tills");
        assertThat(issued.path("role").asText()).isEqualTo("viewer");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        Duration life = Duration.between(
                Instant.parse(issued.path("created_at").asText()),
                Instant.parse(issued.path("expires_at").asText()));
        assertThat(life).isEqualTo(Duration.ofDays(90));
        Answer listed = admin.get("/api-keys?limit=100").expect(200);
        assertThat(listed.text()).contains(issued.path("id").asText()).doesNotContain(secret, "hash");
        ApiKey stored = world.store
                .apiKeys()
                .living(UUID.fromString(issued.path("id").asText()))
                .orElseThrow();
        assertThat(stored.hash()).matches("[0-9a-f]{64}");
        assertThat(secret).doesNotContain(stored.hash());
        assertThat(admin.get("/users?limit=100").text()).doesNotContain("service.invalid");
        assertThat(admin.get("/users?kind=service&limit=100").expect(200).text())
                .contains(issued.path("user_id").asText());
        admin.get("/users?kind=robot").error(400, "INVALID_REQUEST");
    }

    @Test
    void refusesKeysThatCanNotBe() {
        String home = world.home.id().value();
        for (String body : List.of(
                "{}",
                "{\"name\":\"x\"}",
                "{\"name\":\"  \",\"department\":\"" + home + "\"}",
                "{\"name\":\"x\",\"department\":\"" + home + "\",\"expires_in_days\":0}",
                "{\"name\":\"x\",\"department\":\"" + home + "\",\"expires_in_days\":366}",
                "{\"name\":\"x\",\"department\":\"" + home + "\",\"expires_in_days\":-1}",
                "{\"name\":\"x\",\"department\":\"" + home + "\",\"role\":\"boss\"}",
                "{\"name\":\"x\",\"department\":\"" + home + "\",\"key\":\"mine\"}",
                "{\"name\":\"" + "x".repeat(101) + "\",\"department\":\"" + home + "\"}")) {
            admin.post("/api-keys", body).error(400, "INVALID_REQUEST");
        }
        admin.post("/api-keys", "{\"name\":\"x\",\"department\":\"nowhere\"}").error(422, "DEPARTMENT_NOT_SERVED");
        admin.delete("/api-keys/" + Examples.id()).error(404, "NOT_FOUND");
    }

    @Test
    void opensTheApiByEitherHeaderWithinItsRoleAndDepartment() {
        JsonNode viewer = issued("viewer");
        assertThat(with(viewer).get("/auth/me").expect(200).json().path("departments"))
                .hasToString("[\"" + world.home.id() + "\"]");
        Api.as(viewer.path("key").asText()).get("/datasets").expect(200);
        String foreign = world.other.completed(1).id().toString();
        String own = world.home.completed(1).id().toString();
        with(viewer).get("/datasets/" + own).expect(200);
        with(viewer).get("/datasets/" + foreign).error(404, "NOT_FOUND");
        with(viewer).delete("/datasets/" + own).error(403, "FORBIDDEN");
        with(viewer).get("/users").error(403, "FORBIDDEN");
        with(issued("analyst")).delete("/datasets/" + own).expect(204);
    }

    @Test
    void notesWhenItWasUsed() {
        JsonNode issued = issued("viewer");
        UUID id = UUID.fromString(issued.path("id").asText());
        assertThat(world.store.apiKeys().living(id).orElseThrow().lastUsedAt()).isNull();
        with(issued).get("/datasets").expect(200);
        assertThat(world.store.apiKeys().living(id).orElseThrow().lastUsedAt()).isNotNull();
    }

    @Test
    void isRefusedAtOnceWhenRevokedExpiredOrDeactivated() {
        JsonNode revoked = issued("viewer");
        with(revoked).get("/datasets").expect(200);
        admin.delete("/api-keys/" + revoked.path("id").asText()).expect(204);
        with(revoked).get("/datasets").error(401, "UNAUTHENTICATED");
        admin.delete("/api-keys/" + revoked.path("id").asText()).expect(204);

        JsonNode deactivated = issued("viewer");
        admin.patch("/users/" + deactivated.path("user_id").asText(), "{\"status\":\"inactive\"}")
                .expect(200);
        with(deactivated).get("/datasets").error(401, "UNAUTHENTICATED");
    }

    @Test
    void aKeyThatIsNotExactlyTheOneIsNone() {
        String key = issued("viewer").path("key").asText();
        String other = issued("viewer").path("key").asText();
        char last = key.charAt(key.length() - 1);
        for (String wrong : List.of(
                key.substring(0, key.length() - 1) + (last == 'A' ? 'B' : 'A'),
                key.substring(0, key.length() - 1),
                key + "A",
                key.substring(0, 16) + other.substring(16),
                "af_",
                "af_000000000000_" + "A".repeat(43),
                "af_' or 1=1 --_" + "A".repeat(43),
                "af_" + "x".repeat(6000))) {
            Api.anonymous().with("X-API-Key", wrong).get("/datasets").error(401, "UNAUTHENTICATED");
            Api.as(wrong).get("/datasets").error(401, "UNAUTHENTICATED");
        }
    }

    @Test
    void noBrowserSendsAKeyByItself() {
        String key = issued("viewer").path("key").asText();
        Api.anonymous()
                .with("Cookie", "aetherflow_session=" + key)
                .get("/datasets")
                .error(401, "UNAUTHENTICATED");
        Api.anonymous()
                .with("X-API-Key", world.token(Role.ANALYST))
                .get("/datasets")
                .error(401, "UNAUTHENTICATED");
        Api.anonymous()
                .with("Authorization", "Basic eDp5")
                .with("X-API-Key", key)
                .get("/datasets")
                .error(401, "UNAUTHENTICATED");
    }

    @Test
    void evenAnAdministratorsKeyIsNoPerson() {
        JsonNode issued = admin.post("/api-keys", "{\"name\":\"ops\",\"role\":\"admin\"}")
                .expect(201)
                .json();
        Api ops = with(issued);
        ops.get("/users").expect(200);
        ops.post("/auth/logout").error(403, "FORBIDDEN");
        ops.post("/api-keys", "{\"name\":\"more\",\"role\":\"admin\"}").error(403, "FORBIDDEN");
        ops.delete("/api-keys/" + issued.path("id").asText()).expect(204);
        ops.get("/users").error(401, "UNAUTHENTICATED");
    }

    @Test
    void nobodyLogsInToAService() {
        JsonNode issued = issued("viewer");
        String email = "key-" + issued.path("user_id").asText() + "@service.invalid";
        for (String password : List.of("12345678", issued.path("key").asText())) {
            Api.anonymous()
                    .post("/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password))
                    .error(401, "INVALID_CREDENTIALS");
        }
    }
}
