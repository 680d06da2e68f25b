package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.RejectedRow;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetsTest {

    private final World world = TestServer.shared().world;
    private final Branch home = world.home;
    private final Api analyst = Api.as(world.token(Role.ANALYST));

    private static RejectedRow reject(int line) {
        return new RejectedRow(
                line,
                List.of("=cmd", "x,y", "extra"),
                List.of(
                        new CellIssue("amount", "=cmd", "type", "'=cmd' is no number.", "Write a number."),
                        new CellIssue(null, null, "fields", "One cell too many.", "Quote it.")));
    }

    private void keepRejects(String key, int count) {
        try (Rejects.Writer writer = world.rejects.begin()) {
            for (int i = 0; i < count; i++) {
                writer.write(reject(i + 2));
            }
            writer.commit(key);
        }
    }

    private Dataset loaded(@Nullable Object[]... rows) {
        Claim claim = home.claimed();
        LoadReport report = home.load(claim, home.schema(), new ArrayList<>(List.of(rows)));
        home.succeed(claim, report);
        keepRejects(report.rejectsKey() == null ? "" : report.rejectsKey(), 3);
        return home.dataset(claim.job().datasetId());
    }

    @Test
    void listsNewestFirstInPagesThatMeet() {
        Dataset older = home.completed(1);
        Dataset newer = home.completed(1);
        JsonNode first =
                analyst.get("/datasets?limit=1&status=completed").expect(200).json();
        assertThat(first.path("items").get(0).path("id").asText())
                .isEqualTo(newer.id().toString());
        assertThat(first.path("items").get(0).has("jobs")).isFalse();
        JsonNode second = analyst.get("/datasets?limit=1&status=completed&department=" + home.id() + "&cursor="
                        + first.path("next_cursor").asText())
                .expect(200)
                .json();
        assertThat(second.path("items").get(0).path("id").asText())
                .isEqualTo(older.id().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=x",
                "limit=99999999999",
                "cursor=nonsense",
                "status=done",
                "department=No%20Such"
            })
    void refusesParametersThatMeanNothing(String query) {
        String name = query.substring(0, query.indexOf('='));
        JsonNode error = analyst.get("/datasets?" + query).error(400, "INVALID_REQUEST");
        assertThat(error.path("message").asText()).containsIgnoringCase(name);
    }

    @Test
    void findsByAPartOfTheName() {
        Dataset dataset = home.completed(1);
        assertThat(analyst.get("/datasets?limit=1&q=wEEk%2042")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .contains(dataset.id().toString());
        assertThat(analyst.get("/datasets?q=week%25").json().path("items"))
                .as("a letter like any other")
                .isEmpty();
        analyst.get("/datasets?q=" + "x".repeat(1001)).error(400, "INVALID_REQUEST");
    }

    @Test
    void filtersByDepartmentWithinWhatTheCallerSees() {
        home.completed(1);
        world.other.completed(1);
        analyst.get("/datasets?department=" + home.id() + "_x").expect(200);
        analyst.get("/datasets?department=" + world.other.id()).error(403, "FORBIDDEN");
        analyst.get("/datasets?department=unheard_of").error(403, "FORBIDDEN");
        Api admin = Api.as(world.token(Role.ADMIN));
        JsonNode all = admin.get("/datasets?limit=100&department=" + world.other.id())
                .expect(200)
                .json();
        assertThat(all.path("items"))
                .isNotEmpty()
                .allMatch(item ->
                        item.path("department").asText().equals(world.other.id().value()));
        assertThat(admin.get("/datasets?department=unheard_of").json().path("items"))
                .isEmpty();
        assertThat(analyst.get("/datasets?limit=100").json().path("items"))
                .noneMatch(item ->
                        item.path("department").asText().equals(world.other.id().value()));
    }

    @Test
    void showsWhatTheLoadFound() {
        Dataset dataset = home.completed(2);
        JsonNode shown = analyst.get("/datasets/" + dataset.id()).expect(200).json();
        assertThat(shown.path("status").asText()).isEqualTo("completed");
        assertThat(shown.path("schema").asText()).isEqualTo(home.schema().name());
        assertThat(shown.path("row_count").asLong()).isEqualTo(2);
        assertThat(shown.path("accepted").asLong()).isEqualTo(2);
        assertThat(shown.path("rejected").asLong()).isEqualTo(2);
        assertThat(shown.path("duplicates").asLong()).isEqualTo(1);
        assertThat(shown.path("mapping").path("Unused").isNull()).isTrue();
        assertThat(shown.path("options").path("delimiter").asText()).isEqualTo(";");
        assertThat(shown.path("policy").asText()).isEqualTo("all_or_nothing");
        assertThat(shown.path("notes")).hasSize(2);
        assertThat(shown.path("jobs")).hasSize(2);
        assertThat(shown.path("error").isNull()).isTrue();
    }

    @Test
    void tellsWhyADatasetFailedAndWhatWasCountedBefore() {
        Claim claim = home.claimed();
        UUID load = Examples.id();
        Failure failure = Failure.of(FailureCode.VALIDATION, "Too many rows are rejected.", "Correct them.")
                .with("read", 10L)
                .with("rejected", 4L)
                .with("load_id", load.toString());
        world.store.jobs().fail(claim, failure, "secret trace").orElseThrow();
        keepRejects("rejects/" + home.id() + "/" + claim.job().datasetId() + "/" + load + ".ndjson", 1);
        String path = "/datasets/" + claim.job().datasetId();
        Answer answer = analyst.get(path).expect(200);
        JsonNode shown = answer.json();
        assertThat(shown.path("error").path("code").asText()).isEqualTo("VALIDATION");
        assertThat(shown.path("error").path("side").asText()).isEqualTo("data");
        assertThat(shown.path("accepted").asLong()).isEqualTo(6);
        assertThat(shown.path("rejected").asLong()).isEqualTo(4);
        assertThat(shown.path("row_count").asLong()).isZero();
        assertThat(shown.path("duplicates").isNull()).isTrue();
        assertThat(answer.text()).doesNotContain("secret trace");
        assertThat(analyst.get(path + "/rejects").json().path("items")).hasSize(1);
        assertThat(analyst.get(path + "/rejects.csv").text()).startsWith("cell_1,cell_2,cell_3,line,column,");
    }

    @Test
    void anotherDepartmentsDatasetIsAsAbsentAsNone() {
        for (String id :
                List.of(world.other.completed(1).id().toString(), Examples.id().toString(), "not-a-uuid")) {
            for (String part : List.of("", "/rows", "/rejects", "/rejects.csv", "/results", "/raw")) {
                analyst.get("/datasets/" + id + part).error(404, "NOT_FOUND");
            }
            analyst.delete("/datasets/" + id).error(404, "NOT_FOUND");
        }
    }

    @Test
    void deletesForThoseWhoMay() {
        String path = "/datasets/" + home.completed(1).id();
        Api.as(world.token(Role.VIEWER)).delete(path).error(403, "FORBIDDEN");
        analyst.delete(path).expect(204);
        analyst.get(path).error(404, "NOT_FOUND");
    }

    private Dataset oneRow() {
        return loaded(new @Nullable Object[] {
            "=1+1",
            7L,
            new BigDecimal("1E+3"),
            new BigDecimal("-12345678901234567890.10"),
            LocalDate.of(2024, 2, 29),
            LocalDateTime.of(2024, 2, 29, 0, 0),
            null
        });
    }

    @Test
    void showsRowsExactly() {
        JsonNode page =
                analyst.get("/datasets/" + oneRow().id() + "/rows").expect(200).json();
        JsonNode values = page.path("items").get(0).path("values");
        assertThat(page.path("columns").toString())
                .isEqualTo("[\"label\",\"quantity\",\"weight\",\"amount\",\"sold_on\",\"seen_at\",\"paid\"]");
        assertThat(page.path("items").get(0).path("row_no").asLong()).isEqualTo(1);
        assertThat(page.path("items").get(0).path("source_line").isIntegralNumber())
                .isTrue();
        assertThat(values.path("quantity").isIntegralNumber()).isTrue();
        assertThat(values.path("weight").textValue()).isEqualTo("1000");
        assertThat(values.path("amount").textValue()).isEqualTo("-12345678901234567890.10");
        assertThat(values.path("sold_on").textValue()).isEqualTo("2024-02-29");
        assertThat(values.path("seen_at").textValue()).isEqualTo("2024-02-29T00:00:00");
        assertThat(values.path("paid").isNull()).isTrue();
        assertThat(page.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void streamsRowsAsCsvThatRunsNothing() {
        Answer csv = analyst.with("Accept", "text/csv")
                .get("/datasets/" + oneRow().id() + "/rows")
                .expect(200);
        assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(csv.text())
                .isEqualTo("label,quantity,weight,amount,sold_on,seen_at,paid\r\n"
                        + "'=1+1,7,1000,-12345678901234567890.10,2024-02-29,2024-02-29T00:00:00,\r\n");
        UUID waiting = home.submit().dataset().id();
        analyst.with("Accept", "text/csv").get("/datasets/" + waiting + "/rows").error(409, "CONFLICT");
        assertThat(analyst.get("/datasets/" + waiting + "/rows").json().path("items"))
                .isEmpty();
        analyst.with("Accept", "application/xml")
                .get("/datasets/" + waiting + "/rows")
                .error(406, "NOT_ACCEPTABLE");
    }

    @Test
    void showsRejectsWithEveryReason() {
        String path = "/datasets/" + home.dataset(loaded().id()).id() + "/rejects";
        JsonNode page = analyst.get(path + "?limit=2").expect(200).json();
        JsonNode row = page.path("items").get(0);
        assertThat(row.path("line").asLong()).isEqualTo(2);
        assertThat(row.path("column").asText()).isEqualTo("amount");
        assertThat(row.path("rule").asText()).isEqualTo("type");
        assertThat(row.path("issues")).hasSize(2);
        assertThat(row.path("cells")).hasSize(3);
        JsonNode rest = analyst.get(
                        path + "?limit=2&cursor=" + page.path("next_cursor").asText())
                .json();
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void strangeCursorsOfRejectsAreRefusedWhetherThereAreAnyOrNot() {
        analyst.get("/datasets/" + loaded().id() + "/rejects?cursor=zz").error(400, "INVALID_REQUEST");
        String none = "/datasets/" + home.claimed().job().datasetId() + "/rejects";
        analyst.get(none + "?cursor=zz").error(400, "INVALID_REQUEST");
        assertThat(analyst.get(none + "?cursor=").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void offersRejectsToBeCorrected() {
        Answer csv = analyst.get("/datasets/" + loaded().id() + "/rejects.csv").expect(200);
        String[] lines = csv.text().split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0])
                .isEqualTo("Produit,Amount (£),Unused,\"A \"\"date\"\"\",line,column,value,rule,message,hint");
        assertThat(lines[1]).isEqualTo("'=cmd,\"x,y\",extra,,2,amount,'=cmd,type,'=cmd' is no number.,Write a number.");
        assertThat(csv.header("Content-Disposition")).contains("-rejects.csv");
    }

    @Test
    void aDownloadThatBreaksOffDoesNotPassForAWholeOne() {
        Claim claim = home.claimed();
        LoadReport report = home.load(claim, 1);
        home.succeed(claim, report);
        keepRejects(String.valueOf(report.rejectsKey()), 20_000);
        String path = "/datasets/" + claim.job().datasetId() + "/rejects.csv";
        assertThat(analyst.get(path).expect(200).text().lines()).hasSize(20_001);
        world.rejects.broken.set(true);
        assertThatThrownBy(() -> analyst.get(path)).hasCauseInstanceOf(java.io.IOException.class);
    }

    @Test
    void listsResultsInTheModelsOrder() {
        Dataset dataset = home.completed(1);
        String path = "/datasets/" + dataset.id() + "/results";
        assertThat(analyst.get(path).expect(200).json().path("items")).isEmpty();
        home.infer(dataset.id(), 3);
        JsonNode page = analyst.get(path).expect(200).json();
        JsonNode rich = page.path("items").get(0);
        assertThat(page.path("items")).hasSize(3);
        assertThat(rich.path("payload").path("total").textValue()).isEqualTo("12345678901234567890.1234567890");
        assertThat(rich.path("drivers").get(0).path("share").textValue()).isEqualTo("0.250");
        assertThat(rich.path("chart").path("type").asText()).isEqualTo("timeseries");
        assertThat(rich.path("chart").path("bands")).hasSize(1);
        assertThat(page.path("items").get(1).path("chart").isNull()).isTrue();
        JsonNode one =
                analyst.get("/insights/" + rich.path("id").asText()).expect(200).json();
        assertThat(one).isEqualTo(rich);
        Api.as(world.token(Role.ANALYST, world.other.id()))
                .get("/insights/" + rich.path("id").asText())
                .error(404, "NOT_FOUND");
    }

    @Test
    void givesTheFileBackByteForByte() {
        byte[] bytes = {
            0, 1, (byte) 0xFF, '\r', '\n', 'x', (byte) Examples.token().charAt(0)
        };
        String id = analyst.post("/datasets/upload", new Form().file("Zahlen ü.csv", bytes))
                .expect(202)
                .json()
                .path("dataset_id")
                .asText();
        Answer raw = analyst.get("/datasets/" + id + "/raw").expect(200);
        assertThat(raw.body()).isEqualTo(bytes);
        assertThat(raw.header("Content-Disposition")).endsWith("filename*=UTF-8''Zahlen%20%C3%BC.csv");
        assertThat(raw.header("X-Content-Type-Options")).isEqualTo("nosniff");
        world.objects.breakOnce(() -> new IllegalStateException("jdbc:secret at io.aetherflow.Inside"));
        Answer defect = analyst.get("/datasets/" + id + "/raw");
        JsonNode error = defect.error(500, "INTERNAL_ERROR");
        assertThat(defect.text()).doesNotContain("secret", "io.aetherflow");
        assertThat(error.path("details").path("support").asText()).isEqualTo(TestServer.SUPPORT);
        world.objects.breakOnce(() -> new AetherException(FailureCode.UNAVAILABLE, "Busy."));
        analyst.get("/datasets/" + id + "/raw").error(503, "UNAVAILABLE");
        world.objects.delete(world.store
                .datasets()
                .find(home.scope(), UUID.fromString(id))
                .orElseThrow()
                .upload()
                .object()
                .key());
        analyst.get("/datasets/" + id + "/raw").error(404, "NOT_FOUND");
    }
}
