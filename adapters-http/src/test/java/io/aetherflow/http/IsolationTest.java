package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.flow.LoginThrottle;
import io.aetherflow.core.flow.RegistrationMode;
import io.aetherflow.core.identity.Role;
import org.junit.jupiter.api.Test;

class IsolationTest {

    private final World world = TestServer.shared().world;

    @Test
    void everyRouteThatReadsKeepsDepartmentsApart() {
        world.home.submit();
        world.other.submit();

        JsonNode report = Api.as(world.token(Role.ADMIN))
                .get("/admin/isolation/report")
                .expect(200)
                .json();

        assertThat(report.path("isolated").asBoolean()).as("%s", report).isTrue();
        assertThat(report.path("leaks").asInt()).isZero();
        assertThat(report.path("departments")).hasSize(2);
        assertThat(report.path("replays").asInt()).isGreaterThan(20);
        for (JsonNode route : report.path("routes")) {
            if (route.path("route").asText().matches("GET /(datasets/|jobs/|dashboards/|jobs|datasets).*")
                    && !route.path("route").asText().contains("uploads")) {
                assertThat(route.path("replays").asInt()).as(route.toString()).isEqualTo(2);
            }
        }
    }

    /** Where nobody may ask for rows twice, the report does all the same, and is refused for whose they are alone. */
    @Test
    void isAProofHoweverOftenItIsMade() {
        World strict = new World(1, LoginThrottle.Rules.USUAL, 0);
        TestServer server = new TestServer(RegistrationMode.OPEN, strict);
        try {
            strict.home.submit();
            strict.other.submit();
            Api admin = Api.of(server).with("Authorization", "Bearer " + strict.token(Role.ADMIN));
            for (int i = 0; i < 3; i++) {
                JsonNode report =
                        admin.get("/admin/isolation/report").expect(200).json();
                assertThat(report.path("isolated").asBoolean()).as("%s", report).isTrue();
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void isForAdministrators() {
        Api.anonymous().get("/admin/isolation/report").error(401, "UNAUTHENTICATED");
        Api.as(world.token(Role.ANALYST)).get("/admin/isolation/report").error(403, "FORBIDDEN");
    }
}
