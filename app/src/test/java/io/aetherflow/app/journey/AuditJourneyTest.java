package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what, as an administrator finds it, on the embedded defaults. */
class AuditJourneyTest {

    private static final byte[] FILE =
            "Order ID,Date,Product,Amount\n1,2026-01-31,Tea,5\n2,2026-02-28,Milk,6\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path data;

    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        platform = RunningPlatform.start(data, Map.of("audit.checkpointRows", "5"));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static JsonNode one(Api admin, String query) throws Exception {
        List<JsonNode> found = admin.all("/audit?" + query);
        assertThat(found).as(query).isNotEmpty();
        return found.get(0);
    }

    @Test
    void whatPeopleDidIsFound() throws Exception {
        Api admin = platform.api().logIn(RunningPlatform.ADMIN_EMAIL, RunningPlatform.ADMIN_PASSWORD);
        Api analyst = platform.api().join("ann@example.com", "sales");
        Api stranger = platform.api().join("sue@example.com", "supply");
        String ann = analyst.get("/auth/me").expect(200).findValue("id").asText();
        String sue = stranger.get("/auth/me").expect(200).findValue("id").asText();
        String dataset = analyst.settled(analyst.upload("sales.csv", FILE, Map.of())
                        .expect(202)
                        .path("dataset_id")
                        .asText())
                .path("id")
                .asText();

        analyst.get("/datasets/" + dataset + "/rows").expect(200);
        assertThat(analyst.text("/datasets/" + dataset + "/rows", "text/csv")).contains("Tea");
        stranger.get("/datasets/" + dataset + "/rows").expect(404);
        stranger.get("/audit").expect(403);
        platform.api()
                .post("/auth/login", Map.of("email", "ann@example.com", "password", "wrong"))
                .expect(401);
        admin.patch("/users/" + sue, Map.of("role", "admin")).expect(200);

        JsonNode export = one(admin, "action=list_rows&actor=" + ann);
        assertThat(export.path("details").path("as").asText()).isEqualTo("text/csv");
        assertThat(export.path("subject").path("id").asText()).isEqualTo(dataset);
        assertThat(admin.all("/audit?action=list_rows&actor=" + ann)).hasSize(2);
        assertThat(one(admin, "action=upload_dataset&actor=" + ann)
                        .path("details")
                        .path("made")
                        .asText())
                .startsWith("/api/v1/jobs/");
        assertThat(one(admin, "action=list_rows&actor=" + sue).path("status").asInt())
                .isEqualTo(404);
        assertThat(one(admin, "action=list_audit&actor=" + sue).path("result").asText())
                .isEqualTo("refused");
        JsonNode change = one(admin, "action=change_user");
        assertThat(change.path("details").path("role").asText()).isEqualTo("analyst -> admin");
        assertThat(change.path("subject").path("id").asText()).isEqualTo(sue);
        JsonNode login = one(admin, "action=login");
        assertThat(login.path("actor").path("kind").asText()).isEqualTo("anonymous");
        assertThat(login.path("status").asInt()).isEqualTo(401);
        assertThat(one(admin, "action=plugin_loaded").path("actor").path("kind").asText())
                .isEqualTo("system");
        assertThat(admin.all("/audit?action=plugin_loaded"))
                .allSatisfy(loaded -> assertThat(
                                loaded.path("details").path("sha256").asText())
                        .hasSize(64));
        assertThat(one(admin, "action=create_user").path("details").path("role").asText())
                .isEqualTo("admin");
        assertThat(admin.text("/audit", "text/csv"))
                .startsWith("seq,at,actor_kind")
                .doesNotContain("ann@example.com");
        assertVerified(admin);
    }

    private static void assertVerified(Api admin) throws Exception {
        JsonNode verdict = admin.get("/audit/verify").expect(200);
        assertThat(verdict.path("healthy").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("rows").asLong()).isGreaterThan(10);
    }
}
