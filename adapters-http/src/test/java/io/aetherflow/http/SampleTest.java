package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

    private final World world = TestServer.shared().world;
    private final Api viewer = Api.as(world.token(Role.VIEWER));
    private final String home = world.home.id().value();

    @Test
    void isAFileOfThePluginsOwnThatASpreadsheetDoesNotRun() {
        Answer answer = viewer.get("/departments/" + home + "_x/sample?rows=2").expect(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(answer.header("Content-Disposition"))
                .as("under the department's id, whatever it was asked by")
                .isEqualTo("attachment; filename=\"" + home + "_sample.csv\"");
        assertThat(answer.text())
                .isEqualTo("name,amount,note\n'=cmd1,-1,\"'@a, \"\"b\"\"\"\n'=cmd2,-1,\"'@a, \"\"b\"\"\"\n");
    }

    @Test
    void hasTwoHundredRowsUnlessMoreAreAskedFor() {
        assertThat(viewer.get("/departments/" + home + "/sample").text().lines())
                .hasSize(201);
        assertThat(viewer.get("/departments/" + home + "/sample?rows=10000")
                        .text()
                        .lines())
                .hasSize(10_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "-1", "many", "1.5"})
    void refusesANumberThatIsNone(String rows) {
        assertThat(viewer.get("/departments/" + home + "/sample?rows=" + rows)
                        .error(400, "INVALID_REQUEST")
                        .path("message")
                        .asText())
                .contains("rows", "1 to 10000");
    }

    @Test
    void refusesAnUnknownDepartmentAnothersAndOneThatHasNone() {
        String other = world.other.id().value();
        viewer.get("/departments/nowhere/sample").error(404, "NOT_FOUND");
        viewer.get("/departments/" + other + "/sample").error(403, "FORBIDDEN");
        assertThat(Api.as(world.token(Role.ADMIN))
                        .get("/departments/" + other + "/sample")
                        .error(404, "NOT_FOUND")
                        .path("message")
                        .asText())
                .contains("example@0.1.0", "offers no sample file");
    }
}
