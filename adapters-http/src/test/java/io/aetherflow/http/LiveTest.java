package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.RegistrationMode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.job.Claim;
import io.aetherflow.http.live.LiveSettings;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveTest {

    private final TestServer server = TestServer.shared();
    private final World world = server.world;
    private final Branch home = world.home;

    private LiveClient open(String token) {
        return LiveClient.open(server, token);
    }

    private String ticket() {
        return LiveClient.ticket(server, world.token(Role.VIEWER));
    }

    @Test
    void saysWhomItSpeaksToAndTellsEachChangeAsTheListShowsIt() {
        String token = world.token(Role.VIEWER);
        try (LiveClient client = open(token)) {
            JsonNode hello = client.await("hello");
            assertThat(hello.path("departments").toString()).isEqualTo("[\"" + home.id() + "\"]");
            assertThat(hello.path("max_message_bytes").asInt()).isEqualTo(65_536);
            assertThat(hello.path("messages_per_minute").asInt()).isEqualTo(60);
            Claim claim = home.claimed();
            client.awaitJob(claim.jobId(), job -> job.path("status").asText().equals("processing"));
            world.store.jobs().beat(claim, "reading", 40);
            client.awaitJob(claim.jobId(), job -> job.path("progress").asInt() == 40);
            world.store
                    .jobs()
                    .fail(claim, Failure.of(FailureCode.TRANSIENT_IO, "It failed.", "Wait."), "java.lang.Secret")
                    .orElseThrow();
            JsonNode told =
                    client.awaitJob(claim.jobId(), job -> job.path("will_retry").asBoolean());
            JsonNode listed = Api.as(token)
                    .get("/jobs?dataset_id=" + claim.job().datasetId())
                    .expect(200)
                    .json();
            assertThat(told).isEqualTo(listed.path("items").get(0));
            assertThat(client.all().toString()).doesNotContain("Secret");
        }
    }

    @Test
    void anotherDepartmentsJobsAreNeverTold() {
        try (LiveClient client = open(world.token(Role.ANALYST));
                LiveClient admin = open(world.token(Role.ADMIN))) {
            assertThat(admin.await("hello").path("departments").isNull()).isTrue();
            UUID foreign = world.other.submit().job().id();
            UUID own = home.submit().job().id();
            admin.awaitJob(foreign, job -> true);
            admin.awaitJob(own, job -> true);
            client.awaitJob(own, job -> true);
            assertThat(client.heardOf(foreign)).isFalse();
        }
    }

    @Test
    void aTicketOpensOneSocket() {
        String ticket = ticket();
        LiveClient.connect(server, ticket, Map.of()).close();
        assertThat(LiveClient.refused(server, ticket, Map.of())).isEqualTo(401);
        assertThat(LiveClient.refused(server, "", Map.of())).isEqualTo(401);
        assertThat(LiveClient.refused(server, "nonsense", Map.of())).isEqualTo(401);
        assertThat(LiveClient.refused(server, ticket() + "&ticket=" + ticket(), Map.of()))
                .isEqualTo(401);
    }

    @Test
    void aTokenOrACookieIsNoTicket() {
        String token = world.token(Role.ANALYST);
        assertThat(LiveClient.refused(server, token, Map.of())).isEqualTo(401);
        assertThat(LiveClient.refused(server, "", Map.of("Authorization", "Bearer " + token)))
                .isEqualTo(401);
        assertThat(LiveClient.refused(server, "", Map.of("Cookie", "aetherflow_session=" + token)))
                .isEqualTo(401);
    }

    @Test
    void aTicketIsNoGoodAfterLogout() {
        String token = world.token(Role.ANALYST);
        String ticket = LiveClient.ticket(server, token);
        Api.as(token).post("/auth/logout").expect(204);
        assertThat(LiveClient.refused(server, ticket, Map.of())).isEqualTo(401);
    }

    @Test
    void aTicketNeedsALoginAndByCookieAQuestionOfTheirOwn() {
        Api.anonymous().post("/auth/ws-ticket").error(401, "UNAUTHENTICATED");
        Api cookie = Api.anonymous().with("Cookie", "aetherflow_session=" + world.token(Role.VIEWER));
        cookie.post("/auth/ws-ticket").error(403, "FORBIDDEN");
        JsonNode ticket = cookie.with("X-Requested-With", "dashboard")
                .post("/auth/ws-ticket")
                .expect(201)
                .json();
        assertThat(ticket.path("expires_in").asInt()).isEqualTo(30);
        assertThat(ticket.path("ticket").asText()).hasSize(43);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "http://localhost",
                "https://shop.example.com.evil.example",
                "https://evil.example/?https://shop.example.com",
                "null",
                "file://",
                "%%%",
                ""
            })
    void aForeignPageOpensNoSocketAndUsesUpNoTicket(String origin) {
        String ticket = ticket();
        assertThat(LiveClient.refused(server, ticket, Map.of("Origin", origin))).isEqualTo(403);
        LiveClient.connect(server, ticket, Map.of()).close();
    }

    @Test
    void ourOwnPagesAndListedOnesOpenASocket() {
        String own = "http://127.0.0.1:" + server.port();
        LiveClient.connect(server, ticket(), Map.of("Origin", own)).close();
        LiveClient.connect(server, ticket(), Map.of("Origin", "https://127.0.0.1:" + server.port()))
                .close();
        LiveClient.connect(server, ticket(), Map.of("Origin", "https://shop.example.com"))
                .close();
    }

    @Test
    void saysInTheEnvelopeWhyAHandshakeIsRefused() {
        new Answer(Api.fetch(server.port(), "/ws/jobs?ticket=x").response()).error(400, "INVALID_REQUEST");
        server.ready.set(false);
        try {
            assertThat(LiveClient.refused(server, ticket(), Map.of())).isEqualTo(503);
        } finally {
            server.ready.set(true);
        }
    }

    @Test
    void aSocketClosesWhenItsSessionEnds() throws Exception {
        String token = world.token(Role.ANALYST);
        try (LiveClient client = open(token);
                LiveClient other = open(world.token(Role.ANALYST))) {
            Api.as(token).post("/auth/logout").expect(204);
            assertThat(client.closeCode()).isEqualTo(4401);
            UUID own = home.submit().job().id();
            other.awaitJob(own, job -> true);
            assertThat(client.heardOf(own)).isFalse();
        }
    }

    @Test
    void aSocketClosesWhenItsAccountIsDeactivated() throws Exception {
        User user = Examples.analyst(home.id());
        world.store.users().add(user).orElseThrow();
        try (LiveClient client = open(world.token(user))) {
            world.store
                    .users()
                    .change(Scope.all(), user.changed(user.role(), user.department(), user.tier(), UserStatus.INACTIVE))
                    .orElseThrow();
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aSocketFollowsItsUserToAnotherDepartment() {
        User user = Examples.analyst(home.id());
        world.store.users().add(user).orElseThrow();
        try (LiveClient client = open(world.token(user));
                LiveClient stays = open(world.token(Role.VIEWER))) {
            world.store
                    .users()
                    .change(Scope.all(), user.changed(user.role(), world.other.id(), user.tier(), UserStatus.ACTIVE))
                    .orElseThrow();
            client.await("resync");
            UUID before = home.submit().job().id();
            UUID now = world.other.submit().job().id();
            client.awaitJob(now, job -> true);
            stays.awaitJob(before, job -> true);
            assertThat(client.heardOf(before)).isFalse();
        }
    }

    @Test
    void aClientMayAskForLess() {
        try (LiveClient client = open(world.token(Role.VIEWER))) {
            UUID wanted = home.submit().job().id();
            client.awaitJob(wanted, job -> true);
            client.say("{\"type\":\"subscribe\",\"job_id\":\"" + wanted + "\"}");
            assertThat(client.await("subscribed").path("job_id").asText()).isEqualTo(wanted.toString());
            UUID unwanted = home.submit().job().id();
            home.claim(wanted);
            client.awaitJob(wanted, job -> job.path("status").asText().equals("processing"));
            assertThat(client.heardOf(unwanted)).isFalse();
            client.say("{\"type\":\"subscribe\"}");
            client.await(message -> message.path("type").asText().equals("subscribed")
                    && message.path("job_id").isNull());
            UUID again = home.submit().job().id();
            client.awaitJob(again, job -> true);
        }
    }

    @Test
    void asksForADatasetOfAnotherDepartmentInVain() {
        try (LiveClient client = open(world.token(Role.ANALYST));
                LiveClient admin = open(world.token(Role.ADMIN))) {
            UUID foreign = world.other.submit().job().id();
            UUID dataset = world.other.job(foreign).datasetId();
            client.say("{\"type\":\"subscribe\",\"dataset_id\":\"" + dataset + "\"}");
            client.await("subscribed");
            world.other.claim(foreign);
            admin.awaitJob(foreign, job -> job.path("status").asText().equals("processing"));
            client.say("{\"type\":\"ping\"}");
            client.await("pong");
            assertThat(client.heardOf(foreign)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "null",
                "{\"type\":\"delete\"}",
                "{\"type\":\"ping\",\"more\":1}",
                "{\"type\":\"subscribe\",\"job_id\":\"x\"}",
                "{\"type\":\"subscribe\",\"department\":\"finance\"}"
            })
    void anUnknownMessageIsAnsweredAndDoesNoHarm(String message) {
        try (LiveClient client = open(world.token(Role.VIEWER))) {
            client.say(message);
            assertThat(client.await("error").path("error").path("code").asText())
                    .isEqualTo("INVALID_REQUEST");
            client.awaitJob(home.submit().job().id(), job -> true);
        }
    }

    @Test
    void aMessageOfSixtyFourKibibytesIsReadAndALongerOneClosesTheSocket() throws Exception {
        try (LiveClient client = open(world.token(Role.VIEWER))) {
            client.say(" ".repeat(65_536));
            client.await("error");
            client.say(" ".repeat(65_537));
            assertThat(client.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void partsOfAMessageAddUpAndAreNoWayAroundTheLimit() throws Exception {
        try (LiveClient client = open(world.token(Role.VIEWER))) {
            client.socket().sendText("{\"type\":", false).join();
            client.socket().sendText("\"ping\"}", true).join();
            client.await("pong");
            client.socket().sendText(" ".repeat(40_000), false).join();
            client.socket().sendText(" ".repeat(40_000), false).join();
            assertThat(client.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void bytesAreNotUnderstood() throws Exception {
        try (LiveClient client = open(world.token(Role.VIEWER))) {
            client.socket().sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
            assertThat(client.closeCode()).isEqualTo(1003);
        }
    }

    @Test
    void answersAPingOfTheProtocol() throws Exception {
        try (LiveClient client = open(world.token(Role.VIEWER))) {
            client.socket().sendPing(ByteBuffer.wrap(new byte[] {1, 2})).join();
            client.say("{\"type\":\"ping\"}");
            client.await("pong");
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void aClientThatTalksTooMuchIsShutOut() throws Exception {
        TestServer slow = new TestServer(RegistrationMode.OPEN, LiveSettings.usual());
        try (LiveClient client = LiveClient.open(slow, slow.world.token(Role.VIEWER))) {
            for (int i = 0; i < 60; i++) {
                client.say("{\"type\":\"ping\"}");
            }
            client.say("{\"type\":\"ping\"}");
            assertThat(client.closeCode()).isEqualTo(1008);
            assertThat(client.all().stream()
                            .filter(message -> message.path("type").asText().equals("pong")))
                    .hasSizeLessThanOrEqualTo(60);
        } finally {
            slow.stop();
        }
    }

    @Test
    void aUserAndAProcessHaveSoManySocketsAndNoMore() {
        TestServer small = new TestServer(RegistrationMode.OPEN, TestServer.live(3, 2));
        World there = small.world;
        String greedy = there.token(Role.VIEWER);
        try (LiveClient first = LiveClient.open(small, greedy)) {
            LiveClient second = LiveClient.open(small, greedy);
            assertThat(LiveClient.refused(small, LiveClient.ticket(small, greedy), Map.of()))
                    .isEqualTo(429);
            try (LiveClient third = LiveClient.open(small, there.token(Role.VIEWER))) {
                String late = there.token(Role.VIEWER);
                assertThat(LiveClient.refused(small, LiveClient.ticket(small, late), Map.of()))
                        .isEqualTo(503);
                second.socket().sendClose(1000, "").join();
                third.awaitJob(there.home.submit().job().id(), job -> true);
                awaitRoom(small, late).close();
            }
            first.awaitJob(there.home.submit().job().id(), job -> true);
        } finally {
            small.stop();
        }
    }

    /** The server hears of a close a moment after its client. */
    private static LiveClient awaitRoom(TestServer server, String token) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try {
                return LiveClient.open(server, token);
            } catch (CompletionException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    @Test
    void aServerThatStopsSaysGoodbye() throws Exception {
        TestServer stopping = new TestServer(RegistrationMode.OPEN);
        try (LiveClient client = LiveClient.open(stopping, stopping.world.token(Role.VIEWER))) {
            stopping.stop();
            assertThat(client.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void aServerThatIsToStopSendsItsClientsElsewhere() throws Exception {
        TestServer draining = new TestServer(RegistrationMode.OPEN);
        try (LiveClient client = LiveClient.open(draining, draining.world.token(Role.VIEWER))) {
            draining.ready.set(false);
            assertThat(client.closeCode()).isEqualTo(1001);
        } finally {
            draining.stop();
        }
    }
}
