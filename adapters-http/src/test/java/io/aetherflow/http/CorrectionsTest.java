package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.JobType;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a file with rejected rows to one without, and back. */
class CorrectionsTest {

    private final World world = TestServer.shared().world;
    private final Branch home = world.home;
    private final Api analyst = Api.as(world.token(Role.ANALYST));
    private final String declared = home.id() + "_declared";
    private final String own = Examples.token();
    private final String content = "amount,code,note,line\r\n1.50,A,\"x, y\",7\r\nabc,B,=1+1,8\r\n2.50,A," + own
            + ",9\r\n3,B,,10\r\n4,A,-,11\r\n";

    /** Uploads and loads the file; the path of its dataset. */
    private String loaded() {
        JsonNode sent = analyst.post("/datasets/upload", Form.file(content).field("schema", declared))
                .expect(202)
                .json();
        worked(sent);
        return "/datasets/" + sent.path("dataset_id").asText();
    }

    private JsonNode worked(JsonNode accepted) {
        world.work(UUID.fromString(accepted.path("job_id").asText()));
        return accepted;
    }

    private JsonNode corrected(String path, String text) {
        return worked(
                analyst.post(path + "/corrections", Form.file(text)).expect(202).json());
    }

    private Dataset dataset(String path) {
        return home.dataset(UUID.fromString(path.substring("/datasets/".length())));
    }

    private String amounts(String path) {
        StringBuilder amounts = new StringBuilder();
        analyst.get(path + "/rows")
                .expect(200)
                .json()
                .path("items")
                .forEach(row -> amounts.append(row.path("values").path("amount").asText())
                        .append(' '));
        return amounts.toString().strip();
    }

    @Test
    void rejectsComeBackCorrectedAndTakeTheirPlace() {
        String path = loaded();
        String rejects = analyst.get(path + "/rejects.csv").expect(200).text();
        assertThat(rejects)
                .startsWith(
                        "amount,code,note,line,reject_line,column,value,rule,message,hint\r\nabc,B,'=1+1,8,3,amount,abc,");
        Answer answer = analyst.post(path + "/corrections", Form.file(rejects.replaceFirst("abc", "9.99")))
                .expect(202);
        JsonNode accepted = worked(answer.json());
        assertThat(answer.header("Location"))
                .isEqualTo("/api/v1/jobs/" + accepted.path("job_id").asText());
        assertThat(accepted.path("version").asInt()).isEqualTo(2);
        assertThat(accepted.path("status").asText()).isEqualTo("queued");
        assertThat(accepted.path("s3_key").asText()).contains("/corrections/");
        assertThat(accepted.has("duplicate_of")).isFalse();
        assertThat(amounts(path)).contains("9.99").doesNotContain("abc");
        JsonNode dataset = analyst.get(path).json();
        assertThat(dataset.path("version").asInt()).isEqualTo(2);
        assertThat(dataset.path("accepted").asInt()).isEqualTo(5);
        assertThat(dataset.path("rejected").asInt()).isZero();
        assertThat(dataset.path("jobs").get(0).path("version").asInt()).isEqualTo(2);
        JsonNode row =
                analyst.get(path + "/rows?limit=100").json().path("items").get(4);
        assertThat(row.path("source_line").asInt()).isEqualTo(3);
        assertThat(row.path("extra").path("note").asText()).isEqualTo("=1+1");
        assertThat(analyst.get(path + "/rejects").json().path("items")).isEmpty();
    }

    @Test
    void aRejectedRowOfACorrectionIsNamedByItAndCanBeCorrectedToo() {
        String path = loaded();
        corrected(path, "amount,code,note,line\r\n5,A,added,1\r\nxyz,A,added,2\r\n6,A,,3\r\n7,A,,4\r\n");
        JsonNode first = analyst.get(path + "/rejects").json().path("items").get(0);
        assertThat(first.path("line").asInt()).isEqualTo(3);
        assertThat(first.has("correction")).isFalse();
        JsonNode second = analyst.get(path + "/rejects").json().path("items").get(1);
        assertThat(second.path("line").asInt()).isEqualTo(3);
        assertThat(second.path("correction").asInt()).isEqualTo(1);
        String rejects = analyst.get(path + "/rejects.csv").text();
        assertThat(rejects).contains("\r\nxyz,A,added,2,c1:3,amount,xyz,");
        JsonNode third = corrected(path, rejects.replaceFirst("abc", "9.99").replaceFirst("xyz", "8.88"));
        assertThat(third.path("version").asInt()).isEqualTo(3);
        assertThat(amounts(path)).contains("9.99", "8.88");
        assertThat(dataset(path).report().read()).isEqualTo(9);
        assertThat(dataset(path).report().rejected()).isZero();
    }

