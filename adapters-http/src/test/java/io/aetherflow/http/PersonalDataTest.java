package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.User;
import io.aetherflow.kit.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person's rights over HTTP. */
class PersonalDataTest {

    private final World world = TestServer.shared().world;
    private final Api admin = Api.as(world.token(Role.ADMIN));
    private final User ann = stored();
    private final Api person = Api.as(world.token(ann));

    private User stored() {
        User user = Examples.analyst(world.home.id());
        return world.store.users().add(user).orElseThrow();
    }

    private String at(String rest) {
        return "/users/" + ann.id() + rest;
    }

    private String confirming(String email) {
        return "{\"confirm\":\"" + email + "\"}";
    }

    private static List<String> actions(Answer export) {
        List<String> actions = new ArrayList<>();
        export.json()
                .path("audit")
                .forEach(deed -> actions.add(deed.path("action").asText()));
        return actions;
    }

    private static JsonNode withoutAudit(Answer export) {
        ObjectNode told = (ObjectNode) export.json();
        told.remove("audit");
        return told;
    }

    @Test
    void peopleSeeWhatIsHeldAboutThem() {
        person.put("/auth/me/preferences", "{\"theme\":{\"isDark\":true}}").expect(204);
        Answer own = person.get("/auth/me/export").expect(200);
        assertThat(own.json().path("account").path("email").asText()).isEqualTo(ann.email());
        assertThat(own.json().path("sessions")).hasSize(1);
        assertThat(own.text()).doesNotContain("hash");
        assertThat(own.json().path("preferences").path("theme").path("isDark").asBoolean())
                .isTrue();
        assertThat(actions(own)).containsExactly("put_preferences");
        assertThat(own.json().path("audit_note").isNull()).isTrue();
        Answer told = admin.get(at("/export")).expect(200);
        assertThat(actions(told)).containsExactly("export_me", "put_preferences");
        assertThat(withoutAudit(told)).isEqualTo(withoutAudit(own));
        person.get(at("/export")).error(403, "FORBIDDEN");
        admin.get("/users/" + Examples.id() + "/export").error(404, "NOT_FOUND");
        Api.anonymous().get("/auth/me/export").error(401, "UNAUTHENTICATED");
        UUID uploader = world.home.analyst().id();
        world.home.completed(1);
        assertThat(admin.get("/users/" + uploader + "/export")
                        .expect(200)
                        .json()
                        .path("contributions")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("upload");
    }

    @Test
    void anErasureLeavesAReceiptAndNobody() {
        person.post(at("/erase"), confirming(ann.email())).error(403, "FORBIDDEN");
        JsonNode fault = admin.post(at("/erase"), confirming("b@example.com")).error(400, "INVALID_REQUEST");
        assertThat(fault.path("details").path("field").asText()).isEqualTo("confirm");
        admin.post(at("/erase"), "{}").error(400, "INVALID_REQUEST");
        person.put("/auth/me/preferences", "{\"theme\":\"dark\"}").expect(204);
        person.post("/auth/ws-ticket").expect(201);
        Answer receipt = admin.post(at("/erase"), confirming(ann.email())).expect(200);
        assertThat(receipt.json().path("digest").asText()).matches("[0-9a-f]{64}");
        assertThat(receipt.json().path("removed").path("sessions").asInt()).isEqualTo(1);
        assertThat(receipt.json().path("removed").path("preferences").asInt()).isEqualTo(1);
        assertThat(receipt.json().path("removed").path("socket_tickets").asInt())
                .isEqualTo(1);
        assertThat(receipt.text()).doesNotContain(ann.email(), "O'Hara");
        person.get("/auth/me").error(401, "UNAUTHENTICATED");
        assertThat(admin.post(at("/erase"), confirming("gone@example.com")).json())
                .isEqualTo(receipt.json());
        assertThat(admin.get("/admin/erasures?limit=100").expect(200).text())
                .contains(receipt.json().path("digest").asText());
        person.get("/admin/erasures").error(401, "UNAUTHENTICATED");
        assertThat(admin.get(at("/export"))
                        .expect(200)
                        .json()
                        .path("account")
                        .path("email")
                        .asText())
                .isEqualTo("erased-" + ann.id() + "@erased.invalid");
    }
}
