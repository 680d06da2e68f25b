package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.DeadLetterFilter;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobStatus;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private final World world = TestServer.shared().world;
    private final Branch home = world.home;
    private final Api analyst = Api.as(world.token(Role.ANALYST));
    private final String label = world.plugins.serving(home.id()).orElseThrow().label();

    private UUID dead(FailureCode code, String plugin) {
        UUID id = home.submit().job().id();
        Failure failure = Failure.of(code, "It failed.", "Mend it.").with(DeadLetterFilter.PLUGIN_DETAIL, plugin);
        for (int i = 0; i < 3; i++) {
            world.store.due(id);
            Claim claim = home.claim(id);
            world.store.jobs().fail(claim, failure, "java.lang.Secret: trace").orElseThrow();
        }
        return id;
    }

    private List<String> listed(Api api, String query) {
        List<String> ids = new ArrayList<>();
        api.get("/dead-letters?limit=100" + query)
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static Answer redrive(Api api, Map<String, ?> asked) {
        try {
            return api.post("/dead-letters/redrive", new ObjectMapper().writeValueAsString(asked));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void listsWhatFailedForGoodByReasonTypeAndPlugin() {
        UUID invalid = dead(FailureCode.VALIDATION, label);
        UUID broken = dead(FailureCode.PLUGIN_ERROR, "games@0.0.9");
        assertThat(listed(analyst, "")).contains(invalid.toString(), broken.toString());
        assertThat(listed(analyst, "&reason=plugin_error"))
                .contains(broken.toString())
                .doesNotContain(invalid.toString());
        assertThat(listed(analyst, "&plugin=games@0.0.9")).containsExactly(broken.toString());
        assertThat(listed(analyst, "&job_type=ml_inference")).doesNotContain(invalid.toString());
        assertThat(listed(Api.as(world.token(Role.ANALYST, world.other.id())), ""))
                .doesNotContain(invalid.toString());
        analyst.get("/dead-letters?reason=because").error(400, "INVALID_REQUEST");
    }

    @Test
    void saysWhyAndUnderWhichPluginAndShowsNoTraceback() {
        UUID id = dead(FailureCode.VALIDATION, label);
        Answer answer = analyst.get("/dead-letters?limit=100").expect(200);
        JsonNode letter = null;
        for (JsonNode item : answer.json().path("items")) {
            letter = item.path("id").asText().equals(id.toString()) ? item : letter;
        }
        assertThat(letter).isNotNull();
        assertThat(letter.path("error").path("hint").asText()).isEqualTo("Mend it.");
        assertThat(letter.path("plugin").asText()).isEqualTo(label);
        assertThat(letter.path("attempts").asInt()).isEqualTo(3);
        assertThat(letter.path("dead_lettered_at").asText()).endsWith("Z");
        assertThat(answer.text()).doesNotContain("Secret");
    }

    @Test
    void redrivesWhatMayEndOtherwiseAndRefusesTheRest() {
        UUID same = dead(FailureCode.VALIDATION, label);
        UUID other = dead(FailureCode.VALIDATION, "games@0.0.8");
        redrive(analyst, Map.of("ids", List.of(same))).error(409, "CONFLICT");
        JsonNode ends = redrive(analyst, Map.of("ids", List.of(same, other)))
                .expect(202)
                .json();
        assertThat(ends.path("redriven").asInt()).isEqualTo(1);
        assertThat(ends.path("refused").asInt()).isEqualTo(1);
        assertThat(ends.path("items").get(0).path("error").path("message").asText())
                .contains("same reason");
        assertThat(home.job(other).state()).isEqualTo(JobState.QUEUED);
        assertThat(home.job(other).run().cycle()).isEqualTo(2);
        redrive(analyst, Map.of("ids", List.of(same), "force", true)).expect(202);
        assertThat(home.job(same).status()).isEqualTo(JobStatus.QUEUED);
        redrive(analyst, Map.of("ids", List.of(same), "force", true)).error(409, "CONFLICT");
    }

    @Test
    void redrivesByWhatLettersHaveInCommon() {
        UUID one = dead(FailureCode.PLUGIN_ERROR, "games@0.0.7");
        UUID two = dead(FailureCode.PLUGIN_ERROR, "games@0.0.7");
        JsonNode ends =
                redrive(analyst, Map.of("plugin", "games@0.0.7")).expect(202).json();
        assertThat(ends.path("redriven").asInt()).isEqualTo(2);
        assertThat(home.job(one).state()).isEqualTo(JobState.QUEUED);
        assertThat(home.job(two).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void refusesWhatIsUnclearOrNotAllowed() {
        UUID id = dead(FailureCode.PLUGIN_ERROR, label);
        Map<String, ?> asked = Map.of("ids", List.of(id));
        redrive(Api.as(world.token(Role.VIEWER)), asked).error(403, "FORBIDDEN");
        redrive(Api.as(world.token(Role.ANALYST, world.other.id())), asked).error(404, "NOT_FOUND");
        redrive(analyst, Map.of()).error(400, "INVALID_REQUEST");
        redrive(analyst, Map.of("ids", List.of(id), "reason", "plugin_error")).error(400, "INVALID_REQUEST");
        redrive(analyst, Map.of("ids", List.of("x"))).error(400, "INVALID_REQUEST");
        redrive(analyst, Map.of("everything", true)).error(400, "INVALID_REQUEST");
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            many.add(Examples.id());
        }
        redrive(analyst, Map.of("ids", many)).error(400, "INVALID_REQUEST");
    }
}
