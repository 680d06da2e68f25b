package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.kit.Examples;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UsersTest {

    private final World world = TestServer.shared().world;
    private final Api admin = Api.as(world.token(Role.ADMIN));

    private String body(String rest) {
        return "{\"email\":\"" + Examples.token() + "@example.com\",\"password\":\"correct horse\"" + rest + "}";
    }

    @Test
    void isForAdministratorsAlone() {
        Api analyst = Api.as(world.token(Role.ANALYST));
        analyst.get("/users").error(403, "FORBIDDEN");
        analyst.post("/users", "{broken").error(403, "FORBIDDEN");
        analyst.patch("/users/" + Examples.id(), "{}").error(403, "FORBIDDEN");
    }

    @Test
    void makesAccounts() {
        JsonNode user = admin.post("/users", body(",\"department\":\"" + world.home.id() + "\""))
                .expect(201)
                .json();
        assertThat(user.path("role").asText()).isEqualTo("analyst");
        assertThat(user.path("tier").asText()).isEqualTo("free");
        assertThat(user.path("status").asText()).isEqualTo("active");
        JsonNode other = admin.post("/users", body(",\"role\":\"ADMIN\",\"tier\":\"premium\""))
                .expect(201)
                .json();
        assertThat(other.path("department").isNull()).isTrue();
        for (String illegal : List.of("a\\u0000b", "a\\ud800", "a\\nb")) {
            JsonNode error = admin.post("/users", body(",\"full_name\":\"" + illegal + "\""))
                    .error(400, "INVALID_REQUEST");
            assertThat(error.path("details").path("field").asText()).isEqualTo("full_name");
        }
        admin.post("/users", body(",\"role\":\"\\ud800\"")).error(400, "INVALID_REQUEST");
        admin.post("/users", body("")).error(400, "INVALID_REQUEST");
        admin.post("/users", body(",\"role\":\"boss\"")).error(400, "INVALID_REQUEST");
        admin.post("/users", "").error(400, "INVALID_REQUEST");
        admin.post("/users", "null").error(400, "INVALID_REQUEST");
        assertThat(admin.get("/users?limit=2")
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0)
                        .path("id"))
                .isEqualTo(other.path("id"));
    }

    @Test
    void findsAccountsByAPartOfTheAddressOrTheNameAndByStatus() {
        String token = Examples.token();
        String id = admin.post(
                        "/users", body(",\"department\":\"" + world.home.id() + "\",\"full_name\":\"É " + token + "\""))
                .expect(201)
                .json()
                .path("id")
                .asText();
        String query = "/users?q=%C3%A9%20" + token.toUpperCase(Locale.ROOT);
        assertThat(ids(query)).containsExactly(id);
        assertThat(ids(query + "&status=active")).containsExactly(id);
        assertThat(ids(query + "&status=inactive")).isEmpty();
        assertThat(ids(query + "&kind=service")).isEmpty();
        assertThat(ids("/users?limit=1&q=%20")).as("nothing is asked for").hasSize(1);
        admin.get("/users?status=asleep").error(400, "INVALID_REQUEST");
        admin.get("/users?kind=robot").error(400, "INVALID_REQUEST");
        admin.get("/users?q=" + "x".repeat(1001)).error(400, "INVALID_REQUEST");
        admin.get("/users?q=a%00b").error(400, "INVALID_REQUEST");
    }

    private List<String> ids(String path) {
        return admin.get(path).expect(200).json().path("items").findValuesAsText("id");
    }

    @Test
    void changesAccounts() {
        String id = admin.post("/users", body(",\"department\":\"" + world.home.id() + "\""))
                .json()
                .path("id")
                .asText();
        JsonNode changed = admin.patch(
                        "/users/" + id,
                        "{\"role\":\"viewer\",\"department\":\"" + world.other.id()
                                + "_y\",\"tier\":\"premium\",\"status\":\"inactive\"}")
                .expect(200)
                .json();
        assertThat(changed.path("role").asText()).isEqualTo("viewer");
        assertThat(changed.path("department").asText())
                .isEqualTo(world.other.id().value());
        assertThat(changed.path("is_active").asBoolean()).isFalse();
        assertThat(admin.patch("/users/" + id, "{}")
                        .expect(200)
                        .json()
                        .path("tier")
                        .asText())
                .isEqualTo("premium");
        admin.patch("/users/" + id, "{\"status\":\"gone\"}").error(400, "INVALID_REQUEST");
        admin.patch("/users/" + id, "{\"department\":\"nowhere\"}").error(422, "DEPARTMENT_NOT_SERVED");
        admin.patch("/users/" + Examples.id(), "{}").error(404, "NOT_FOUND");
        admin.patch("/users/x", "{}").error(404, "NOT_FOUND");
    }
}
