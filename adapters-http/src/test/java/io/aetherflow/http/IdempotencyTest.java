package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.request.KeptAnswers;
import io.aetherflow.kit.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";
    private static final String UPLOAD = "/datasets/upload";

    private final World world = TestServer.shared().world;
    private final Api analyst = Api.as(world.token(Role.ANALYST));
    private final Api admin = Api.as(world.token(Role.ADMIN));
    private final String key = UUID.randomUUID().toString();
    private final String email = Examples.token() + "@example.com";

    private static Form file() {
        return Form.file("label,amount\r\n" + Examples.token() + ",1.50\r\n");
    }

    private String person(String rest) {
        return "{\"email\":\"" + email + "\",\"password\":\"correct horse\",\"department\":\"" + world.home.id() + "\""
                + rest + "}";
    }

    /** Sends a request twice: the second answer is the first one. */
    private Answer twice(Api api, Function<Api, Answer> request, int status) {
        Api keyed = api.with(KEY, UUID.randomUUID().toString());
        Answer first = request.apply(keyed).expect(status);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        Answer second = request.apply(keyed).expect(status);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        return first;
    }

    @Test
    void anUploadThatIsSentAgainIsAnsweredAgainAndStoredOnce() {
        Form form = file();
        int before = world.objects.begun.get();
        Answer answer = twice(analyst, api -> api.post(UPLOAD, form), 202);
        assertThat(world.objects.begun.get()).isEqualTo(before + 1);
        assertThat(answer.json().has("duplicate_of")).isFalse();
        twice(analyst, api -> api.post("/data/upload", file()), 202);
    }

    @Test
    void everyRouteThatMakesSomethingDoesItOnce() {
        twice(Api.anonymous(), api -> api.post("/auth/register", person("")), 201);
        String user = "{\"email\":\"" + Examples.token()
                + "@example.com\",\"password\":\"correct horse\",\"role\":\"admin\"}";
        twice(admin, api -> api.post("/users", user), 201);
        twice(analyst, api -> api.post("/datasets/uploads", "{\"file_name\":\"a.csv\",\"size_bytes\":5}"), 201);
        String job = "/jobs/" + world.home.submit().job().id();
        twice(analyst, api -> api.post(job + "/cancel"), 202);
        twice(analyst, api -> api.post(job + "/retry"), 202);
        String dataset = "/datasets/" + loaded();
        twice(analyst, api -> api.post(dataset + "/reprocess", "{}"), 202);
    }

    private UUID loaded() {
        Claim claim = world.home.claimed();
        world.home.succeed(claim, world.home.load(claim, 2));
        return claim.job().datasetId();
    }

    @Test
    void deadLettersGoOutOnce() {
        UUID id = world.home.submit().job().id();
        for (int i = 0; i < 3; i++) {
            world.store.due(id);
            Claim claim = world.home.claim(id);
            world.store
                    .jobs()
                    .fail(claim, Failure.of(FailureCode.PLUGIN_ERROR, "It failed."), null)
                    .orElseThrow();
        }
        Answer answer = twice(analyst, api -> api.post("/dead-letters/redrive", "{\"ids\":[\"" + id + "\"]}"), 202);
        assertThat(answer.json().path("redriven").asInt(1)).isEqualTo(1);
    }

    @Test
    void ofManyWithOneKeyAtOnceOneDoesTheWork() throws Exception {
        Api keyed = admin.with(KEY, key);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Answer> answers = new ArrayList<>();
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(() -> keyed.post("/users", person("")));
            }
            for (Future<Answer> future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(answers)
                .filteredOn(each -> each.status() == 201 && each.header("Idempotency-Replayed") == null)
                .hasSize(1);
        for (Answer answer : answers) {
            if (answer.status() != 201) {
                assertThat(answer.error(409, "CONFLICT").path("message").asText())
                        .contains(KEY);
                assertThat(answer.header("Retry-After")).isNotBlank();
            }
        }
        assertThat(keyed.post("/users", person("")).expect(201).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void aKeyIsForOneRequest() {
        Api keyed = admin.with(KEY, key);
        keyed.post("/users", person("")).expect(201);
        for (Answer other : List.of(
                keyed.post("/users", person(",\"tier\":\"premium\"")),
                keyed.post("/users?x=1", person("")),
                keyed.post("/datasets/uploads", "{\"file_name\":\"a.csv\",\"size_bytes\":5}"))) {
            JsonNode error = other.error(422, "IDEMPOTENCY_KEY_REUSED");
            assertThat(error.path("details").path("field").asText()).isEqualTo(KEY);
        }
        Api sender = analyst.with(KEY, key);
        sender.post(UPLOAD, Form.file("label,amount\r\na,1\r\n")).expect(202);
        sender.post(UPLOAD, Form.file("label,amount\r\na,11\r\n")).error(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void keysOfTwoPeopleNeverMeet() {
        Form form = file();
        Answer mine = analyst.with(KEY, key).post(UPLOAD, form).expect(202);
        Answer theirs = Api.as(world.token(Role.ANALYST, world.other.id()))
                .with(KEY, key)
                .post(UPLOAD, form)
                .expect(202);
        assertThat(theirs.header("Idempotency-Replayed")).isNull();
        assertThat(theirs.header("Location")).isNotEqualTo(mine.header("Location"));
        Api.anonymous().with(KEY, key).post("/auth/register", person("")).expect(201);
        String other = person("").replace(email, "b" + email);
        Api.anonymous().with(KEY, key).post("/auth/register", other).expect(201);
    }

    @Test
    void aRefusalAndAFailureAreNotKept() {
        Api keyed = admin.with(KEY, key);
        keyed.post("/users", person(",\"role\":\"boss\"")).error(400, "INVALID_REQUEST");
        keyed.post("/users", person("")).expect(201);
        Form form = file();
        world.objects.breakOnce(() -> new AetherException(FailureCode.TRANSIENT_IO, "The store is away."));
        Api sender = analyst.with(KEY, key);
        sender.post(UPLOAD, form).error(503, "TRANSIENT_IO");
        Answer answer = sender.post(UPLOAD, form).expect(202);
        assertThat(answer.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void anUploadThatBrokeOffCanBeSentAgainUnderItsKey() throws Exception {
        String token = world.token(Role.ANALYST);
        Form form = file();
        byte[] request = RawConnection.request(
                "POST /api/v1" + UPLOAD + " HTTP/1.1\r\nAuthorization: Bearer " + token + "\r\n" + KEY + ": " + key
                        + "\r\nContent-Type: " + form.contentType() + "\r\n",
                form.bytes());
        RawConnection.cut(request, request.length - 20);
        Answer answer = Api.as(token).with(KEY, key).post(UPLOAD, form).expect(202);
        assertThat(answer.header("Idempotency-Replayed")).isNull();
        assertThat(Api.as(token).with(KEY, key).post(UPLOAD, form).expect(202).header("Location"))
                .isEqualTo(answer.header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb"})
    void whatIsNoKeyIsRefused(String bad) {
        JsonNode error = admin.with(KEY, bad).post("/users", person("")).error(400, "INVALID_REQUEST");
        assertThat(error.path("details").path("field").asText()).isEqualTo(KEY);
    }

    @Test
    void keysHaveALength() {
        admin.with(KEY, "k".repeat(256)).post("/users", person("")).error(400, "INVALID_REQUEST");
        admin.with(KEY, key + "k".repeat(255 - key.length()))
                .post("/users", person(""))
                .expect(201);
    }

    @Test
    void aLoginIsNeverKept() {
        Api anonymous = Api.anonymous().with(KEY, key);
        anonymous.post("/auth/register", person("")).expect(201);
        String login = "{\"email\":\"" + email + "\",\"password\":\"correct horse\"}";
        String first = anonymous.post("/auth/login", login).expect(200).text();
        Answer second = anonymous.post("/auth/login", login).expect(200);
        assertThat(second.text()).isNotEqualTo(first);
        assertThat(second.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void theStoreThatKeepsAnswersMaySweepThem() {
        KeptAnswers answers = world.store.keptAnswers();
        analyst.with(KEY, key).post(UPLOAD, file()).expect(202);
        assertThat(answers.sweep()).isZero();
    }
}
