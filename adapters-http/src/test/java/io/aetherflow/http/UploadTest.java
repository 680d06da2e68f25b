package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.kit.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

    private static final String UPLOAD = "/datasets/upload";

    private final World world = TestServer.shared().world;
    private final Api analyst = Api.as(world.token(Role.ANALYST));

    private static String content() {
        return "label,amount\r\n" + Examples.token() + ",1.50\r\n";
    }

    private Dataset stored(Answer answer) {
        UUID id = UUID.fromString(answer.json().path("dataset_id").asText());
        return world.store.datasets().find(Scope.all(), id).orElseThrow();
    }

    private JsonNode refused(Form form, int status, String code) {
        int open = world.objects.begun.get() - world.objects.closed.get();
        JsonNode error = analyst.post(UPLOAD, form).error(status, code);
        assertThat(world.objects.begun.get() - world.objects.closed.get()).isEqualTo(open);
        return error;
    }

    @Test
    void keepsTheFileAndQueuesItsJob() {
        String content = content();
        Answer answer = analyst.post(UPLOAD, Form.file(content)).expect(202);
        JsonNode body = answer.json();
        assertThat(body.path("status").asText()).isEqualTo("queued");
        assertThat(body.path("file_size_bytes").asInt()).isEqualTo(content.length());
        assertThat(body.path("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(body.path("s3_key").asText())
                .isEqualTo(
                        "raw/" + world.home.id() + "/" + body.path("dataset_id").asText() + "/week 42.csv");
        assertThat(body.has("duplicate_of")).isFalse();
        assertThat(answer.header("Location"))
                .isEqualTo("/api/v1/jobs/" + body.path("job_id").asText());
        analyst.get("/jobs/" + body.path("job_id").asText()).expect(200);
    }

    @Test
    void takesEveryFieldBeforeOrBehindTheFile() {
        Form form = new Form()
                .field("department", world.home.id() + "_X")
                .field("name", " Week 42 ")
                .field("mapping", "{\"Total\":\"amount\",\"Note\":null}")
                .file("week 42.csv", Api.utf8(content()))
                .field("description", "Tills")
                .field("schema", world.home.schema().name())
                .field("policy", "all_or_nothing")
                .field("options", """
                        {"encoding":"latin1","delimiter":";","decimal":",","date_order":"dmy","sheet":"S","header_row":2,
                         "null_tokens":["?"],"constants":{"amount":"1"}}""");
        Dataset dataset = stored(analyst.post(UPLOAD, form).expect(202));
        assertThat(dataset.upload().name()).isEqualTo("Week 42");
        assertThat(dataset.upload().description()).isEqualTo("Tills");
        assertThat(dataset.upload().policy()).isEqualTo(RejectPolicy.ALL_OR_NOTHING);
        assertThat(dataset.upload().mapping().columns())
                .isEqualTo(Map.of("Total", Optional.of("amount"), "Note", Optional.empty()));
        assertThat(dataset.upload().options().encoding()).isEqualTo("ISO-8859-1");
        assertThat(dataset.upload().options().dateOrder()).isEqualTo(DateOrder.DMY);
        assertThat(dataset.upload().options().headerRow()).isEqualTo(2);
        JsonNode shown = analyst.get("/datasets/" + dataset.id()).expect(200).json();
        assertThat(shown.path("mapping").toString()).isEqualTo("{\"Total\":\"amount\",\"Note\":null}");
        assertThat(shown.path("options").path("constants").toString()).isEqualTo("{\"amount\":\"1\"}");
        assertThat(shown.path("row_count").isNull()).isTrue();
        assertThat(shown.path("jobs")).hasSize(1);
    }

    @Test
    void blankFieldsMeanNothing() {
        Form form = Form.file(content())
                .field("department", "")
                .field("mapping", " ")
                .field("options", "{}")
                .field("policy", "");
        Dataset dataset = stored(analyst.post(UPLOAD, form).expect(202));
        assertThat(dataset.department()).isEqualTo(world.home.id());
        assertThat(dataset.upload().policy()).isEqualTo(RejectPolicy.ACCEPT_GOOD);
    }

    @Test
    void theSameUploadAgainAnswersWithTheOneThatIsHeld() {
        String content = content();
        JsonNode first = analyst.post(UPLOAD, Form.file(content)).expect(202).json();
        JsonNode again = analyst.post(UPLOAD, Form.file(content)).expect(202).json();
        assertThat(again.path("dataset_id")).isEqualTo(first.path("dataset_id"));
        assertThat(again.path("job_id")).isEqualTo(first.path("job_id"));
        assertThat(again.path("duplicate_of")).isEqualTo(first.path("dataset_id"));
        JsonNode other = analyst.post(UPLOAD, Form.file(content).field("options", "{\"decimal\":\",\"}"))
                .expect(202)
                .json();
        assertThat(other.has("duplicate_of")).isFalse();
    }

    @Test
    void refusesWhoMayNot() {
        Api.as(world.token(Role.VIEWER)).post(UPLOAD, Form.file(content())).error(403, "FORBIDDEN");
        refused(Form.file(content()).field("department", world.other.id().value()), 403, "FORBIDDEN");
        refused(Form.file(content()).field("department", "nowhere"), 422, "DEPARTMENT_NOT_SERVED");
        Api admin = Api.as(world.token(Role.ADMIN));
        admin.post(UPLOAD, Form.file(content())).error(400, "INVALID_REQUEST");
        admin.post(
                        UPLOAD,
                        Form.file(content())
                                .field("department", world.other.id().value()))
                .expect(202);
    }

    @Test
    void refusesFormsThatAreNotWhatWasAskedFor() {
        refused(new Form().field("name", "x"), 400, "INVALID_REQUEST");
        refused(Form.file(content()).file("b.csv", Api.utf8("x")), 400, "INVALID_REQUEST");
        refused(Form.file(""), 400, "EMPTY_FILE");
        refused(Form.file(content()).field("name", "a").field("name", "b"), 400, "INVALID_REQUEST");
        refused(Form.file(content()).field("name", "x".repeat(201)), 400, "INVALID_REQUEST");
        assertThat(refused(Form.file(content()).field("departement", "x"), 400, "INVALID_REQUEST")
                        .path("message")
                        .asText())
                .contains("department", "policy");
        assertThat(refused(Form.file(content()).field("policy", "maybe"), 400, "INVALID_REQUEST")
                        .path("message")
                        .asText())
                .contains("accept_good, all_or_nothing");
        refused(Form.file(content()).field("schema", "unknown_schema"), 400, "INVALID_REQUEST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mapping | {not json | mapping",
                "mapping | [1] | mapping",
                "mapping | {\"a\":1} | a",
                "mapping | {\"a\":\"x\",\"a\":\"y\"} | mapping",
                "options | {\"encodin\":\"utf-8\"} | encoding",
                "options | {\"encoding\":\"klingon\"} | encoding",
                "options | {\"delimiter\":\";;\"} | delimiter",
                "options | {\"decimal\":\";\"} | decimal",
                "options | {\"date_order\":\"ydm\"} | dmy, mdy, ymd",
                "options | {\"header_row\":0} | header_row",
                "options | {\"header_row\":\"2\"} | header_row",
                "options | {\"null_tokens\":\"x\"} | null_tokens",
                "options | {} {} | options"
            })
    void saysWhichPartOfAJsonFieldIsWrong(String field, String value, String named) {
        JsonNode error = refused(Form.file(content()).field(field, value), 400, "INVALID_REQUEST");
        assertThat(error.path("message").asText()).contains(named).doesNotContain("io.aetherflow", "com.fasterxml");
    }

    @Test
    void takesLongNamesInEveryScript() {
        String name = "週".repeat(60) + ".csv";
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        Dataset sent =
                stored(analyst.post(UPLOAD, new Form().fileNamed("filename*=utf-8''" + encoded, Api.utf8(content())))
                        .expect(202));
        assertThat(sent.upload().fileName()).isEqualTo(name);
        Dataset plain = stored(analyst.post(UPLOAD, new Form().file("週".repeat(300) + ".csv", Api.utf8(content())))
                .expect(202));
        assertThat(plain.upload().fileName()).startsWith("週週").endsWith(".csv");
        Dataset quoted = stored(analyst.post(UPLOAD, new Form().file("a \\\"q\\\" %22b.csv", Api.utf8(content())))
                .expect(202));
        assertThat(quoted.upload().fileName()).isEqualTo("a _q_ _b.csv");
        assertThat(refused(new Form().file("週".repeat(3000), Api.utf8(content())), 400, "INVALID_REQUEST")
                        .path("message")
                        .asText())
                .contains("8192 bytes", "shorter name");
    }

    @Test
    void refusesCharactersThatNoFieldHas() {
        for (String field : List.of("name", "description", "department", "schema")) {
            JsonNode error = refused(Form.file(content()).field(field, "a\0b"), 400, "INVALID_REQUEST");
            assertThat(error.path("details").path("field").asText()).isEqualTo(field);
        }
        refused(Form.file(content()).field("name", "a\nb"), 400, "INVALID_REQUEST");
        analyst.post(UPLOAD, Form.file(content()).field("description", "a\r\n\tb"))
                .expect(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mapping | {\"a\\u0000\":\"amount\"} | mapping",
                "mapping | {\"a\":\"\\ud800\"} | mapping",
                "mapping | {\"\\ud800\":1} | ?",
                "options | {\"sheet\":\"\\u0000S\"} | options.sheet",
                "options | {\"delimiter\":\"\\u0000\"} | options.delimiter",
                "options | {\"null_tokens\":[\"\\udc00\"]} | options.null_tokens",
                "options | {\"constants\":{\"amount\":\"\\u0000\"}} | options.constants",
                "options | {\"date_order\":\"\\ud800\"} | options.date_order"
            })
    void refusesThemInJsonFieldsToo(String field, String value, String named) {
        JsonNode error = refused(Form.file(content()).field(field, value), 400, "INVALID_REQUEST");
        assertThat(error.path("details").path("field").asText()).isEqualTo(named);
    }

    @Test
    void refusesWhatIsTooLarge() {
        byte[] large = new byte[TestServer.MOST_BYTES + 1];
        assertThat(refused(new Form().file("a.csv", large), 413, "PAYLOAD_TOO_LARGE")
                        .path("details")
                        .path("max_bytes")
                        .asInt())
                .isEqualTo(TestServer.MOST_BYTES);
        refused(new Form().file("a.csv", new byte[16 << 20]), 413, "PAYLOAD_TOO_LARGE");
        refused(Form.file(content()).field("description", "x".repeat((1 << 20) + 1)), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void refusesWhatIsNoForm() {
        analyst.post(UPLOAD, "{}").error(415, "UNSUPPORTED_MEDIA_TYPE");
        analyst.send("POST", UPLOAD, null, HttpRequest.BodyPublishers.ofString("x"))
                .error(415, "UNSUPPORTED_MEDIA_TYPE");
        analyst.send("POST", UPLOAD, "multipart/form-data", HttpRequest.BodyPublishers.ofString("x"))
                .error(400, "INVALID_REQUEST");
        analyst.send("POST", UPLOAD, Form.file("x").contentType(), HttpRequest.BodyPublishers.ofString("no parts"))
                .error(400, "INVALID_REQUEST");
        refused(new Form().part("attachment", "x"), 400, "INVALID_REQUEST");
    }

    @Test
    void aStoreThatIsDownAsksToTryAgain() {
        world.objects.breakOnce(() -> new AetherException(FailureCode.TRANSIENT_IO, "The store did not answer."));
        Answer answer = analyst.post(UPLOAD, Form.file(content()));
        answer.error(503, "TRANSIENT_IO");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        world.objects.breakOnce(() -> new AetherException(FailureCode.STORAGE_FULL, "The disk is full."));
        analyst.post(UPLOAD, Form.file(content())).error(507, "STORAGE_FULL");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60, 0})
    void anUploadThatBreaksOffLeavesNothing(int missing) throws Exception {
        String token = world.token(Role.ANALYST);
        int begun = world.objects.begun.get();
        byte[] whole = Form.file(content()).bytes();
        byte[] cut = Arrays.copyOf(whole, whole.length - missing);
        try (Socket socket = new Socket("127.0.0.1", TestServer.shared().port())) {
            socket.getOutputStream().write(head(token, 100_000));
            socket.getOutputStream().write(cut);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            // The server's last word, or the end of the connection: either way it is done with the request.
            drain(socket.getInputStream());
        }
        assertThat(world.objects.begun.get()).isEqualTo(begun + 1);
        assertThat(world.objects.closed.get()).isEqualTo(begun + 1);
        assertThat(Api.as(token).get("/datasets?status=uploaded").json().path("items"))
                .noneMatch(item -> item.path("uploader_id").asText().equals(user(token)));
    }

    private static String user(String token) {
        return Api.as(token).get("/auth/me").json().path("user").path("id").asText();
    }

    @Test
    void aRefusalIsReadBeforeTheBodyIsSent() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", TestServer.shared().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head("nonsense", 1L << 40));
            socket.getOutputStream().flush();
            byte[] start = socket.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
        }
    }

    private static byte[] head(String token, long length) {
        return Api.utf8("POST /api/v1/datasets/upload HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: multipart/form-data; boundary=" + Form.BOUNDARY + "\r\nContent-Length: " + length
                + "\r\n\r\n");
    }

    private static void drain(InputStream in) {
        try {
            in.readAllBytes();
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    @Test
    void answersInTheNamesOfTheDataApi() {
        Form form = Form.file(content()).field("source_type", "csv");
        Answer answer = analyst.post("/data/upload", form).expect(202);
        JsonNode body = answer.json();
        assertThat(body.path("status").asText()).isEqualTo("queued");
        assertThat(body.path("s3_key").asText()).startsWith("raw/" + world.home.id() + "/");
        JsonNode job = analyst.get("/data/job/" + body.path("job_id").asText())
                .expect(200)
                .json();
        assertThat(job.path("status").asText()).isEqualTo("queued");
        assertThat(job.path("progress").asInt()).isZero();
        assertThat(job.path("error").isNull()).isTrue();
        analyst.post("/data/upload", Form.file(content()).field("source_type", "floppy"))
                .error(400, "INVALID_REQUEST");
        analyst.get("/data/job/" + Examples.id()).error(404, "NOT_FOUND");
    }
}
