package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.audit.AuditActor;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditResult;
import io.aetherflow.core.audit.AuditSubject;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.User;
import io.aetherflow.http.json.Json;
import io.aetherflow.http.json.Words;
import io.aetherflow.http.view.AuditView;
import io.aetherflow.kit.Examples;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditTest {

    private final World world = TestServer.shared().world;
    private final User boss = Examples.user(Role.ADMIN, null);
    private final User analyst = Examples.analyst(world.home.id());

    private Api api(User user) {
        world.store.users().add(user).orElseThrow();
        return Api.as(world.token(user));
    }

    private List<AuditEntry> trail(AuditFilter filter) {
        List<AuditEntry> found = new ArrayList<>();
        world.trail.stream(filter, 1, record -> found.add(record.entry()));
        return found;
    }

    private List<AuditEntry> of(User user) {
        return trail(new AuditFilter(null, user.id(), null, null, null));
    }

    private static void assertSays(
            AuditEntry entry, String action, @Nullable AuditSubject subject, int status, Map<String, String> details) {
        assertThat(entry.action()).isEqualTo(action);
        assertThat(entry.subject()).isEqualTo(subject);
        assertThat(entry.status()).isEqualTo(status);
        assertThat(entry.result()).isEqualTo(AuditResult.of(status));
        assertThat(entry.details()).isEqualTo(details);
    }

    @Test
    void readsAndExportsOfDataAreRecorded() {
        Api api = api(analyst);
        UUID id = world.home.completed(3).id();
        AuditSubject dataset = new AuditSubject("dataset", id.toString());
        api.with("X-Request-Id", "my-request")
                .get("/datasets/" + id + "/rows?limit=1")
                .expect(200);
        api.with("Accept", "text/csv").get("/datasets/" + id + "/rows").expect(200);
        api.get("/datasets/" + id).expect(200);
        api.get("/datasets/" + id + "/results").expect(200);
        api.get("/dashboards/" + world.home.id()).expect(200);
        api.get("/datasets/" + Examples.id()).error(404, "NOT_FOUND");
        List<AuditEntry> entries = of(analyst);
        assertThat(entries).hasSize(6).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo(AuditActor.user(analyst.id()));
            assertThat(entry.department()).isEqualTo(world.home.id());
        });
        assertSays(entries.get(0), "list_rows", dataset, 200, Map.of());
        assertThat(entries.get(0).requestId()).isEqualTo("my-request");
        assertSays(entries.get(1), "list_rows", dataset, 200, Map.of("as", "text/csv"));
        assertThat(entries.get(2).subject()).isEqualTo(dataset);
        assertThat(entries.get(3).subject()).isEqualTo(dataset);
        assertThat(entries.get(4).subject())
                .isEqualTo(new AuditSubject("department", world.home.id().value()));
        assertThat(entries.get(5).result()).isEqualTo(AuditResult.REFUSED);
    }

    @Test
    void whatAnAdministratorChangesIsRecordedWithBeforeAndAfter() {
        Api api = api(boss);
        world.store.users().add(analyst).orElseThrow();
        api.patch("/users/" + analyst.id(), "{\"role\":\"admin\",\"tier\":\"premium\"}")
                .expect(200);
        api.patch("/users/" + analyst.id(), "{\"role\":\"boss\"}").error(400, "INVALID_REQUEST");
        String email = Examples.token() + "@example.com";
        String made = api.post(
                        "/users",
                        "{\"email\":\"" + email + "\",\"password\":\"correct horse\",\"department\":\""
                                + world.home.id() + "\"}")
                .expect(201)
                .json()
                .path("id")
                .asText();
        List<AuditEntry> entries = of(boss);
        AuditSubject subject = new AuditSubject("user", analyst.id().toString());
        assertSays(
                entries.get(0),
                "change_user",
                subject,
                200,
                Map.of("role", "analyst -> admin", "tier", Words.of(analyst.tier()) + " -> premium"));
        assertSays(entries.get(1), "change_user", subject, 400, Map.of());
        assertSays(entries.get(2), "create_user", new AuditSubject("user", made), 201, Map.of("role", "analyst"));
        assertThat(entries.toString()).doesNotContain(email).doesNotContain("correct horse");
    }

    @Test
    void whatAnAdministratorGrantsIsRecordedAndToWhom() {
        Api api = api(boss);
        String home = world.home.id().value();
        JsonNode key = api.post(
                        "/api-keys", "{\"name\":\"Tills\",\"role\":\"analyst\",\"department\":\"" + home + "\"}")
                .expect(201)
                .json();
        String email = Examples.token() + "@example.com";
        JsonNode invited = api.post("/invitations", "{\"email\":\"" + email + "\",\"role\":\"admin\"}")
                .expect(201)
                .json();
        JsonNode made = Api.anonymous()
                .post(
                        "/invitations/accept",
                        "{\"token\":\"" + world.mailedToken(email) + "\",\"password\":\"battery staple\"}")
                .expect(201)
                .json()
                .path("user");
        List<AuditEntry> entries = of(boss);
        assertSays(
                entries.get(0),
                "create_api_key",
                new AuditSubject("api-key", key.path("id").asText()),
                201,
                Map.of("role", "analyst", "department", home));
        assertSays(
                entries.get(1),
                "invite",
                new AuditSubject("invitation", invited.path("id").asText()),
                201,
                Map.of("role", "admin"));
        AuditSubject user = new AuditSubject("user", made.path("id").asText());
        assertThat(trail(new AuditFilter(null, null, null, null, null)))
                .filteredOn(entry -> user.equals(entry.subject()))
                .singleElement()
                .satisfies(entry -> assertSays(entry, "accept_invitation", user, 201, Map.of("role", "admin")));
        assertThat(entries.toString())
                .doesNotContain(email)
                .doesNotContain(key.path("key").asText());
    }

    @Test
    void whoIsTurnedAwayIsRecordedWhereItIsKnownWho() {
        Api api = api(analyst);
        api.get("/audit").error(403, "FORBIDDEN");
        api.get("/audit/verify").error(403, "FORBIDDEN");
        Api.anonymous()
                .with("Cookie", "aetherflow_session=" + world.token(analyst))
                .delete("/datasets/" + Examples.id())
                .error(403, "FORBIDDEN");
        assertThat(of(analyst))
                .extracting(AuditEntry::action)
                .containsExactly("list_audit", "verify_audit", "request_refused");
        long before = world.trail.head().seq();
        Api.anonymous().get("/datasets").error(401, "UNAUTHENTICATED");
        Api.anonymous().get("/auth/jwks.json").expect(200);
        Api.anonymous().get("/openapi.json").expect(200);
        assertThat(world.trail.head().seq())
                .as("strangers and public documents leave no trace")
                .isEqualTo(before);
    }

    @Test
    void loginsAndFailedOnesAreRecordedWithoutTheAddress() {
        String email = Examples.token() + "@example.com";
        String form = "{\"email\":\"" + email + "\",\"password\":\"a good password\"";
        Api.anonymous()
                .post("/auth/register", form + ",\"department\":\"" + world.home.id() + "\"}")
                .expect(201);
        long before = world.trail.head().seq();
        Api.anonymous().post("/auth/login", form.replace("good", "bad") + "}").error(401, "INVALID_CREDENTIALS");
        JsonNode login =
                Api.anonymous().post("/auth/login", form + "}").expect(200).json();
        List<AuditRecord> records = new ArrayList<>();
        world.trail.stream(AuditFilter.ANY, before + 1, records::add);
        assertSays(records.get(0).entry(), "login", null, 401, Map.of());
        assertThat(records.get(0).entry().actor()).isEqualTo(AuditActor.ANONYMOUS);
        assertSays(records.get(1).entry(), "login", null, 200, Map.of());
        assertThat(String.valueOf(records.get(1).entry().actor().id()))
                .isEqualTo(login.path("user").path("id").asText());
        assertThat(records.toString()).doesNotContain(email);
    }

    @Test
    void aServiceIsRecordedAsOne() {
        JsonNode key = api(boss)
                .post("/api-keys", "{\"name\":\"Tills\",\"department\":\"" + world.home.id() + "\"}")
                .expect(201)
                .json();
        UUID service = UUID.fromString(key.path("user_id").asText());
        Api.anonymous()
                .with("X-API-Key", key.path("key").asText())
                .get("/datasets")
                .expect(200);
        String form = "grant_type=client_credentials&client_id="
                + key.path("id").asText() + "&client_secret=" + key.path("key").asText();
        String token = Api.anonymous()
                .send(
                        "POST",
                        "/oauth/token",
                        "application/x-www-form-urlencoded",
                        HttpRequest.BodyPublishers.ofString(form))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        Api.as(token).get("/auth/me").expect(200);
        List<AuditEntry> entries = trail(new AuditFilter(null, service, null, null, null));
        assertThat(entries).extracting(AuditEntry::action).containsExactly("list_datasets", "issue_token", "me");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.actor()).isEqualTo(AuditActor.service(service)));
        assertThat(entries.toString()).doesNotContain(key.path("key").asText());
    }

    @Test
    void whatCanNotBeRecordedIsNotAnswered() {
        Api api = api(analyst);
        UUID id = world.home.completed(3).id();
        world.trail.broken().set(true);
        try {
            for (String accept : List.of("application/json", "text/csv")) {
                Answer answer = api.with("Accept", accept).get("/datasets/" + id + "/rows");
                JsonNode error = answer.error(503, "UNAVAILABLE");
                assertThat(error.path("message").asText()).contains("audit trail");
                assertThat(answer.header("Content-Disposition")).isNullOrEmpty();
                assertThat(answer.header("Retry-After")).isNotEmpty();
            }
            api.get("/datasets/" + id + "/raw").error(503, "UNAVAILABLE");
            Answer login = Api.anonymous().post("/auth/login", "{\"email\":\"a@b.c\",\"password\":\"x\"}");
            login.error(503, "UNAVAILABLE");
            assertThat(login.header("Set-Cookie")).isNullOrEmpty();
        } finally {
            world.trail.broken().set(false);
        }
        api.get("/datasets/" + id + "/rows").expect(200);
    }

    @Test
    void theTrailIsReadInPagesWithFilters() {
        Api api = api(boss);
        api(analyst).get("/datasets").expect(200);
        JsonNode page =
                api.get("/audit?limit=1&actor=" + analyst.id()).expect(200).json();
        JsonNode item = page.path("items").get(0);
        assertThat(item.path("action").asText()).isEqualTo("list_datasets");
        assertThat(item.path("actor").path("id").asText())
                .isEqualTo(analyst.id().toString());
        assertThat(item.path("department").asText()).isEqualTo(world.home.id().value());
        assertThat(page.path("next_cursor").isNull()).isTrue();
        assertThat(api.get("/audit?limit=1")
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0)
                        .path("action")
                        .asText())
                .isEqualTo("list_audit");
        String moment = item.path("at").asText();
        assertThat(items(api, "actor=" + analyst.id() + "&from=" + moment)).hasSize(1);
        assertThat(items(api, "actor=" + analyst.id() + "&to=" + moment)).isEmpty();
        assertThat(items(api, "action=no_action")).isEmpty();
        assertThat(items(api, "actor=" + analyst.id() + "&department=" + world.other.id()))
                .isEmpty();
        for (String bad : List.of("actor=1", "from=yesterday", "department=A%20B", "cursor=x", "limit=0")) {
            api.get("/audit?" + bad).error(400, "INVALID_REQUEST");
        }
    }

    private static JsonNode items(Api api, String query) {
        return api.get("/audit?" + query).expect(200).json().path("items");
    }

    @Test
    void everythingIsDownloadedOldestFirstAndCanBeReadBack() throws IOException {
        Api api = api(boss);
        api(analyst).get("/datasets").expect(200);
        ObjectMapper mapper = Json.mapper();
        Answer lines = api.with("Accept", "application/x-ndjson").get("/audit").expect(200);
        assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
        List<AuditRecord> read = new ArrayList<>();
        for (String line : lines.text().strip().split("\n")) {
            read.add(mapper.readValue(line, AuditView.class).toRecord());
        }
        List<AuditRecord> kept = new ArrayList<>();
        world.trail.stream(AuditFilter.ANY, 1, kept::add);
        assertThat(read).isEqualTo(kept.subList(0, read.size())).isNotEmpty();
        assertThat(of(boss).get(0).details()).isEqualTo(Map.of("as", "application/x-ndjson"));
        String csv = api.with("Accept", "text/csv")
                .get("/audit?actor=" + analyst.id())
                .expect(200)
                .text();
        assertThat(csv.lines()).hasSize(2).first().asString().startsWith("seq,at,actor_kind,actor_id,department");
        assertThat(csv).contains("list_datasets");
    }

    @Test
    void cellsAreFormulaSafe() {
        Api api = api(boss);
        world.trail.append(List.of(new AuditEntry(
                Instant.now(),
                AuditActor.user(analyst.id()),
                null,
                "=cmd()",
                null,
                AuditResult.ALLOWED,
                200,
                "@SUM(A1)",
                new TreeMap<>())));
        assertThat(api.with("Accept", "text/csv")
                        .get("/audit?actor=" + analyst.id())
                        .expect(200)
                        .text())
                .contains(",'=cmd(),", ",'@SUM(A1),");
    }

    @Test
    void theTrailIsVerified() {
        JsonNode verdict = api(boss).get("/audit/verify").expect(200).json();
        assertThat(verdict.path("healthy").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("rows").asLong()).isPositive();
        assertThat(verdict.path("first_bad").isNull()).isTrue();
    }
}
