package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.flow.RegistrationMode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.kit.Examples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthTest {

    private static final String PASSWORD = "correct horse";
    private final World world = TestServer.shared().world;

    private static String registration(String email, String department) {
        return """
                {"email":"%s","password":"%s","full_name":"Ann Lee","department":"%s"}""".formatted(email, PASSWORD, department);
    }

    private static String credentials(String email, String password) {
        return """
                {"email":"%s","password":"%s"}""".formatted(email, password);
    }

    private static String email() {
        return Examples.token() + "@example.com";
    }

    private String registered() {
        String email = email();
        Api.anonymous()
                .post("/auth/register", registration(email, world.home.id().value()))
                .expect(201);
        return email;
    }

    @Test
    void registersAnActiveAnalystAndNeverShowsTheHash() {
        String email = email();
        Answer answer = Api.anonymous()
                .post("/auth/register", registration(email.toUpperCase(java.util.Locale.ROOT), world.home.id() + "_x"));
        JsonNode user = answer.expect(201).json().path("user");
        assertThat(user.path("email").asText()).isEqualTo(email);
        assertThat(user.path("role").asText()).isEqualTo("analyst");
        assertThat(user.path("department").asText()).isEqualTo(world.home.id().value());
        assertThat(user.path("status").asText()).isEqualTo("active");
        assertThat(user.path("last_login").isNull()).isTrue();
        assertThat(answer.text()).doesNotContain("hash").doesNotContain(PASSWORD);
    }

    @Test
    void refusesRegistrationsThatCanNotBe() {
        String email = registered();
        String home = world.home.id().value();
        Api api = Api.anonymous();
        api.post("/auth/register", registration(email, home)).error(409, "CONFLICT");
        api.post("/auth/register", registration(email(), "nowhere")).error(422, "DEPARTMENT_NOT_SERVED");
        api.post("/auth/register", registration("no mail", home)).error(400, "INVALID_REQUEST");
        JsonNode missing = api.post("/auth/register", "{\"email\":\"a@example.com\",\"password\":\"12345678\"}")
                .error(400, "INVALID_REQUEST");
        assertThat(missing.path("details").path("field").asText()).isEqualTo("department");
        JsonNode unknown = api.post("/auth/register", "{\"email\":\"a@example.com\",\"role\":\"admin\"}")
                .error(400, "INVALID_REQUEST");
        assertThat(unknown.path("message").asText()).contains("role").contains("email, full_name, password");
    }

    @Test
    void logsInWithATokenAndACookieOfTheSameValue() {
        Answer answer = Api.anonymous()
                .post("/auth/login", credentials(registered(), PASSWORD))
                .expect(200);
        String token = answer.json().path("access_token").asText();
        assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asLong()).isEqualTo(86400);
        assertThat(answer.header("Set-Cookie"))
                .startsWith("aetherflow_session=" + token)
                .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=86400", "Secure");
        JsonNode me = Api.as(token).get("/auth/me").expect(200).json();
        assertThat(me.path("permissions").toString())
                .contains("datasets:upload")
                .doesNotContain("users:write");
        assertThat(me.path("departments").toString()).isEqualTo("[\"" + world.home.id() + "\"]");
        assertThat(me.path("user").path("last_login").asText()).endsWith("Z");
    }

    @Test
    void refusesAlikeAWrongPasswordAndAnUnknownAccount() {
        JsonNode wrong = Api.anonymous()
                .post("/auth/login", credentials(registered(), "wrong horse"))
                .error(401, "INVALID_CREDENTIALS");
        JsonNode unknown = Api.anonymous()
                .post("/auth/login", credentials(email(), PASSWORD))
                .error(401, "INVALID_CREDENTIALS");
        assertThat(unknown.path("message")).isEqualTo(wrong.path("message"));
    }

    @Test
    void tellsWhoKnowsThePasswordWhyTheAccountMayNotLogIn() {
        world.store
                .users()
                .add(account("pending@example.com", UserStatus.PENDING))
                .orElseThrow();
        world.store
                .users()
                .add(account("gone@example.com", UserStatus.INACTIVE))
                .orElseThrow();
        Api.anonymous()
                .post("/auth/login", credentials("pending@example.com", PASSWORD))
                .error(403, "ACCOUNT_PENDING");
        Api.anonymous()
                .post("/auth/login", credentials("gone@example.com", PASSWORD))
                .error(403, "FORBIDDEN");
    }

    private User account(String email, UserStatus status) {
        User any = Examples.analyst(world.home.id());
        return new User(
                any.id(),
                email,
                null,
                world.hasher.hash(PASSWORD),
                any.role(),
                any.department(),
                any.tier(),
                status,
                any.createdAt(),
                any.updatedAt(),
                null);
    }

    @Test
    void approvalLeavesPendingAndInviteRefuses() {
        TestServer approval = new TestServer(RegistrationMode.APPROVAL);
        TestServer invite = new TestServer(RegistrationMode.INVITE);
        JsonNode user = Api.of(approval)
                .post(
                        "/auth/register",
                        registration(email(), approval.world.home.id().value()))
                .expect(201)
                .json()
                .path("user");
        assertThat(user.path("status").asText()).isEqualTo("pending");
        assertThat(user.path("is_active").asBoolean()).isFalse();
        Api.of(invite)
                .post(
                        "/auth/register",
                        registration(email(), invite.world.home.id().value()))
                .error(403, "FORBIDDEN");
        assertThat(terms(approval).path("registration").asText()).isEqualTo("approval");
        assertThat(terms(invite).path("registration").asText()).isEqualTo("invite");
        assertThat(terms(invite).path("departments"))
                .as("nobody who can't ask for one is told of any")
                .isEmpty();
    }

    @Test
    void tellsAnybodyHowToComeToAnAccountAndNoMoreOfADepartmentThanItsName() {
        JsonNode terms = terms(TestServer.shared());
        assertThat(terms.path("registration").asText()).isEqualTo("open");
        assertThat(terms.path("verify_email").asBoolean()).isFalse();
        assertThat(terms.path("departments")).hasSize(2);
        JsonNode department = terms.path("departments").get(0);
        assertThat(department.path("id").asText()).isEqualTo(world.home.id().value());
        assertThat(department.path("name").asText())
                .isEqualTo(world.home.department().displayName());
        assertThat(department).hasSize(2);
    }

    private static JsonNode terms(TestServer server) {
        return Api.of(server).get("/auth/register").expect(200).json();
    }

    @Test
    void logoutRevokesTheTokenAtOnce() {
        String token = world.token(Role.VIEWER);
        Answer answer = Api.as(token).post("/auth/logout").expect(204);
        assertThat(answer.header("Set-Cookie"))
                .startsWith("aetherflow_session=;")
                .contains("Max-Age=0");
        Api.as(token).get("/auth/me").error(401, "UNAUTHENTICATED");
    }

    @Test
    void takesTheCookieForReadingAndAsksForMoreWhereItChanges() {
        Api cookie = Api.anonymous().with("Cookie", "aetherflow_session=" + world.token(Role.ANALYST));
        cookie.get("/auth/me").expect(200);
        assertThat(cookie.post("/auth/logout")
                        .error(403, "FORBIDDEN")
                        .path("message")
                        .asText())
                .contains("X-Requested-With");
        cookie.with("X-Requested-With", " ").post("/auth/logout").error(403, "FORBIDDEN");
        cookie.with("X-Requested-With", "dashboard").post("/auth/logout").expect(204);
    }

    @Test
    void anAuthorizationHeaderDecidesOverTheCookie() {
        Api cookie = Api.anonymous().with("Cookie", "aetherflow_session=" + world.token(Role.ANALYST));
        cookie.with("Authorization", "Bearer nonsense").get("/auth/me").error(401, "UNAUTHENTICATED");
        cookie.with("Authorization", "Basic YTpi").get("/auth/me").error(401, "UNAUTHENTICATED");
        cookie.with("Authorization", "Bearer ").get("/auth/me").error(401, "UNAUTHENTICATED");
        Api.anonymous().with("Cookie", "aetherflow_session=").get("/auth/me").error(401, "UNAUTHENTICATED");
        Api.anonymous()
                .with("Authorization", "bearer " + world.token(Role.ANALYST))
                .get("/auth/me")
                .expect(200);
    }

    @Test
    void refusesTheTokenOfAnAccountThatWasDeactivatedOrOfASessionThatRanOut() {
        User user = Examples.analyst(world.home.id());
        world.store.users().add(user).orElseThrow();
        String token = world.token(user);
        Api.as(token).get("/auth/me").expect(200);
        world.store
                .users()
                .change(
                        io.aetherflow.core.identity.Scope.all(),
                        user.changed(user.role(), user.department(), user.tier(), UserStatus.INACTIVE))
                .orElseThrow();
        Api.as(token).get("/auth/me").error(401, "UNAUTHENTICATED");
        User late = Examples.analyst(world.home.id());
        world.store.users().add(late).orElseThrow();
        Api.as(world.agedToken(late, Duration.ofHours(24))).get("/auth/me").error(401, "UNAUTHENTICATED");
        Api.as(world.agedToken(late, Duration.ofHours(23))).get("/auth/me").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/datasets", "/nothing/here", "/jobs/not-a-uuid", "/users", "/auth/sessions", "/"})
    void asksForATokenBeforeAnythingElse(String path) {
        Answer answer = Api.anonymous().unchecked().with("Accept", "image/png").get(path);
        answer.error(401, "UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        Api.anonymous().unchecked().post(path, "{not json").error(401, "UNAUTHENTICATED");
    }

    @Test
    void publishesThePublicKeysAlone() {
        JsonNode keys =
                Api.anonymous().get("/auth/jwks.json").expect(200).json().path("keys");
        assertThat(keys).isNotEmpty();
        for (JsonNode key : keys) {
            assertThat(List.of("kty", "use", "alg", "kid", "n", "e"))
                    .allSatisfy(name -> assertThat(key.path(name).asText()).isNotBlank());
            assertThat(key.has("d")).isFalse();
        }
    }
}
