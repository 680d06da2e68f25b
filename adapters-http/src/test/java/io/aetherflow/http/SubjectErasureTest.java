package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditSubject;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.job.Claim;
import io.aetherflow.kit.ExampleRows;
import io.aetherflow.kit.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody in a department's rows is erased over HTTP. */
class SubjectErasureTest {

    private final World world = TestServer.shared().world;
    private final User boss = world.store.users().add(Examples.admin()).orElseThrow();
    private final Api admin = Api.as(world.token(boss));
    private final Api analyst = Api.as(world.token(Role.ANALYST));

    private final String ann = "Ann " + Examples.token();

    private String body(String department, String column, String value) {
        return "{\"department\":\"" + department + "\",\"schema\":\""
                + world.home.schema().name() + "\",\"column\":\"" + column + "\",\"value\":\"" + value + "\"}";
    }

    private Answer erase() {
        return admin.post("/admin/erasures", body(world.home.id() + "_x", "label", ann));
    }

    /** Three rows, of which one is Ann's, and two insights. */
    private UUID dataset() {
        Claim claim = world.home.claimed();
        Object[] hers = ExampleRows.usual(2);
        hers[0] = ann;
        List<Object[]> rows = List.of(ExampleRows.usual(1), hers, ExampleRows.usual(3));
        world.home.succeed(claim, world.home.load(claim, world.home.schema(), rows));
        UUID id = claim.job().datasetId();
        world.home.infer(id, 2);
        return id;
    }

    @Test
    void theRowsAreGoneAndTheReceiptNamesNobody() {
        UUID id = dataset();
        JsonNode before = analyst.get("/datasets/" + id).expect(200).json();
        assertThat(before.path("row_count").asInt()).isEqualTo(3);
        Answer receipt = erase().expect(200);
        JsonNode said = receipt.json();
        assertThat(said.path("removed").path("rows").asInt()).isEqualTo(1);
        assertThat(said.path("removed").path("datasets").asInt()).isEqualTo(1);
        assertThat(said.path("removed").path("insights").asInt()).isEqualTo(2);
        assertThat(said.path("department").asText()).isEqualTo(world.home.id().value());
        assertThat(said.path("column").asText()).isEqualTo("label");
        assertThat(said.path("value_sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(said.path("digest").asText()).matches("[0-9a-f]{64}");
        assertThat(said.path("subject").isNull()).isTrue();
        assertThat(said.path("kept")).isNotEmpty();
        assertThat(receipt.text()).doesNotContain(ann);
        assertThat(analyst.get("/datasets/" + id + "/rows").expect(200).text())
                .doesNotContain(ann)
                .contains("item 1", "item 3");
        assertThat(analyst.get("/datasets/" + id)
                        .expect(200)
                        .json()
                        .path("row_count")
                        .asInt())
                .isEqualTo(2);
        assertThat(analyst.get("/datasets/" + id + "/results")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(erase().expect(200).json().path("removed").path("rows").asInt())
                .isZero();
        assertThat(admin.get("/admin/erasures?limit=100").expect(200).text())
                .contains(said.path("digest").asText());
    }

    @Test
    void whatWasMadeOfTheRowsIsGoneAndSaysSo() {
        UUID id = dataset();
        erase().expect(200);
        Api parquet = analyst.with("Accept", "application/vnd.apache.parquet");
        for (Answer answer : List.of(
                analyst.get("/datasets/" + id + "/raw"),
                analyst.get("/datasets/" + id + "/profile"),
                analyst.get("/data/profile/" + id),
                analyst.get("/datasets/" + id + "/rejects"),
                analyst.get("/datasets/" + id + "/rejects.csv"),
                parquet.get("/datasets/" + id + "/rows"),
                analyst.post("/datasets/" + id + "/reprocess", "{}"))) {
            assertThat(answer.error(410, "GONE").path("message").asText())
                    .contains("as somebody's data in them was erased");
        }
        analyst.with("Accept", "text/csv").get("/datasets/" + id + "/rows").expect(200);
    }

    @Test
    void isForPeopleWhoAdminister() {
        UUID id = dataset();
        String asked = body(world.home.id().value(), "label", ann);
        analyst.post("/admin/erasures", asked).error(403, "FORBIDDEN");
        Api.anonymous().post("/admin/erasures", asked).error(401, "UNAUTHENTICATED");
        assertThat(world.home.rows(id)).hasSize(3);
    }

    @Test
    void refusesWhatItCanNotMean() {
        String home = world.home.id().value();
        for (String column : List.of("quantity", "department", "nothing")) {
            JsonNode error =
                    admin.post("/admin/erasures", body(home, column, ann)).error(400, "INVALID_REQUEST");
            assertThat(error.path("details").path("field").asText()).isEqualTo("column");
            assertThat(error.toString()).doesNotContain(ann);
        }
        admin.post("/admin/erasures", body(world.other.id().value(), "label", ann))
                .error(404, "NOT_FOUND");
        admin.post("/admin/erasures", body(home, "label", "")).error(400, "INVALID_REQUEST");
        admin.post("/admin/erasures", "{}").error(400, "INVALID_REQUEST");
        admin.post("/admin/erasures", body("nowhere", "label", ann)).error(422, "DEPARTMENT_NOT_SERVED");
    }

    @Test
    void isRecordedWithoutTheValue() {
        dataset();
        String receipt = erase().expect(200).json().path("id").asText();
        List<AuditEntry> entries = new ArrayList<>();
        world.trail.stream(
                new AuditFilter(null, boss.id(), null, null, null), 1, record -> entries.add(record.entry()));
        AuditEntry entry = entries.get(entries.size() - 1);
        assertThat(entry.action()).isEqualTo("erase_rows");
        assertThat(entry.subject()).isEqualTo(new AuditSubject("erasure", receipt));
        assertThat(entry.details())
                .isEqualTo(Map.of(
                        "department",
                        world.home.id().value(),
                        "schema",
                        world.home.schema().name(),
                        "column",
                        "label",
                        "rows",
                        "1"));
    }
}
