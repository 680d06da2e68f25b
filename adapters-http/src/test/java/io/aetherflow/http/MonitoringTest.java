package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.flow.Monitoring;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.Claim;
import io.aetherflow.kit.Branch;
import org.junit.jupiter.api.Test;

class MonitoringTest {

    private final TestServer server = TestServer.shared();
    private final World world = server.world;
    private final Api admin = Api.as(world.token(Role.ADMIN));

    private JsonNode look() {
        world.monitorClock.pass(Monitoring.GOOD_FOR);
        return admin.get("/monitoring").expect(200).json();
    }

    @Test
    void isForAdministratorsAlone() {
        Api.as(world.token(Role.ANALYST)).get("/monitoring").error(403, "FORBIDDEN");
        Api.anonymous().get("/monitoring").error(401, "UNAUTHENTICATED");
    }

    @Test
    void showsTheProcessAndEachAdaptersCheckWithoutItsDetail() {
        JsonNode seen = look();
        assertThat(seen.path("version").asText()).isEqualTo("0.1.0");
        assertThat(seen.path("ready").asBoolean()).isTrue();
        assertThat(seen.path("as_of").asText())
                .isEqualTo(world.monitorClock.instant().toString());
        assertThat(seen.path("started_at").asText()).endsWith("Z");
        assertThat(seen.path("checks").toString())
                .isEqualTo("[{\"name\":\"objects\",\"healthy\":true,\"message\":\"Works.\"}]");
        server.ready.set(false);
        assertThat(admin.get("/monitoring").expect(200).json().path("ready").asBoolean())
                .as("which is asked for each time")
                .isFalse();
        server.ready.set(true);
    }

    @Test
    void showsQueuesAndWhoWorksOnWhat() {
        Branch home = world.home;
        Claim claim = home.claimed();
        home.submit();
        JsonNode seen = look();
        assertThat(seen.path("queues")).hasSize(4);
        JsonNode etl = queue(seen, home.id().value(), "etl");
        assertThat(etl.path("queued").asLong()).isPositive();
        assertThat(etl.path("processing").asLong()).isPositive();
        assertThat(etl.path("retrying").isIntegralNumber()).isTrue();
        assertThat(etl.path("dead").isIntegralNumber()).isTrue();
        assertThat(etl.path("oldest_queued_at").asText()).endsWith("Z");
        assertThat(seen.path("workers")).anySatisfy(worker -> {
            assertThat(worker.path("job_id").asText()).isEqualTo(claim.jobId().toString());
            assertThat(worker.path("name").asText()).isEqualTo(Branch.WORKER);
            assertThat(worker.path("job_type").asText()).isEqualTo("etl");
            assertThat(worker.path("since").asText())
                    .isLessThan(worker.path("lease_until").asText());
        });
    }

    @Test
    void whoPollsSeesTheSameForAWhile() {
        JsonNode seen = look();
        world.home.submit();
        assertThat(admin.get("/monitoring").json()).isEqualTo(seen);
        assertThat(look().path("queues")).isNotEqualTo(seen.path("queues"));
    }

    private static JsonNode queue(JsonNode seen, String department, String type) {
        for (JsonNode queue : seen.path("queues")) {
            if (queue.path("department").asText().equals(department)
                    && queue.path("job_type").asText().equals(type)) {
                return queue;
            }
        }
        throw new AssertionError("No queue " + type + " of " + department + " in " + seen);
    }
}
