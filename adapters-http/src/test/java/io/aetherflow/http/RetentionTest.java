package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.dataset.Retention;
import io.aetherflow.core.identity.Role;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long things are kept, and what is said of those that are gone. */
class RetentionTest {

    private final World world = TestServer.shared().world;
    private final Api admin = Api.as(world.token(Role.ADMIN));
    private final Api analyst = Api.as(world.token(Role.ANALYST));
    private final String path = "/departments/" + world.other.id() + "/retention";

    @Test
    void isForAdministratorsAlone() {
        analyst.get(path).error(403, "FORBIDDEN");
        analyst.send("PUT", path, "application/json", HttpRequest.BodyPublishers.ofString("{"))
                .error(403, "FORBIDDEN");
        admin.get("/departments/nowhere/retention").error(404, "NOT_FOUND");
    }

    private Answer put(String body) {
        return admin.send("PUT", path, "application/json", HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void isTheInstallationsUntilItIsTheDepartments() {
        JsonNode usual = admin.get("/departments/" + world.home.id() + "_x/retention")
                .expect(200)
                .json();
        assertThat(usual.path("department").asText()).isEqualTo(world.home.id().value());
        assertThat(usual.path("raw_days").asInt()).isEqualTo(90);
        assertThat(usual.path("source").asText()).isEqualTo("installation");
        JsonNode own = put("{\"raw_days\":7}").expect(200).json();
        assertThat(own.path("raw_days").asInt()).isEqualTo(7);
        assertThat(own.path("source").asText()).isEqualTo("department");
        assertThat(own.path("updated_by").asText()).isNotBlank();
        JsonNode kept = put("{\"forever\":true}").expect(200).json();
        assertThat(kept.path("forever").asBoolean()).isTrue();
        assertThat(kept.path("raw_days").isNull()).isTrue();
        assertThat(admin.get(path).expect(200).json()).isEqualTo(kept);
    }

    @Test
    void refusesWhatItCanNotMean() {
        for (String body : List.of(
                "{}",
                "{\"raw_days\":0}",
                "{\"raw_days\":-1}",
                "{\"raw_days\":36501}",
                "{\"raw_days\":7,\"forever\":true}",
                "{\"forever\":false}",
                "{\"raw_days\":1.5}",
                "{\"days\":7}",
                "")) {
            put(body).error(400, "INVALID_REQUEST");
        }
    }

    @Test
    void aFileThatIsNotKeptIsGoneAndTheDatasetSaysSo() {
        UUID id = world.home.completed(2).id();
        assertThat(analyst.get("/datasets/" + id).json().path("raw_deleted_at").isNull())
                .isTrue();
        world.store.datasets().forgetRaw(world.home.scope(), Instant.now(), Retention.days(90), 1_000);
        JsonNode error = analyst.get("/datasets/" + id + "/raw").error(410, "GONE");
        assertThat(error.path("message").asText()).contains("were deleted on 20", "for 90 days");
        assertThat(error.path("details").path("hint").asText()).contains("rows");
        assertThat(analyst.get("/datasets/" + id)
                        .expect(200)
                        .json()
                        .path("raw_deleted_at")
                        .asText())
                .endsWith("Z");
        analyst.get("/datasets/" + id + "/rows").expect(200);
        analyst.post("/datasets/" + id + "/reprocess", "{}").error(410, "GONE");
    }

    @Test
    void aDeletedDatasetIsAbsentButKnownToHaveBeenThere() {
        String id = world.home.completed(1).id().toString();
        analyst.delete("/datasets/" + id).expect(204);
        for (String route : List.of("", "/rows", "/raw", "/results", "/versions")) {
            assertThat(analyst.get("/datasets/" + id + route)
                            .error(404, "NOT_FOUND")
                            .path("message")
                            .asText())
                    .startsWith("The dataset was deleted on 20");
        }
        Api stranger = Api.as(world.token(Role.ANALYST, world.other.id()));
        assertThat(stranger.get("/datasets/" + id)
                        .error(404, "NOT_FOUND")
                        .path("message")
                        .asText())
                .isEqualTo("There is no dataset of this id.");
    }
}