    @Test
    void theSameCorrectionIsRecognised() {
        String path = loaded();
        String correction = "amount,code\r\n5,A\r\n";
        JsonNode first = corrected(path, correction);
        JsonNode again = analyst.post(path + "/corrections", Form.file(correction))
                .expect(202)
                .json();
        assertThat(again.path("duplicate_of")).isEqualTo(first.path("dataset_id"));
        assertThat(again.path("job_id")).isEqualTo(first.path("job_id"));
        assertThat(again.path("version")).isEqualTo(first.path("version"));
        assertThat(again.path("s3_key")).isEqualTo(first.path("s3_key"));
        analyst.post(path + "/corrections", Form.file(content)).error(409, "CONFLICT");
        analyst.post(path + "/corrections", Form.file("")).error(400, "EMPTY_FILE");
    }

    @Test
    void aVersionThatFailsKeepsItsRejectsAndHarmsNobody() {
        String path = loaded();
        String before = amounts(path);
        corrected(path, "amount,code,note\r\nu,A,1\r\nv,A,2\r\nw,A,3\r\n1,A,4\r\n");
        assertThat(amounts(path)).isEqualTo(before);
        assertThat(analyst.get(path).json().path("status").asText()).isEqualTo("completed");
        assertThat(analyst.get(path + "/rejects").json().path("items")).hasSize(1);
        JsonNode version =
                analyst.get(path + "/versions").expect(200).json().path("items").get(0);
        assertThat(version.path("number").asInt()).isEqualTo(2);
        assertThat(version.path("kind").asText()).isEqualTo("correction");
        assertThat(version.path("state").asText()).isEqualTo("failed");
        assertThat(version.path("current").asBoolean()).isFalse();
        assertThat(version.path("failure").path("message").asText()).contains("4 of 9 rows");
        assertThat(version.path("rejected").asInt()).isEqualTo(4);
        JsonNode page =
                analyst.get(path + "/rejects?version=2&limit=3").expect(200).json();
        assertThat(page.path("items")).hasSize(3);
        assertThat(analyst.get(path + "/rejects?version=2&limit=3&cursor="
                                + page.path("next_cursor").asText())
                        .json()
                        .path("items"))
                .hasSize(1);
        String csv = analyst.get(path + "/rejects.csv?version=2").expect(200).text();
        assertThat(csv).contains("\r\nw,A,3,,c1:4,amount,w,");
        corrected(
                path,
                csv.replace("\r\nw,", "\r\n1.25,").replace("\r\nu,", "\r\n1.5,").replace("\r\nv,", "\r\n1.75,"));
        assertThat(amounts(path)).contains("1.25");
    }

    @ParameterizedTest
    @CsvSource({"version=x,400", "version=0,400", "version=-1,400", "version=99999999999,400", "version=9,404"})
    void strangeVersionsAreRefused(String query, int status) {
        String path = loaded();
        String code = status == 400 ? "INVALID_REQUEST" : "NOT_FOUND";
        for (String part : new String[] {"/rejects?", "/rejects.csv?"}) {
            assertThat(analyst.get(path + part + query)
                            .error(status, code)
                            .path("message")
                            .asText())
                    .contains("version");
        }
        analyst.get(path + "/rejects?version=").expect(200);
        analyst.get(path + "/rejects?version=1").expect(200);
    }

    @Test
    void aVersionOfAFileThatWasNeverLoadedHasNoRejects() {
        JsonNode sent =
                analyst.post("/datasets/upload", Form.file(content)).expect(202).json();
        String path = "/datasets/" + sent.path("dataset_id").asText();
        assertThat(analyst.get(path + "/rejects?version=1").expect(200).json().path("items"))
                .isEmpty();
        JsonNode version = analyst.get(path + "/versions").json().path("items").get(0);
        assertThat(version.path("state").asText()).isEqualTo("pending");
        assertThat(version.path("row_count").isNull()).isTrue();
        assertThat(version.path("failure").isNull()).isTrue();
        analyst.post(path + "/corrections", Form.file("amount\r\n1\r\n")).error(409, "CONFLICT");
        analyst.post(path + "/reprocess").error(409, "CONFLICT");
        analyst.post(path + "/versions/1/restore").error(409, "CONFLICT");
    }

