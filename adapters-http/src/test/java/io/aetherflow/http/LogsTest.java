package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.kit.Examples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** No secret that comes or goes is ever written into a log. */
class LogsTest {

    private static final String CANARY = "canary-" + Examples.token();

    private final World world = TestServer.shared().world;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.aetherflow");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final List<String> secrets = new ArrayList<>(List.of(CANARY));
    private Level before = Level.OFF;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.INFO);
        ours.setLevel(Level.ALL);
        lines.setContext(root.getLoggerContext());
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stop() {
        root.detachAppender(lines);
        root.setLevel(before);
        ours.setLevel(null);
    }

    @Test
    void noLineHoldsASecret() {
        String email = Examples.token() + "@example.com";
        String account = "{\"email\":\"" + email + "\",\"password\":\"" + CANARY + "\",\"department\":\""
                + world.home.id() + "\"";
        Api stranger = Api.anonymous();
        stranger.post("/auth/register", account + "}").expect(201);
        stranger.post("/auth/register", account + ",\"surprise\":\"" + CANARY + "\"}")
                .expect(400);
        stranger.post("/auth/register", account + ",").expect(400);
        stranger.post("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + CANARY + "x\"}")
                .expect(401);
        Answer login = stranger.post("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + CANARY + "\"}")
                .expect(200);
        String token = login.json().path("access_token").asText();
        secrets.add(token);
        secrets.addAll(Arrays.asList(token.split("\\.")).subList(1, 3));
        world.store.users().byEmail(email).ifPresent(user -> secrets.add(user.passwordHash()));
        Api person = Api.as(token);
        person.get("/datasets?access_token=" + CANARY).expect(200);
        person.with("Idempotency-Key", CANARY).post("/datasets/upload", Form.file("a\r\n" + CANARY + "\r\n"));
        stranger.with("Authorization", "Bearer " + CANARY).get("/datasets").expect(401);
        stranger.with("Authorization", "Bearer " + token + "x").get("/datasets").expect(401);
        stranger.with("Cookie", "aetherflow_session=" + CANARY).get("/datasets").expect(401);
        world.objects.breakOnce(() -> new IllegalStateException("A defect"));
        person.post("/datasets/upload", Form.file("b\r\n" + CANARY + "\r\n")).expect(500);
        world.objects.breakOnce(() -> new AetherException(FailureCode.TRANSIENT_IO, "The store is away."));
        person.post("/datasets/upload", Form.file("b\r\n1\r\n")).expect(503);
        Api.as(world.token(Role.ADMIN)).post("/users", account + "}").expect(409);
        person.post("/auth/logout").expect(204);
        List<String> written =
                List.copyOf(lines.list).stream().map(LogsTest::whole).toList();
        assertThat(written).hasSizeGreaterThan(12);
        assertThat(written).anyMatch(line -> line.contains("A defect"));
        for (String secret : secrets) {
            assertThat(written).noneMatch(line -> line.contains(secret));
        }
    }

    private static String whole(ILoggingEvent event) {
        return event.getFormattedMessage()
                + event.getMDCPropertyMap()
                + Arrays.toString(event.getArgumentArray())
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
}
