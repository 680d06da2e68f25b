package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.identity.Role;
import io.aetherflow.kit.Examples;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewTest {

    private static final String PREVIEW = "/datasets/preview";
    private static final String ROW = "1.50,A,some words\r\n";

    private final World world = TestServer.shared().world;
    private final Api viewer = Api.as(world.token(Role.VIEWER));
    private final String declared = world.home.id() + "_declared";

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(TestServer.shared().previews).isEmptyDirectory();
    }

    private Form form(String content) {
        return Form.file(content).field("schema", declared);
    }

    private JsonNode look(Form form) {
        return viewer.post(PREVIEW, form).expect(200).json();
    }

    @Test
    void showsWhatWouldBecomeOfTheFileAndStoresNothing() {
        int begun = world.objects.begun.get();
        JsonNode seen = look(form("Total,code,Shelf (cm),day\r\n1.50,A,12,31/01/2026\r\nabc,B,,30/01/2026\r\n"
                + "2,A,7,\r\n3,B,7,\r\n4,B,\"a\nb\",\r\n"));
        assertThat(seen.path("department").asText()).isEqualTo(world.home.id().value());
        assertThat(seen.path("schema").asText()).isEqualTo(declared);
        assertThat(seen.path("fits").asBoolean()).isTrue();
        assertThat(seen.path("container").asText()).isEqualTo("csv");
        assertThat(seen.path("compression").isNull()).isTrue();
        assertThat(seen.path("encoding").asText()).isEqualTo("UTF-8");
        assertThat(seen.path("delimiter").asText()).isEqualTo(",");
        assertThat(seen.path("header_row").asInt()).isEqualTo(1);
        assertThat(seen.path("mapping").path("Total").asText()).isEqualTo("amount");
        assertThat(seen.path("mapping").path("Shelf (cm)").isNull()).isTrue();
        assertThat(seen.path("options").path("date_order").asText()).isEqualTo("dmy");
        assertThat(seen.path("read").asInt()).isEqualTo(5);
        assertThat(seen.path("accepted").asInt()).isEqualTo(4);
        assertThat(seen.path("rejected").asInt()).isEqualTo(1);
        assertThat(seen.path("whole_file").asBoolean()).isTrue();
        assertThat(seen.path("questions")).isEmpty();
        assertThat(seen.path("similar_mapping").isNull()).isTrue();
        assertThat(world.objects.begun.get()).isEqualTo(begun);
    }

    @Test
    void showsColumnsRowsAndRejects() {
        JsonNode seen = look(form("Total,code,Shelf (cm),day\r\n1.50,A,12,31/01/2026\r\nabc,B,,30/01/2026\r\n"));
        JsonNode total = seen.path("columns").get(0);
        assertThat(total.path("header").asText()).isEqualTo("Total");
        assertThat(total.path("column").asText()).isEqualTo("amount");
        assertThat(total.path("basis").asText()).isEqualTo("alias");
        assertThat(total.path("confidence").isNumber()).isTrue();
        JsonNode shelf = seen.path("columns").get(2);
        assertThat(shelf.path("column").isNull()).isTrue();
        assertThat(shelf.path("basis").asText()).isEqualTo("none");
        assertThat(shelf.path("unit").asText()).isEqualTo("cm");
        assertThat(shelf.path("type").asText()).isEqualTo("whole");
        assertThat(shelf.path("empty").asInt()).isEqualTo(1);
        assertThat(shelf.path("examples").get(0).asText()).isEqualTo("12");
        assertThat(seen.path("columns").get(3).path("date_order").asText()).isEqualTo("dmy");
        JsonNode row = seen.path("rows").get(0);
        assertThat(row.path("values").path("amount").textValue()).isEqualTo("1.50");
        assertThat(row.path("values").path("day").textValue()).isEqualTo("2026-01-31");
        assertThat(row.path("extra").path("Shelf (cm)").textValue()).isEqualTo("12");
        JsonNode reject = seen.path("rejects").get(0);
        assertThat(reject.path("line").asInt()).isEqualTo(3);
        assertThat(reject.path("column").asText()).isEqualTo("amount");
        assertThat(reject.path("value").asText()).isEqualTo("abc");
        assertThat(reject.path("cells")).hasSize(4);
        assertThat(seen.path("rejects_by_rule")
                        .path(reject.path("rule").asText())
                        .asInt())
                .isEqualTo(1);
        assertThat(seen.path("warnings").get(0).asText()).contains("1 of the 2 rows");
    }

    @Test
    void whatItProposesIsTakenByTheUploadAsItIs() {
        JsonNode seen = look(form("Total,code,day\r\n1.50,A,31/01/2026\r\n"));
        Form again = Form.file("Total,code,day\r\n1.50,A,31/01/2026\r\n")
                .field("schema", seen.path("schema").asText())
                .field("mapping", seen.path("mapping").toString())
                .field("options", seen.path("options").toString());
        assertThat(look(again).path("mapping")).isEqualTo(seen.path("mapping"));
        Answer upload = Api.as(world.token(Role.ANALYST)).post("/datasets/upload", again);
        upload.expect(202);
    }

    @Test
    void asksWhatItCanNotTell() {
        JsonNode question = look(form("amount,day\r\n1.50,01/02/2026\r\n2.50,03/04/2026\r\n"))
                .path("questions")
                .get(0);
        assertThat(question.path("message").asText()).contains("day");
        assertThat(question.path("hint").asText()).isNotBlank();
        assertThat(question.path("column").asText()).isEqualTo("day");
        assertThat(question.path("header").asText()).isEqualTo("day");
        assertThat(question.path("option").asText()).isEqualTo("date_order");
        assertThat(question.path("choices").toString()).isEqualTo("[\"dmy\",\"mdy\"]");
        JsonNode misfit = look(form("code,amuont\r\nA,1\r\n"));
        assertThat(misfit.path("fits").asBoolean()).isFalse();
        assertThat(misfit.path("rows")).isEmpty();
        JsonNode missing = misfit.path("questions").get(0);
        assertThat(missing.path("option").isNull()).isTrue();
        assertThat(missing.path("choices")).isEmpty();
        assertThat(missing.path("missing").has(declared)).isTrue();
        assertThat(missing.has("more")).isFalse();
    }

    @Test
    void ranksTheDepartments() {
        JsonNode seen = look(Form.file("amount,code,day\r\n1.50,A,2026-01-31\r\n"));
        assertThat(seen.path("departments")).hasSize(2);
        JsonNode best = seen.path("departments").get(0);
        assertThat(seen.path("best_department")).isEqualTo(best.path("department"));
        assertThat(best.path("schema").asText()).endsWith("_declared");
        assertThat(best.path("mapped").asInt()).isEqualTo(3);
        assertThat(best.path("fits").asBoolean()).isTrue();
        assertThat(best.path("missing")).isEmpty();
    }

    @Test
    void offersWhatWasConfirmedForASimilarHeader() {
        String odd = "Odd " + Examples.token();
        Map<String, Optional<String>> columns = new LinkedHashMap<>();
        for (String header : List.of("A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "I1", "J1")) {
            columns.put(odd + header, Optional.empty());
        }
        columns.put(odd + "A1", Optional.of("amount"));
        List<String> header = List.copyOf(columns.keySet());
        world.store
                .mappings()
                .remember(
                        world.home.id(),
                        new RememberedMapping(
                                declared, header, new HeaderMapping(columns), null, null, Examples.now()));
        String sent = String.join(",", header).replace("J1", "J2");
        JsonNode similar = look(form(sent + "\r\n1,2,3,4,5,6,7,8,9,10\r\n")).path("similar_mapping");
        assertThat(similar.path("schema").asText()).isEqualTo(declared);
        assertThat(similar.path("mapping").path(odd + "A1").asText()).isEqualTo("amount");
        assertThat(similar.path("mapping").path(odd + "B1").isNull()).isTrue();
        assertThat(similar.path("confirmed_at").asText()).endsWith("Z");
    }

    @Test
    void whatIsNoTableIsSaidInWords() {
        JsonNode error = viewer.post(PREVIEW, Form.file("<!DOCTYPE html><html><body>Log in</body></html>"))
                .error(422, "VALIDATION");
        assertThat(error.path("message").asText()).contains("web page", "week 42.csv");
        viewer.post(PREVIEW, form("amount\r\n").field("mapping", "{\"amount\":\"nothing\"}"))
                .error(422, "VALIDATION");
        viewer.post(PREVIEW, Form.file("")).error(400, "EMPTY_FILE");
    }

    @Test
    void refusesWhoMayNot() {
        Api.anonymous().post(PREVIEW, form("amount\r\n1\r\n")).error(401, "UNAUTHENTICATED");
        String other = world.other.id().value();
        viewer.post(PREVIEW, Form.file("amount\r\n1\r\n").field("department", other))
                .error(403, "FORBIDDEN");
        viewer.post(PREVIEW, Form.file("amount\r\n1\r\n").field("department", "nowhere"))
                .error(422, "DEPARTMENT_NOT_SERVED");
        Api admin = Api.as(world.token(Role.ADMIN));
        admin.post(PREVIEW, Form.file("amount\r\n1\r\n")).error(400, "INVALID_REQUEST");
        Answer asked = admin.post(PREVIEW, Form.file("amount\r\n1\r\n").field("department", other));
        assertThat(asked.expect(200).json().path("department").asText()).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mapping | {not json | 400",
                "mapping | [1] | 400",
                "options | {\"sheat\":1} | 400",
                "options | {\"header_row\":0} | 400",
                "name | x | 400",
                "policy | accept_good | 400"
            })
    void refusesFieldsThatAreNotWhatWasAskedFor(String field, String value, int status) {
        viewer.post(PREVIEW, Form.file("amount\r\n1\r\n").field(field, value)).error(status, "INVALID_REQUEST");
    }

    @Test
    void refusesFormsThatAreNone() {
        viewer.post(PREVIEW, new Form().field("schema", declared)).error(400, "INVALID_REQUEST");
        viewer.post(PREVIEW, Form.file("a\r\n").file("b.csv", Api.utf8("b\r\n")))
                .error(400, "INVALID_REQUEST");
        viewer.post(PREVIEW, Form.file("a\r\n").field("mapping", "x".repeat((1 << 20) + 1)))
                .error(413, "PAYLOAD_TOO_LARGE");
        viewer.post(PREVIEW, "{}").error(415, "UNSUPPORTED_MEDIA_TYPE");
        viewer.post(PREVIEW, new Form().file("a.xlsx", zip(TestServer.MOST_BYTES + 1)))
                .error(413, "PAYLOAD_TOO_LARGE");
        viewer.post(PREVIEW, new Form().file("a.csv", new byte[16 << 20])).error(413, "PAYLOAD_TOO_LARGE");
    }

    private static byte[] zip(int size) {
        byte[] bytes = new byte[size];
        bytes[0] = 'P';
        bytes[1] = 'K';
        return bytes;
    }

    private static String rows(int bytes) {
        return "amount,code,note\r\n" + ROW.repeat(bytes / ROW.length());
    }

    @Test
    void looksAtTheBeginningOfALongText() {
        JsonNode seen = look(form(rows(TestServer.PREVIEWED_BYTES + TestServer.SKIPPED_BYTES / 2)));
        assertThat(seen.path("whole_file").asBoolean()).isFalse();
        assertThat(seen.path("schema").asText()).isEqualTo(declared);
        assertThat(seen.path("rejected").asInt()).isZero();
        assertThat(seen.path("read").asInt()).isBetween(10_000, TestServer.PREVIEWED_BYTES / ROW.length());
        assertThat(seen.path("rows")).hasSize(50);
        assertThat(seen.path("notes").toString())
                .contains(TestServer.PREVIEWED_BYTES + " bytes")
                .doesNotContain("were not read");
    }

    @Test
    void readsNoFurtherInATextWithoutEnd() {
        Form form = new Form()
                .field("schema", declared)
                .file("long.csv", Api.utf8(rows(900_000)))
                .field("options", "{not even read");
        JsonNode seen = look(form);
        assertThat(seen.path("whole_file").asBoolean()).isFalse();
        assertThat(seen.path("notes").toString()).contains("were not read");
    }

    @Test
    void answersWhileTheClientIsStillSending() throws Exception {
        try (Socket socket = sending(rows(TestServer.PREVIEWED_BYTES + 2 * TestServer.SKIPPED_BYTES))) {
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() throws Exception {
        try (Socket socket = sending(rows(1000))) {
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    /** A request that promises more than it has sent so far. */
    private Socket sending(String start) throws IOException {
        Socket socket = new Socket("127.0.0.1", TestServer.shared().port());
        socket.setSoTimeout(10_000);
        String delimiter = "--" + Form.BOUNDARY + "\r\nContent-Disposition: form-data; name=";
        socket.getOutputStream()
                .write(Api.utf8("POST /api/v1/datasets/preview HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + world.token(Role.VIEWER) + "\r\nContent-Type: multipart/form-data; boundary=" + Form.BOUNDARY
                        + "\r\nContent-Length: " + TestServer.MOST_BYTES + "\r\n\r\n" + delimiter
                        + "\"schema\"\r\n\r\n" + declared + "\r\n" + delimiter + "\"file\"\r\n\r\n" + start));
        socket.getOutputStream().flush();
        return socket;
    }
}
