package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import io.aetherflow.kit.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadPiecesTest {

    private static final String UPLOADS = "/datasets/uploads";
    private static final String PIECE = "application/offset+octet-stream";

    private final World world = TestServer.shared().world;
    private final User user = Examples.analyst(world.home.id());
    private final String token = newToken();
    private final Api analyst = Api.as(token);

    private String newToken() {
        world.store.users().add(user).orElseThrow();
        return world.token(user);
    }

    /** A file like no other. */
    private static byte[] file(int size, long seed) {
        byte[] file = new byte[size];
        new Random(seed).nextBytes(file);
        byte[] token = Api.utf8(Examples.token());
        System.arraycopy(token, 0, file, 0, Math.min(size, token.length));
        return file;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String begun(byte[] file) {
        return begin("{\"file_name\":\"week 42.csv\",\"size_bytes\":" + file.length + ",\"sha256\":\"" + sha256(file)
                        + "\"}")
                .path("id")
                .asText();
    }

    private JsonNode begin(String json) {
        return analyst.post(UPLOADS, json).expect(201).json();
    }

    private static String at(String id) {
        return UPLOADS + "/" + id;
    }

    private Answer send(String id, long offset, byte[] piece) {
        return send(analyst, id, Long.toString(offset), piece);
    }

    private static Answer send(Api api, String id, @Nullable String offset, byte[] piece) {
        Api there = offset == null ? api : api.with("Upload-Offset", offset);
        return there.send("PATCH", at(id), PIECE, HttpRequest.BodyPublishers.ofByteArray(piece));
    }

    private int offset(String id) {
        Answer head = analyst.send("HEAD", at(id), null, HttpRequest.BodyPublishers.noBody())
                .expect(200);
        assertThat(head.header("Cache-Control")).isEqualTo("no-store");
        return Integer.parseInt(String.valueOf(head.header("Upload-Offset")));
    }

    /** Of the newest, which are this test's. */
    private List<Dataset> mine() {
        return world
                .store
                .datasets()
                .list(Scope.all(), new DatasetFilter(null, null), PageRequest.first(100))
                .items()
                .stream()
                .filter(dataset -> dataset.upload().uploaderId().equals(user.id()))
                .toList();
    }

    private int pieces(String id) {
        int[] count = {0};
        world.objects.visit("uploads/" + id, object -> count[0]++);
        return count[0];
    }

    private int raw(Dataset dataset) {
        int[] count = {0};
        world.objects.visit("raw/" + world.home.id() + "/" + dataset.id(), object -> count[0]++);
        return count[0];
    }

    private byte[] stored(Dataset dataset) throws IOException {
        try (InputStream bytes =
                world.objects.open(dataset.upload().object().key(), 0).orElseThrow()) {
            return bytes.readAllBytes();
        }
    }

    @Test
    void piecesBecomeOneDataset() throws Exception {
        byte[] file = file(1000, 1);
        Answer begun = analyst.post(
                        UPLOADS,
                        "{\"file_name\":\"../week 42.csv\",\"size_bytes\":1000,\"name\":\" Week 42 \",\"description\":\"Tills\","
                                + "\"department\":\"" + world.home.id()
                                + "_X\",\"policy\":\"all_or_nothing\",\"schema\":\""
                                + world.home.schema().name()
                                + "\",\"mapping\":{\"Total\":\"amount\",\"Note\":null},\"options\":{\"date_order\":\"dmy\"}}")
                .expect(201);
        String id = begun.json().path("id").asText();
        assertThat(begun.header("Location")).isEqualTo("/api/v1/datasets/uploads/" + id);
        assertThat(begun.json().path("file_name").asText()).isEqualTo("week 42.csv");
        assertThat(begun.json().path("department").asText())
                .isEqualTo(world.home.id().value());
        assertThat(begun.json().path("offset").asInt()).isZero();
        assertThat(begun.json().has("submission")).isFalse();

        Answer half = send(id, 0, Arrays.copyOf(file, 400)).expect(204);
        assertThat(half.header("Upload-Offset")).isEqualTo("400");
        assertThat(analyst.get(at(id)).expect(200).json().path("offset").asInt())
                .isEqualTo(400);
        assertThat(mine()).isEmpty();

        Answer done = send(id, 400, Arrays.copyOfRange(file, 400, 1000)).expect(202);
        assertThat(done.header("Location"))
                .isEqualTo("/api/v1/jobs/" + done.json().path("job_id").asText());
        assertThat(done.json().path("sha256").asText()).isEqualTo(sha256(file));
        Dataset dataset = mine().get(0);
        assertThat(done.json().path("s3_key").asText())
                .isEqualTo("raw/" + world.home.id() + "/" + dataset.id() + "/week 42.csv");
        assertThat(stored(dataset)).isEqualTo(file);
        assertThat(dataset.upload().name()).isEqualTo("Week 42");
        assertThat(dataset.upload().description()).isEqualTo("Tills");
        assertThat(dataset.upload().policy()).isEqualTo(RejectPolicy.ALL_OR_NOTHING);
        assertThat(dataset.upload().options().dateOrder()).isEqualTo(DateOrder.DMY);
        assertThat(dataset.upload().mapping().columns())
                .isEqualTo(Map.of("Total", Optional.of("amount"), "Note", Optional.empty()));
        assertThat(analyst.get(at(id)).expect(200).json().path("submission")).isEqualTo(done.json());
        assertThat(send(id, 1000, new byte[0]).expect(202).json()).isEqualTo(done.json());
        assertThat(offset(id)).isEqualTo(1000);
    }

    @Test
    void anUploadSurvivesFiveHundredCuts() throws Exception {
        Random random = new Random(20261121);
        byte[] file = file(200_000, 20261121);
        String id = begun(file);
        int cuts = 0;
        for (int offset = 0; cuts < 500; cuts++, offset = offset(id)) {
            // What is left, of which some arrives: none of the head, a part of it, or some hundred bytes of the piece.
            byte[] rest = Arrays.copyOfRange(file, offset, file.length);
            byte[] request = piece(id, offset, rest);
            int head = request.length - rest.length;
            int arrives = head - 50 + random.nextInt(Math.min(500, 50 + rest.length));
            RawConnection.cut(request, arrives);
            assertThat(offset(id)).isEqualTo(offset + Math.max(0, arrives - head));
        }
        int offset = offset(id);
        assertThat(offset).isBetween(50_000, file.length - 1);
        assertThat(mine()).isEmpty();
        send(id, offset, Arrays.copyOfRange(file, offset, file.length)).expect(202);
        assertThat(mine()).hasSize(1);
        assertThat(stored(mine().get(0))).isEqualTo(file);
        assertThat(raw(mine().get(0))).isEqualTo(1);
        assertThat(pieces(id)).isZero();
    }

    private byte[] piece(String id, int offset, byte[] bytes) {
        return RawConnection.request(
                "PATCH " + Api.BASE + at(id) + " HTTP/1.1\r\nAuthorization: Bearer " + token + "\r\nUpload-Offset: "
                        + offset + "\r\nContent-Type: " + PIECE + "\r\n",
                bytes);
    }

    @Test
    void aPlainUploadIsWholeOrNothing() throws Exception {
        Random random = new Random(20261122);
        byte[] form = Form.file("label,amount\r\n" + "x,1\r\n".repeat(500)).bytes();
        byte[] request = RawConnection.request(
                "POST " + Api.BASE + "/datasets/upload HTTP/1.1\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: multipart/form-data; boundary=" + Form.BOUNDARY + "\r\n",
                form);
        int objects = all();
        for (int i = 0; i < 100; i++) {
            RawConnection.cut(request, random.nextInt(request.length));
        }
        assertThat(mine()).isEmpty();
        assertThat(all()).isEqualTo(objects);
        RawConnection.cut(request, request.length);
        assertThat(mine()).hasSize(1);
    }

    /** Objects of the home department's datasets. */
    private int all() {
        int[] count = {0};
        world.objects.visit("raw/" + world.home.id(), object -> count[0]++);
        return count[0];
    }

    @Test
    void anotherFileThanWasAnnouncedEndsTheUpload() {
        byte[] file = file(100, 2);
        String id = begun(file);
        file[50] ^= 1;
        JsonNode error = send(id, 0, file).error(400, "INVALID_REQUEST");
        assertThat(error.path("message").asText()).contains("SHA-256");
        assertThat(error.path("details").path("received_sha256").asText()).isEqualTo(sha256(file));
        analyst.get(at(id)).error(404, "NOT_FOUND");
        assertThat(mine()).isEmpty();
        assertThat(pieces(id)).isZero();
    }

    @Test
    void aCancelledUploadLeavesNothing() {
        byte[] file = file(100, 3);
        String id = begun(file);
        send(id, 0, Arrays.copyOf(file, 60)).expect(204);
        assertThat(pieces(id)).isEqualTo(1);
        analyst.delete(at(id)).expect(204);
        assertThat(pieces(id)).isZero();
        analyst.delete(at(id)).error(404, "NOT_FOUND");
        send(id, 60, Arrays.copyOfRange(file, 60, 100)).error(404, "NOT_FOUND");
        String done = begun(file);
        send(done, 0, file).expect(202);
        analyst.delete(at(done)).error(409, "CONFLICT");
    }

    @Test
    void ofTwoPiecesAtOneOffsetOneIsTaken() throws Exception {
        for (int round = 0; round < 10; round++) {
            byte[] file = file(100, 100 + round);
            String id = begun(file);
            List<Answer> answers = atOnce(4, () -> send(id, 0, Arrays.copyOf(file, 60)));
            assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
            answers.stream()
                    .filter(answer -> answer.status() != 204)
                    .forEach(answer -> assertThat(answer.error(409, "CONFLICT")
                                    .path("details")
                                    .path("offset")
                                    .asInt())
                            .isEqualTo(60));
            assertThat(pieces(id)).isEqualTo(1);
            send(id, 60, Arrays.copyOfRange(file, 60, 100)).expect(202);
        }
        assertThat(mine()).hasSize(10);
    }

    private static <T> List<T> atOnce(int runners, Callable<T> run) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(Collections.nCopies(runners, run))) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nobodyElseSeesIt() {
        byte[] file = file(100, 4);
        String id = begun(file);
        for (Api other :
                List.of(Api.as(world.token(Role.ANALYST)), Api.as(world.token(Role.ANALYST, world.other.id())))) {
            other.get(at(id)).error(404, "NOT_FOUND");
            other.send("HEAD", at(id), null, HttpRequest.BodyPublishers.noBody())
                    .expect(404);
            send(other, id, "0", file).error(404, "NOT_FOUND");
            other.delete(at(id)).error(404, "NOT_FOUND");
        }
        Api.anonymous().get(at(id)).error(401, "UNAUTHENTICATED");
        Api.as(world.token(Role.ADMIN)).get(at(id)).expect(200);
    }

    @Test
    void aPieceElsewhereIsToldWhereToGoOn() {
        byte[] file = file(100, 5);
        String id = begun(file);
        send(id, 0, Arrays.copyOf(file, 60)).expect(204);
        for (int stray : List.of(0, 59, 61, 100)) {
            JsonNode error = send(id, stray, new byte[] {1}).error(409, "CONFLICT");
            assertThat(error.path("details").path("offset").asInt()).isEqualTo(60);
        }
        send(id, 60, new byte[41]).error(400, "INVALID_REQUEST");
        assertThat(offset(id)).isEqualTo(60);
        assertThat(pieces(id)).isEqualTo(1);
    }

    @Test
    void refusesPiecesThatAreNone() {
        String id = begun(file(100, 6));
        for (String stray : Arrays.asList(null, "", "-1", "x", "1.5", "99999999999999999999")) {
            send(analyst, id, stray, new byte[1]).error(400, "INVALID_REQUEST");
        }
        Api there = analyst.with("Upload-Offset", "0");
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("{}");
        there.send("PATCH", at(id), "application/json", body).error(415, "UNSUPPORTED_MEDIA_TYPE");
        there.send("PATCH", at(id), null, body).error(415, "UNSUPPORTED_MEDIA_TYPE");
        send(UUID.randomUUID().toString(), 0, new byte[1]).error(404, "NOT_FOUND");
        assertThat(offset(id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"size_bytes\":1}",
                "{\"file_name\":\"a.csv\"}",
                "{\"file_name\":\"a.csv\",\"size_bytes\":\"1\"}",
                "{\"file_name\":\"a.csv\",\"size_bytes\":-1}",
                "{\"file_name\":\"a.csv\",\"size_bytes\":1,\"sha256\":\"12\"}",
                "{\"file_name\":\"a.csv\",\"size_bytes\":1,\"colour\":\"red\"}",
                "{\"file_name\":\"a.csv\",\"size_bytes\":1,\"schema\":\"none\"}",
                "{\"file_name\":\"a.csv\",\"size_bytes\":1,\"policy\":\"maybe\"}",
                "{\"file_name\":\"a.csv\",\"size_bytes\":1,\"options\":{\"decimal\":\";\"}}",
                "[]",
                ""
            })
    void refusesWhatIsNoUpload(String json) {
        analyst.post(UPLOADS, json).error(400, "INVALID_REQUEST");
    }

    @Test
    void refusesWhoAndWhatMayNot() {
        analyst.post(UPLOADS, "{\"file_name\":\"a.csv\",\"size_bytes\":0}").error(400, "EMPTY_FILE");
        JsonNode large = analyst.post(
                        UPLOADS, "{\"file_name\":\"a.csv\",\"size_bytes\":" + (TestServer.MOST_BYTES + 1) + "}")
                .error(413, "PAYLOAD_TOO_LARGE");
        assertThat(large.path("details").path("max_bytes").asInt()).isEqualTo(TestServer.MOST_BYTES);
        String other = "{\"file_name\":\"a.csv\",\"size_bytes\":1,\"department\":\"%s\"}";
        analyst.post(UPLOADS, other.formatted(world.other.id())).error(403, "FORBIDDEN");
        analyst.post(UPLOADS, other.formatted("nowhere")).error(422, "DEPARTMENT_NOT_SERVED");
        Api.as(world.token(Role.VIEWER))
                .post(UPLOADS, "{\"file_name\":\"a.csv\",\"size_bytes\":1}")
                .error(403, "FORBIDDEN");
        for (int i = 0; i < 20; i++) {
            begin("{\"file_name\":\"a.csv\",\"size_bytes\":1}");
        }
        Answer full = analyst.post(UPLOADS, "{\"file_name\":\"a.csv\",\"size_bytes\":1}");
        full.error(429, "RATE_LIMITED");
        assertThat(full.header("Retry-After")).isEqualTo("60");
    }
}