    @Test
    void readsTheFileAnewAndGoesBack() {
        String path = loaded();
        String map = "{\"schema\":\"" + declared
                + "\",\"mapping\":{\"note\":null},\"options\":{\"null_tokens\":[\"?\"]},\"policy\":\"accept_good\"}";
        Answer answer = analyst.post(path + "/reprocess", map).expect(202);
        JsonNode accepted = worked(answer.json());
        assertThat(accepted.path("version").asInt()).isEqualTo(2);
        assertThat(answer.header("Location"))
                .isEqualTo("/api/v1/jobs/" + accepted.path("job_id").asText());
        assertThat(accepted.path("s3_key").asText()).doesNotContain("/corrections/");
        JsonNode page = analyst.get(path + "/versions").expect(200).json();
        assertThat(page.path("next_cursor").isNull()).isTrue();
        assertThat(page.path("items")).hasSize(2);
        JsonNode first = page.path("items").get(1);
        assertThat(first.path("kind").asText()).isEqualTo("upload");
        assertThat(first.path("accepted").asInt()).isEqualTo(4);
        assertThat(first.path("files").get(0).path("name").asText()).isEqualTo("week 42.csv");
        assertThat(first.path("files").get(0).path("size_bytes").asInt()).isEqualTo(content.length());
        Answer restored = analyst.post(path + "/versions/1/restore").expect(202);
        assertThat(restored.json().path("job_type").asText()).isEqualTo("ml_inference");
        assertThat(restored.json().path("version").asInt()).isEqualTo(1);
        assertThat(restored.header("Location"))
                .isEqualTo("/api/v1/jobs/" + restored.json().path("id").asText());
        assertThat(analyst.get(path).json().path("version").asInt()).isEqualTo(1);
        analyst.post(path + "/versions/1/restore").error(409, "CONFLICT");
        analyst.post(path + "/versions/9/restore").error(404, "NOT_FOUND");
        analyst.post(path + "/versions/x/restore").error(404, "NOT_FOUND");
        assertThat(home.jobs(dataset(path).id(), JobType.ML_INFERENCE)).isNotEmpty();
    }

