package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.flow.RegistrationMode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.kit.Examples;
import org.junit.jupiter.api.Test;

/** People look after their own accounts: passwords, names, preferences, invitations, addresses. */
class OwnAccountTest {

    private static final String PASSWORD = "correct horse";
    private final World world = TestServer.shared().world;
    private final String email = Examples.token() + "@example.com";

    private Answer register(Api api, String home) {
        return api.post("/auth/register", """
                {"email":"%s","password":"%s","department":"%s"}""".formatted(email, PASSWORD, home));
    }

    private void register() {
        register(Api.anonymous(), world.home.id().value()).expect(201);
    }

    private Answer logIn(Api api, String password) {
        return api.post("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    private String token(String password) {
        return logIn(Api.anonymous(), password)
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    private static Answer change(String token, String current, String next) {
        return Api.as(token)
                .put(
                        "/auth/me/password",
                        "{\"current_password\":\"" + current + "\",\"new_password\":\"" + next + "\"}");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        register();
        String other = token(PASSWORD);
        String mine = token(PASSWORD);
        change(mine, "wrong horse", "battery staple").error(403, "FORBIDDEN");
        change(mine, PASSWORD, "battery staple").expect(204);
        Api.as(mine).get("/auth/me").expect(200);
        Api.as(other).get("/auth/me").error(401, "UNAUTHENTICATED");
        logIn(Api.anonymous(), PASSWORD).error(401, "INVALID_CREDENTIALS");
        logIn(Api.anonymous(), "battery staple").expect(200);
    }

    @Test
    void aPasswordThatOthersWouldTryFirstIsRefused() {
        register();
        String token = token(PASSWORD);
        for (String bad : new String[] {"password", "PassWord", "1234567890", "short", email, "x".repeat(129)}) {
            JsonNode error = change(token, PASSWORD, bad).error(400, "INVALID_REQUEST");
            assertThat(error.path("details").path("field").asText()).isEqualTo("new_password");
        }
        change(token, PASSWORD, "x".repeat(128)).expect(204);
    }

    @Test
    void whoForgotTheirPasswordSetsANewOneByALinkOnce() {
        register();
        String session = token(PASSWORD);
        Answer known = Api.anonymous().post("/auth/password/forgot", "{\"email\":\"" + email + "\"}");
        Answer unknown = Api.anonymous().post("/auth/password/forgot", "{\"email\":\"nobody@example.com\"}");
        assertThat(known.expect(202).text()).isEqualTo(unknown.expect(202).text());
        String link = world.mailedToken(email);
        reset(link, "password").error(400, "INVALID_REQUEST");
        reset(link, "battery staple").expect(204);
        reset(link, "another one").error(404, "NOT_FOUND");
        reset("A".repeat(43), "another one").error(404, "NOT_FOUND");
        Api.as(session).get("/auth/me").error(401, "UNAUTHENTICATED");
        logIn(Api.anonymous(), "battery staple").expect(200);
        assertThat(world.mailer.sent())
                .filteredOn(mail -> mail.to().equals("nobody@example.com"))
                .isEmpty();
    }

    private static Answer reset(String token, String password) {
        return Api.anonymous()
                .post("/auth/password/reset", "{\"token\":\"" + token + "\",\"password\":\"" + password + "\"}");
    }

    @Test
    void peopleChangeTheirNameAndKeepPreferences() {
        Api me = Api.as(world.token(Role.VIEWER));
        assertThat(me.patch("/auth/me", "{\"full_name\":\" Ann Lee \"}")
                        .expect(200)
                        .json()
                        .path("full_name")
                        .asText())
                .isEqualTo("Ann Lee");
        assertThat(me.patch("/auth/me", "{\"full_name\":null}")
                        .expect(200)
                        .json()
                        .path("full_name")
                        .isNull())
                .isTrue();
        me.patch("/auth/me", "{\"role\":\"admin\"}").error(400, "INVALID_REQUEST");
        assertThat(me.get("/auth/me/preferences").expect(200).text()).isEqualTo("{}");
        String kept = "{\"theme\":\"dark\",\"pins\":[1,2.5,{\"x\":null}]}";
        me.put("/auth/me/preferences", kept).expect(204);
        assertThat(me.get("/auth/me/preferences").expect(200).json()).isEqualTo(Answer.json(kept));
        me.put("/auth/me/preferences", "{\"theme\":\"" + "x".repeat(16 << 10) + "\"}")
                .error(413, "PAYLOAD_TOO_LARGE");
        me.put("/auth/me/preferences", "[1]").error(400, "INVALID_REQUEST");
        me.put("/auth/me/preferences", "{\"a\":1,\"a\":2}").error(400, "INVALID_REQUEST");
        assertThat(me.get("/auth/me/preferences").json()).isEqualTo(Answer.json(kept));
        assertThat(Api.as(world.token(Role.VIEWER)).get("/auth/me/preferences").text())
                .isEqualTo("{}");
    }

    @Test
    void anInvitedPersonChoosesAPasswordAndIsIn() {
        Api admin = Api.as(world.token(Role.ADMIN));
        String invitation = """
                {"email":"%s","role":"viewer","department":"%s","tier":"premium"}""".formatted(email, world.home.id());
        JsonNode invited = admin.post("/invitations", invitation).expect(201).json();
        assertThat(invited.path("department").asText())
                .isEqualTo(world.home.id().value());
        assertThat(invited.toString()).doesNotContain(world.mailedToken(email));
        assertThat(admin.get("/invitations").expect(200).text()).contains(email);
        Api.as(world.token(Role.ANALYST)).get("/invitations").error(403, "FORBIDDEN");
        Api.as(world.token(Role.ANALYST)).post("/invitations", invitation).error(403, "FORBIDDEN");
        accept("A".repeat(43), "battery staple").error(404, "NOT_FOUND");
        accept(world.mailedToken(email), "12345678").error(400, "INVALID_REQUEST");
        JsonNode user = accept(world.mailedToken(email), "battery staple")
                .expect(201)
                .json()
                .path("user");
        assertThat(user.path("role").asText()).isEqualTo("viewer");
        assertThat(user.path("tier").asText()).isEqualTo("premium");
        assertThat(user.path("status").asText()).isEqualTo("active");
        assertThat(user.path("full_name").asText()).isEqualTo("Ann");
        logIn(Api.anonymous(), "battery staple").expect(200);
        accept(world.mailedToken(email), "battery staple").error(404, "NOT_FOUND");
        admin.post("/invitations", invitation).error(409, "CONFLICT");
    }

    private static Answer accept(String token, String password) {
        return Api.anonymous().post("/invitations/accept", """
                {"token":"%s","password":"%s","full_name":"Ann"}""".formatted(token, password));
    }

    @Test
    void anInvitationIsTakenBack() {
        Api admin = Api.as(world.token(Role.ADMIN));
        admin.post("/invitations", "{\"email\":\"" + email + "\"}").error(400, "INVALID_REQUEST");
        String id = admin.post("/invitations", "{\"email\":\"" + email + "\",\"role\":\"admin\"}")
                .expect(201)
                .json()
                .path("id")
                .asText();
        admin.delete("/invitations/" + id).expect(204);
        admin.delete("/invitations/" + id).error(404, "NOT_FOUND");
        accept(world.mailedToken(email), "battery staple").error(404, "NOT_FOUND");
    }

    @Test
    void whereAddressesAreVerifiedNobodyIsToldWhoHasAnAccount() {
        World verifying = new World();
        verifying.verifyEmail = true;
        Api api = Api.of(new TestServer(RegistrationMode.OPEN, verifying));
        assertThat(api.get("/auth/register").json().path("verify_email").asBoolean())
                .isTrue();
        String home = verifying.home.id().value();
        JsonNode first = register(api, home).expect(201).json().path("user");
        assertThat(first.path("status").asText()).isEqualTo("unverified");
        assertThat(logIn(api, PASSWORD)
                        .error(403, "ACCOUNT_PENDING")
                        .path("message")
                        .asText())
                .contains("not confirmed");
        logIn(api, "wrong horse").error(401, "INVALID_CREDENTIALS");
        api.post("/auth/verify/resend", "{\"email\":\"" + email + "\"}").expect(202);
        String link = verifying.mailedToken(email);
        JsonNode again = register(api, home).expect(201).json().path("user");
        assertThat(again.path("status")).isEqualTo(first.path("status"));
        assertThat(again.fieldNames()).toIterable().containsExactlyElementsOf(first::fieldNames);
        assertThat(verifying.mailer.sent())
                .last()
                .satisfies(mail -> assertThat(mail.subject()).contains("already"));
        api.post("/auth/verify/email", "{\"token\":\"" + "A".repeat(43) + "\"}").error(404, "NOT_FOUND");
        api.post("/auth/verify/email", "{\"token\":\"" + link + "\"}").expect(200);
        api.post("/auth/verify/email", "{\"token\":\"" + link + "\"}").error(404, "NOT_FOUND");
        logIn(api, PASSWORD).expect(200);
        int sent = verifying.mailer.sent().size();
        api.post("/auth/verify/resend", "{\"email\":\"" + email + "\"}").expect(202);
        assertThat(verifying.mailer.sent()).hasSize(sent);
    }
}
