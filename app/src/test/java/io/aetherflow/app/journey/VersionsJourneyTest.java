package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A messy file is looked at, loaded, corrected, read anew and brought back, by HTTP on the embedded defaults. */
class VersionsJourneyTest {

    private static final String HEADER = "Bestell Nr;Datum;Artikel;Menge;Betrag (EUR)\n";
    private static final String ROWS = "A1;31.01.2026;Tee;2;1.250,50\nA2;01.02.2026;Kaffee;1;99,90\n"
            + "A3;02.02.2026;Zucker;1;10,00\nA4;03.02.2026;Milch;1;5,25\nA5;04.02.2026;Salz;1;2,00\n"
            + "A6;05.02.2026;Mehl;1;1,00\nA7;kaputt;Reis;1;7,00\n";

    @TempDir
    static Path data;

    private static RunningPlatform platform;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        platform = RunningPlatform.start(data);
        api = platform.api().join("sam@example.com", "sales");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static BigDecimal sum(String id) throws Exception {
        return api.all("/datasets/" + id + "/rows").stream()
                .map(row -> new BigDecimal(row.path("values").path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static byte[] gzip(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private static JsonNode settled(Api.Answer accepted) throws Exception {
        return api.settled(accepted.expect(202).path("dataset_id").asText());
    }

    @Test
    void aDatasetGoesThroughItsVersions() throws Exception {
        byte[] file = gzip("Umsätze Köln\n\n" + HEADER + ROWS);
        JsonNode preview = api.multipart("/datasets/preview", "umsatz.csv.gz", file, Map.of())
                .expect(200);
        assertThat(preview.path("compression").asText()).isEqualTo("gzip");
        assertThat(preview.path("header_row").asInt()).isEqualTo(3);
        assertThat(preview.path("options").path("decimal").asText()).isEqualTo(",");
        assertThat(preview.path("rejected").asInt()).isEqualTo(1);
        assertThat(preview.path("rows").get(0).path("values").path("amount").asText())
                .isEqualTo("1250.50");

        JsonNode first = settled(api.upload("umsatz.csv.gz", file, Map.of()));
        String id = first.path("id").asText();
        assertThat(first.path("status").asText()).as(first.toString()).isEqualTo("completed");
        assertThat(sum(id)).isEqualByComparingTo("1368.65");
        JsonNode profile = api.get("/datasets/" + id + "/profile").expect(200);
        assertThat(profile.path("row_count").asInt()).isEqualTo(6);
        assertThat(profile.path("quality_score").decimalValue()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(api.get("/data/profile/" + id).expect(200)).isEqualTo(profile);

        String rejects = api.text("/datasets/" + id + "/rejects.csv", "text/csv");
        assertThat(rejects).contains("A7,kaputt,Reis", ",line,column,value,rule,message,hint");
        JsonNode second = settled(api.multipart(
                "/datasets/" + id + "/corrections",
                "corrected.csv",
                rejects.replaceFirst("A7,kaputt", "A7,06.02.2026").getBytes(StandardCharsets.UTF_8),
                Map.of()));
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("rejected").asInt()).isZero();
        assertThat(sum(id)).isEqualByComparingTo("1375.65");
        assertThat(api.get("/datasets/" + id + "/versions").expect(200).path("items"))
                .hasSize(2);

        api.post("/datasets/" + id + "/versions/1/restore", Map.of()).expect(202);
        api.settled(id);
        assertThat(sum(id)).isEqualByComparingTo("1368.65");
        assertParquet(id, 6);

        JsonNode again = settled(api.post("/datasets/" + id + "/reprocess", Map.of("policy", "all_or_nothing")));
        assertThat(again.path("status").asText()).isEqualTo("completed");
        assertThat(again.path("version").asInt()).isEqualTo(1);
        JsonNode failed = api.get("/datasets/" + id + "/versions")
                .expect(200)
                .path("items")
                .get(0);
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("failure").path("message").asText()).contains("all or nothing");
        assertThat(api.all("/datasets/" + id + "/rejects?version=3")).hasSize(1);

        Api other = platform.api().join("fin@example.com", "finance");
        for (String path : new String[] {"", "/versions", "/profile", "/rows", "/rejects"}) {
            assertThat(other.get("/datasets/" + id + path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.post("/datasets/" + id + "/reprocess", Map.of()).status())
                .isEqualTo(404);
    }

    private static void assertParquet(String id, int rows) throws Exception {
        Path file = Files.write(
                data.resolve(id + ".parquet"),
                api.bytes("/datasets/" + id + "/rows", "application/vnd.apache.parquet"));
        try (Connection reader = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = reader.createStatement();
                ResultSet answer =
                        statement.executeQuery("select count(*), sum(amount) from read_parquet('" + file + "')")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getInt(1)).isEqualTo(rows);
            assertThat(answer.getBigDecimal(2)).isEqualByComparingTo("1368.65");
        }
    }

    @Test
    void aQuestionIsAnsweredWithoutSendingTheFileAgain() throws Exception {
        byte[] file = "Order ID,Date,Product,Amount\n1,01/02/2026,Tea,5\n2,03/04/2026,Milk,6\n"
                .getBytes(StandardCharsets.UTF_8);
        JsonNode preview =
                api.multipart("/datasets/preview", "q.csv", file, Map.of()).expect(200);
        assertThat(preview.path("questions").get(0).path("option").asText()).isEqualTo("date_order");
        JsonNode asked = settled(api.upload("q.csv", file, Map.of()));
        assertThat(asked.path("status").asText()).isEqualTo("failed");
        assertThat(asked.path("error").path("message").asText()).contains("can be read in two ways");
        JsonNode answered = settled(api.post(
                "/datasets/" + asked.path("id").asText() + "/reprocess",
                Map.of("options", Map.of("date_order", "mdy"))));
        assertThat(answered.path("status").asText()).as(answered.toString()).isEqualTo("completed");
        assertThat(api.all("/datasets/" + asked.path("id").asText() + "/rows")
                        .get(0)
                        .path("values")
                        .path("sold_on")
                        .asText())
                .isEqualTo("2026-01-02");
    }

    @Test
    void aConfirmedMappingIsUsedForTheNextFileOfTheSameHeader() throws Exception {
        byte[] january = "k1,k2,k3\n2026-01-01,Tea,5\n".getBytes(StandardCharsets.UTF_8);
        String mapping = "{\"k1\":\"sold_on\",\"k2\":\"product\",\"k3\":\"amount\"}";
        assertThat(settled(api.upload("jan.csv", january, Map.of("mapping", mapping)))
                        .path("status")
                        .asText())
                .isEqualTo("completed");
        byte[] february = "k1,k2,k3\n2026-02-01,Milk,6\n".getBytes(StandardCharsets.UTF_8);
        JsonNode next = settled(api.upload("feb.csv", february, Map.of()));
        assertThat(next.path("status").asText()).isEqualTo("completed");
        assertThat(next.path("notes").toString()).contains("as was confirmed for this header");
        byte[] march = "k1,k2,k3,k4,k5,k6,k7,k8,k9,k10,k11\n".getBytes(StandardCharsets.UTF_8);
        assertThat(api.multipart("/datasets/preview", "mar.csv", march, Map.of())
                        .expect(200)
                        .path("similar_mapping")
                        .isNull())
                .isTrue();
    }

    @Test
    void anOrdersTotalIsNotCountedOnEachOfItsLines() throws Exception {
        String orders = """
                {"orders":[
                 {"id":1,"created_at":"2024-01-05","total_price":"30.00","line_items":[
                  {"title":"Chair","quantity":1,"price":"10.00"},{"title":"Desk","quantity":2,"price":"10.00"}]},
                 {"id":2,"created_at":"2024-01-16","total_price":"5.00","line_items":[
                  {"title":"Lamp","quantity":1,"price":"5.00"}]}]}
                """;
        JsonNode dataset = settled(api.upload("orders.json", orders.getBytes(StandardCharsets.UTF_8), Map.of()));
        assertThat(dataset.path("status").asText()).as(dataset.toString()).isEqualTo("completed");
        assertThat(dataset.path("accepted").asInt()).isEqualTo(3);
        assertThat(sum(dataset.path("id").asText())).isEqualByComparingTo("35.00");
        assertThat(dataset.path("notes").toString()).contains("'total_price' stands on each of several records");
    }
}
