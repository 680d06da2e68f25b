package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.kit.Examples;
import org.junit.jupiter.api.Test;

class AdminTest {

    private final TestServer server = TestServer.shared();

    @Test
    void countsRequestsByTemplateAndNotById() {
        Api analyst = Api.as(server.world.token(Role.ANALYST));
        String id = Examples.id().toString();
        analyst.get("/datasets/" + id).expect(404);
        analyst.unchecked().get("/nothing/" + id).expect(404);
        String metrics = Api.fetch(server.adminPort(), "/metrics").expect(200).text();
        assertThat(metrics)
                .contains(
                        "aetherflow_http_requests_total{method=\"GET\",route=\"/api/v1/datasets/{id}\",status=\"4xx\"}",
                        "aetherflow_http_request_duration_seconds_bucket{",
                        "route=\"unmatched\"")
                .doesNotContain(id);
    }

    @Test
    void saysWhetherItIsReady() {
        Api.fetch(server.adminPort(), "/ready").expect(200);
        server.ready.set(false);
        assertThat(Api.fetch(server.adminPort(), "/ready").expect(503).text()).isEqualTo("{\"ready\":false}");
        server.ready.set(true);
    }

    @Test
    void showsEachAdaptersCheckByName() {
        JsonNode health = Api.fetch(server.adminPort(), "/healthcheck").json();
        assertThat(health.path("objects").path("healthy").asBoolean()).isTrue();
        assertThat(health.path("objects").path("message").asText()).isEqualTo("in memory");
    }
}
