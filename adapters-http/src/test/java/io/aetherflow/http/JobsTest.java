package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Submission;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import org.junit.jupiter.api.Test;

class JobsTest {

    private final World world = TestServer.shared().world;
    private final Branch home = world.home;
    private final Api analyst = Api.as(world.token(Role.ANALYST));

    private Claim failed(FailureCode code) {
        Claim claim = home.claimed();
        world.store
                .jobs()
                .fail(claim, Failure.of(code, "It failed.", "Mend it."), "java.lang.Secret: trace")
                .orElseThrow();
        return claim;
    }

    @Test
    void showsAJobWithItsHistoryAndWithoutItsTraceback() {
        Claim claim = failed(FailureCode.VALIDATION);
        Answer answer = analyst.get("/jobs/" + claim.jobId()).expect(200);
        JsonNode job = answer.json();
        assertThat(job.path("job_type").asText()).isEqualTo("etl");
        assertThat(job.path("error").path("code").asText()).isEqualTo("VALIDATION");
        assertThat(job.path("error").path("hint").asText()).isEqualTo("Mend it.");
        assertThat(job.path("max_attempts").asInt()).isEqualTo(3);
        assertThat(job.path("events").get(0).path("from").isNull()).isTrue();
        assertThat(job.path("events").get(0).path("to").asText()).isEqualTo("queued");
        assertThat(job.path("events").get(1).path("from").asText()).isEqualTo("queued");
        assertThat(answer.text()).doesNotContain("Secret");
    }

    @Test
    void aJobThatIsTriedAgainSaysWhenAndIsStillInWorkForTheDataApi() {
        Claim claim = failed(FailureCode.TRANSIENT_IO);
        JsonNode job = analyst.get("/jobs/" + claim.jobId()).expect(200).json();
        assertThat(job.path("status").asText()).isEqualTo("failed");
        assertThat(job.path("will_retry").asBoolean()).isTrue();
        assertThat(job.path("next_attempt_at").asText()).endsWith("Z");
        assertThat(job.path("attempts").asInt(-1)).isZero();
        assertThat(job.path("faults").asInt()).isEqualTo(1);
        JsonNode data = analyst.get("/data/job/" + claim.jobId()).expect(200).json();
        assertThat(data.path("status").asText()).isEqualTo("processing");
        assertThat(data.path("error").asText()).isEqualTo("It failed.");
    }

    @Test
    void listsByStatusTypeAndDataset() {
        Claim claim = home.claimed();
        home.succeed(claim, home.load(claim, 1));
        String dataset = "dataset_id=" + claim.job().datasetId();
        assertThat(analyst.get("/jobs?" + dataset).expect(200).json().path("items"))
                .hasSize(2);
        JsonNode done =
                analyst.get("/jobs?status=succeeded&job_type=etl&" + dataset).json();
        assertThat(done.path("items").get(0).path("id").asText())
                .isEqualTo(claim.jobId().toString());
        assertThat(done.path("items").get(0).has("events")).isFalse();
        assertThat(analyst.get("/data/job/" + claim.jobId())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("completed");
        analyst.get("/jobs?status=running").error(400, "INVALID_REQUEST");
        analyst.get("/jobs?job_type=ml").error(400, "INVALID_REQUEST");
        analyst.get("/jobs?dataset_id=x").error(400, "INVALID_REQUEST");
        assertThat(Api.as(world.token(Role.ANALYST, world.other.id()))
                        .get("/jobs?" + dataset)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void cancelsAndRetriesAndSaysWhyNot() {
        Submission submission = home.submit();
        String path = "/jobs/" + submission.job().id();
        Api viewer = Api.as(world.token(Role.VIEWER));
        viewer.post(path + "/cancel").error(403, "FORBIDDEN");
        viewer.post(path + "/retry").error(403, "FORBIDDEN");
        analyst.post(path + "/retry").error(409, "CONFLICT");
        Answer cancelled = analyst.post(path + "/cancel").expect(202);
        assertThat(cancelled.header("Location")).isEqualTo("/api/v1" + path);
        analyst.post(path + "/cancel").error(409, "CONFLICT");
        Answer retried = analyst.post(path + "/retry").expect(202);
        assertThat(retried.json().path("status").asText()).isEqualTo("queued");
    }

    @Test
    void anotherDepartmentsJobIsAsAbsentAsNone() {
        String foreign = "/jobs/" + world.other.submit().job().id();
        for (String path : new String[] {foreign, "/jobs/" + Examples.id(), "/jobs/x"}) {
            analyst.get(path).error(404, "NOT_FOUND");
            analyst.post(path + "/cancel").error(404, "NOT_FOUND");
            analyst.post(path + "/retry").error(404, "NOT_FOUND");
        }
    }
}
