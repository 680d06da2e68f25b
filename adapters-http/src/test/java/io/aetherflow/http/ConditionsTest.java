package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.User;
import io.aetherflow.kit.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ETag, If-Match and If-None-Match. */
class ConditionsTest {

    private static final String IF_MATCH = "If-Match";

    private final World world = TestServer.shared().world;
    private final Api admin = Api.as(world.token(Role.ADMIN));
    private final Api analyst = Api.as(world.token(Role.ANALYST));
    private final User user = world.store
            .users()
            .add(Examples.user(Role.ANALYST, world.home.id()))
            .orElseThrow();
    private final String path = "/users/" + user.id();

    private static String tag(Answer answer) {
        String tag = answer.header("ETag");
        assertThat(tag).matches("\"[0-9a-f-]+\"");
        return tag;
    }

    private String tag() {
        return tag(admin.get(path).expect(200));
    }

    @Test
    void aUserIsReadWithItsTag() {
        assertThat(admin.get(path).expect(200).json().path("email").asText()).isEqualTo(user.email());
        assertThat(tag()).isEqualTo(tag());
        admin.get("/users/" + Examples.id()).error(404, "NOT_FOUND");
        admin.get("/users/x").error(404, "NOT_FOUND");
        analyst.get(path).error(403, "FORBIDDEN");
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        Answer same = admin.with("If-None-Match", tag()).get(path).expect(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(tag());
        admin.with("If-None-Match", "\"other\"").get(path).expect(200);
        admin.with("If-None-Match", "\"other\", " + tag()).get(path).expect(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {IF_MATCH, "If-None-Match"})
    void aTagThatIsNoneIsTheSendersFault(String header) {
        admin.unchecked().with(header, "'; drop table users; --").get(path).error(400, "INVALID_REQUEST");
    }

    @Test
    void aChangeOfWhatWasReadIsMadeAndAStaleOneRefused() {
        String read = tag();
        String changed = tag(
                admin.with(IF_MATCH, read).patch(path, "{\"tier\":\"premium\"}").expect(200));
        assertThat(changed).isNotEqualTo(read).isEqualTo(tag());
        admin.with(IF_MATCH, read).patch(path, "{\"role\":\"viewer\"}").error(412, "PRECONDITION_FAILED");
        assertThat(admin.get(path).json().path("role").asText()).isEqualTo("analyst");
        admin.with(IF_MATCH, "\"x\", " + changed)
                .patch(path, "{\"role\":\"viewer\"}")
                .expect(200);
        admin.with(IF_MATCH, "*").patch(path, "{\"role\":\"analyst\"}").expect(200);
        admin.patch(path, "{\"role\":\"viewer\"}").expect(200);
        admin.with(IF_MATCH, "W/" + tag()).patch(path, "{}").error(412, "PRECONDITION_FAILED");
        admin.with(IF_MATCH, "*").patch("/users/" + Examples.id(), "{}").error(404, "NOT_FOUND");
    }

    @Test
    void aLoginChangesWhatIsShownButNotTheAccount() {
        String read = tag();
        world.token(user);
        assertThat(tag()).isNotEqualTo(read);
        admin.with("If-None-Match", read).get(path).expect(200);
        admin.with(IF_MATCH, read).patch(path, "{\"tier\":\"premium\"}").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"x", "x\"", "\"a\" \"b\"", "*, \"a\"", "\"a\",", ""})
    void whatIsNoTagIsRefused(String bad) {
        admin.with(IF_MATCH, bad).patch(path, "{}").error(400, "INVALID_REQUEST");
    }

    @Test
    void ofManyWhoChangeWhatTheyReadOneDoes() throws Exception {
        String read = tag();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>();
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String body = i % 2 == 0 ? "{\"role\":\"viewer\"}" : "{\"tier\":\"premium\"}";
                calls.add(() -> admin.with(IF_MATCH, read).patch(path, body).status());
            }
            for (Future<Integer> future : threads.invokeAll(calls)) {
                statuses.add(future.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(15);
    }

    @Test
    void aDatasetGoesAsItWasReadHoweverItsJobsGoOn() {
        String dataset = "/datasets/" + world.home.submit().dataset().id();
        Answer first = analyst.get(dataset).expect(200);
        String read = tag(first);
        analyst.with("If-None-Match", read).get(dataset).expect(304);
        analyst.post("/jobs/" + first.json().path("jobs").get(0).path("id").asText() + "/cancel")
                .expect(202);
        analyst.with("If-None-Match", read).get(dataset).expect(200);
        analyst.with(IF_MATCH, "\"stale-1\"").delete(dataset).error(412, "PRECONDITION_FAILED");
        analyst.get(dataset).expect(200);
        analyst.with(IF_MATCH, tag(analyst.get(dataset))).delete(dataset).expect(204);
        analyst.with(IF_MATCH, read).delete(dataset).error(404, "NOT_FOUND");
    }
}