    @Test
    void readsTheFileAnewAsBeforeWithoutABody() {
        String path = loaded();
        assertThat(worked(analyst.post(path + "/reprocess").expect(202).json())
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(dataset(path).report().schema()).isEqualTo(declared);
        worked(analyst.post(path + "/reprocess", "{}").expect(202).json());
        assertThat(dataset(path).version()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mappings\":{}}",
                "{\"mapping\":[]}",
                "{\"mapping\":{\"a\":1}}",
                "{\"options\":{\"encoding\":\"klingon\"}}",
                "{\"options\":{\"colour\":1}}",
                "{\"policy\":\"maybe\"}",
                "{\"schema\":\"a\\u0000\"}",
                "[]",
                "{"
            })
    void refusesReadingsThatMeanNothing(String body) {
        analyst.post("/datasets/" + home.completed(1).id() + "/reprocess", body).error(400, "INVALID_REQUEST");
    }

    @Test
    void refusesCorrectionsThatAreNone() {
        String corrections = "/datasets/" + home.completed(1).id() + "/corrections";
        int open = world.objects.begun.get() - world.objects.closed.get();
        analyst.post(corrections, new Form().field("mapping", "{}")).error(400, "INVALID_REQUEST");
        analyst.post(corrections, Form.file("a").file("b.csv", Api.utf8("b"))).error(400, "INVALID_REQUEST");
        analyst.post(corrections, Form.file("a").field("department", "x")).error(400, "INVALID_REQUEST");
        analyst.post(corrections, Form.file("a").field("mapping", "{")).error(400, "INVALID_REQUEST");
        analyst.post(corrections, Form.file("a").field("options", "x".repeat((1 << 20) + 1)))
                .error(413, "PAYLOAD_TOO_LARGE");
        analyst.post(corrections, new Form().file("a.csv", new byte[TestServer.MOST_BYTES + 1]))
                .error(413, "PAYLOAD_TOO_LARGE");
        analyst.post(corrections, "{}").error(415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(world.objects.begun.get() - world.objects.closed.get()).isEqualTo(open);
    }

    @Test
    void changesNeedARoleAndLookingDoesNot() {
        String path = loaded();
        Api viewer = Api.as(world.token(Role.VIEWER));
        viewer.post(path + "/corrections", Form.file("amount\r\n1\r\n")).error(403, "FORBIDDEN");
        viewer.post(path + "/reprocess").error(403, "FORBIDDEN");
        viewer.post(path + "/versions/1/restore").error(403, "FORBIDDEN");
        viewer.get(path + "/versions").expect(200);
        viewer.get(path + "/profile").expect(200);
        Api.anonymous().post(path + "/corrections", Form.file("x")).error(401, "UNAUTHENTICATED");
        Api.anonymous().post(path + "/reprocess").error(401, "UNAUTHENTICATED");
    }

    @Test
    void anotherDepartmentsDatasetIsAsAbsentAsNone() {
        for (String id : new String[] {
            world.other.completed(1).id().toString(), Examples.id().toString(), "x"
        }) {
            String path = "/datasets/" + id;
            analyst.post(path + "/corrections", Form.file("x")).error(404, "NOT_FOUND");
            analyst.post(path + "/reprocess").error(404, "NOT_FOUND");
            analyst.post(path + "/versions/1/restore").error(404, "NOT_FOUND");
            for (String part : new String[] {"/versions", "/profile", "/rejects?version=1"}) {
                analyst.get(path + part).error(404, "NOT_FOUND");
            }
            analyst.get("/data/profile/" + id).error(404, "NOT_FOUND");
            analyst.with("Accept", "application/vnd.apache.parquet")
                    .get(path + "/rows")
                    .error(404, "NOT_FOUND");
        }
    }

    @Test
    void profilesTheRows() {
        String path = loaded();
        JsonNode profile = analyst.get(path + "/profile").expect(200).json();
        assertThat(profile.path("dataset_id").asText())
                .isEqualTo(dataset(path).id().toString());
        assertThat(profile.path("row_count").asInt()).isEqualTo(4);
        assertThat(profile.path("column_count").asInt())
                .isEqualTo(profile.path("columns").size());
        assertThat(profile.path("duplicate_rows").asInt()).isZero();
        assertThat(profile.path("quality_score").isNumber()).isTrue();
        assertThat(profile.path("quality_formula").asText()).contains("completeness");
        JsonNode amount = profile.path("columns").get(0);
        assertThat(amount.path("name").asText()).isEqualTo("amount");
        assertThat(amount.path("type").asText()).isEqualTo("money");
        assertThat(amount.path("min").textValue()).startsWith("1.5");
        assertThat(amount.path("max").textValue()).isEqualTo("4");
        assertThat(amount.path("mean").decimalValue()).isEqualByComparingTo("2.75");
        assertThat(amount.path("median").isNumber()).isTrue();
        assertThat(amount.path("null_percentage").decimalValue()).isEqualByComparingTo("0");
        assertThat(amount.path("top_values").get(0).path("value").isTextual()).isTrue();
        assertThat(amount.path("histogram").get(0).path("from").isTextual()).isTrue();
        assertThat(amount.path("outliers").asInt()).isZero();
        JsonNode code = profile.path("columns").get(1);
        assertThat(code.path("mean").isNull()).isTrue();
        assertThat(code.path("histogram")).isEmpty();
        assertThat(code.path("outliers").isNull()).isTrue();
        assertThat(profile.path("issues").toString()).contains("\"issue_type\":\"constant\"", "\"severity\":\"low\"");
        assertThat(analyst.get("/data/profile/" + dataset(path).id())
                        .expect(200)
                        .json())
                .isEqualTo(profile);
    }

    @Test
    void thereIsNoProfileBeforeTheRowsLoad() {
        UUID waiting = home.submit().dataset().id();
        for (String path : new String[] {"/datasets/" + waiting + "/profile", "/data/profile/" + waiting}) {
            assertThat(analyst.get(path).error(404, "NOT_FOUND").path("message").asText())
                    .contains("no profile");
        }
    }

    @Test
    void handsOutTheRowsAsParquet() throws Exception {
        String path = loaded();
        Dataset dataset = dataset(path);
        Api reader = Api.as(world.token(Role.VIEWER)).with("Accept", "application/vnd.apache.parquet");
        assertThat(reader.get(path + "/rows")
                        .error(404, "NOT_FOUND")
                        .path("message")
                        .asText())
                .contains("Parquet");
        reader.get("/datasets/" + home.submit().dataset().id() + "/rows").error(404, "NOT_FOUND");
        byte[] bytes = Api.utf8("PAR1 and so on PAR1");
        String key = "lake/" + home.id() + "/" + dataset.id() + "/"
                + dataset.report().loadId() + ".parquet";
        try (ObjectStore.Staged staged = world.objects.stage()) {
            staged.out().write(bytes);
            staged.commit(key);
        }
        Answer file = reader.get(path + "/rows").expect(200);
        assertThat(file.body()).isEqualTo(bytes);
        assertThat(file.header("Content-Type")).isEqualTo("application/vnd.apache.parquet");
        assertThat(file.header("Content-Length")).isEqualTo(Integer.toString(bytes.length));
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + dataset.id() + ".parquet\"");
        assertThat(file.header("Vary")).contains("Accept");
        assertThat(Api.as(world.token(Role.VIEWER))
                        .with("Accept", "*/*")
                        .get(path + "/rows")
                        .expect(200)
                        .header("Content-Type"))
                .isEqualTo("application/json");
    }
}
