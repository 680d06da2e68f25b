package io.aetherflow.files.nested;

import static io.aetherflow.files.nested.Nested.json;
import static io.aetherflow.files.nested.Nested.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {

    private static final String SHOPIFY = """
            {"orders": [
              {"id": 1001, "created_at": "2024-01-02", "currency": "GBP",
               "customer": {"name": "Ann", "city": "Bath"},
               "tags": ["vip", "web"],
               "line_items": [
                 {"id": 1, "title": "Tea", "quantity": 2, "price": 3.50},
                 {"id": 2, "title": "Milk", "quantity": 1, "price": 1.10}],
               "total_price": 8.10},
              {"id": 1002, "created_at": "2024-01-03", "currency": "GBP",
               "customer": {"name": "Bob", "city": "York"},
               "tags": [],
               "line_items": [{"id": 3, "title": "Bread", "quantity": 1, "price": 2.00}],
               "total_price": 2.00}
            ]}
            """;

    @Test
    void ordersWithLinesAreReadByLineWhereTheLinesAreWhatTheDepartmentKnows() {
        Nested read = json(SHOPIFY, words("created_at", "title", "quantity", "price", "currency"));
        assertThat(read.facts().fileType()).isEqualTo("json");
        assertThat(read.facts().sheet()).isEqualTo("orders.line_items");
        assertThat(read.facts().sheets()).containsExactly("orders", "orders.line_items");
        assertThat(read.facts().headerLine()).isZero();
        assertThat(read.facts().delimiter()).isNull();
        assertThat(read.header())
                .containsExactly(
                        "orders.id",
                        "created_at",
                        "currency",
                        "name",
                        "city",
                        "tags",
                        "total_price",
                        "id",
                        "title",
                        "quantity",
                        "price");
        assertThat(read.cells())
                .containsExactly(
                        List.of(
                                "1001",
                                "2024-01-02",
                                "GBP",
                                "Ann",
                                "Bath",
                                "vip; web",
                                "8.10",
                                "1",
                                "Tea",
                                "2",
                                "3.50"),
                        List.of(
                                "1001",
                                "2024-01-02",
                                "GBP",
                                "Ann",
                                "Bath",
                                "vip; web",
                                "8.10",
                                "2",
                                "Milk",
                                "1",
                                "1.10"),
                        List.of("1002", "2024-01-03", "GBP", "Bob", "York", "", "2.00", "3", "Bread", "1", "2.00"));
        assertThat(read.lines()).containsExactly(6L, 7L, 12L);
        assertThat(read.facts().notes())
                .anyMatch(note -> note.startsWith(
                        "The records under 'orders.line_items' are read, of 2 lists: orders, orders.line_items"))
                .anyMatch(note -> note.contains("total_price"));
    }

    @Test
    void ordersAreReadByOrderWhereTheLinesTellNothingMore() {
        Nested read = json(SHOPIFY, words("id", "created_at", "total_price"));
        assertThat(read.facts().sheet()).isEqualTo("orders");
        assertThat(read.cell(0, "line_items"))
                .isEqualTo("[{\"id\":1,\"title\":\"Tea\",\"quantity\":2,\"price\":3.50},"
                        + "{\"id\":2,\"title\":\"Milk\",\"quantity\":1,\"price\":1.10}]");
        assertThat(read.cell(1, "name")).isEqualTo("Bob");
        assertThat(read.records()).hasSize(2);
    }

    @Test
    void aListInAnEnvelopeIsReadWithWhatTheEnvelopeSays() {
        Nested read = json("{\"object\":\"list\",\"data\":[{\"id\":\"ch_1\",\"object\":\"charge\",\"amount\":100},"
                + "{\"id\":\"ch_2\",\"object\":\"charge\",\"amount\":250}],\"has_more\":false,\"meta\":{\"page\":1}}");
        assertThat(read.facts().sheet()).isNull();
        assertThat(read.facts().sheets()).containsExactly("data");
        assertThat(read.header()).containsExactly("root.object", "has_more", "page", "id", "object", "amount");
        assertThat(read.cells())
                .containsExactly(
                        List.of("list", "false", "1", "ch_1", "charge", "100"),
                        List.of("list", "false", "1", "ch_2", "charge", "250"));
    }

    @Test
    void linesOfJsonMayMissKeysAndMixTheirOrder() {
        Nested read = json("{\"a\":1,\"b\":\"x\"}\n\n{\"b\":null,\"c\":true}\r\n{\"c\":1e3,\"a\":1.10}\n");
        assertThat(read.facts().fileType()).isEqualTo("ndjson");
        assertThat(read.facts().sheet()).isNull();
        assertThat(read.header()).containsExactly("a", "b", "c");
        assertThat(read.cells())
                .containsExactly(List.of("1", "x", ""), List.of("", "", "true"), List.of("1.10", "", "1000"));
        assertThat(read.lines()).containsExactly(1L, 3L, 4L);
    }

    @Test
    void aBrokenLineAmongLinesIsARecordOfTheWrongWidth() {
        Nested read = json("{\"a\":1,\"b\":2}\n{\"a\":3,\"b\n{\"a\":5,\"b\":6}\n{\"a\":7,\"b\":[8}\n");
        assertThat(read.cells())
                .containsExactly(
                        List.of("1", "2"), List.of("{\"a\":3,\"b"), List.of("5", "6"), List.of("{\"a\":7,\"b\":[8}"));
        assertThat(read.lines()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(read.facts().notes()).contains("Lines that are not JSON: 2; each is rejected as a record.");
        assertThat(json("{\"a\":1}\n{\"a\":\n{\"a\":2}").cells())
                .containsExactly(List.of("1"), List.of("", "{\"a\":"), List.of("2"));
    }

    @Test
    void theFirstLineMayBeTheBrokenOne() {
        Nested read = json("{\"a\":1,\"b\n{\"a\":3,\"b\":4}\n{\"a\":5,\"b\":6}\n");
        assertThat(read.facts().fileType()).isEqualTo("ndjson");
        assertThat(read.lines()).containsExactly(1L, 2L, 3L);
        assertThat(read.records().get(0).size()).isOne();
    }

    @Test
    void textsOneAfterAnotherAreRecords() {
        Nested read = json("{\n \"a\": 1\n}\n{\n \"a\": 2,\n \"b\": {\"c\": 3}\n} {\"a\":4}");
        assertThat(read.facts().fileType()).isEqualTo("ndjson");
        assertThat(read.header()).containsExactly("a", "c");
        assertThat(read.cells()).containsExactly(List.of("1", ""), List.of("2", "3"), List.of("4", ""));
        assertThat(read.lines()).containsExactly(1L, 4L, 7L);
        assertThat(json("{\"a\":1}{\"a\":2}").records()).hasSize(2);
    }

    @Test
    void aListAtTheTopIsTheTable() {
        Nested read = json("[\n{\"a\":\"x\"},\n{\"a\":\"y\",\"b\":2}\n]");
        assertThat(read.facts().sheets()).containsExactly("root");
        assertThat(read.cells()).containsExactly(List.of("x", ""), List.of("y", "2"));
        assertThat(read.lines()).containsExactly(2L, 3L);
    }

    @Test
    void theNamesOfAKeyedObjectBecomeAColumn() {
        Nested read = json("{\"orders\":{\"1001\":{\"total\":5,\"by\":\"Ann\"},\"1002\":{\"total\":7}}}");
        assertThat(read.facts().sheets()).containsExactly("orders");
        assertThat(read.header()).containsExactly("key", "total", "by");
        assertThat(read.cells()).containsExactly(List.of("1001", "5", "Ann"), List.of("1002", "7", ""));
    }

    @Test
    void aKeyedObjectMayBeLong() {
        StringBuilder text = new StringBuilder("{\"0\":{\"a\":0}");
        for (int i = 1; i < 20_000; i++) {
            text.append(",\"").append(i).append("\":{\"a\":").append(i).append('}');
        }
        Nested read = json(text.append('}').toString());
        assertThat(read.header()).containsExactly("key", "a");
        assertThat(read.records()).hasSize(20_000);
        assertThat(read.records().get(19_999).cells()).containsExactly("19999", "19999");
    }

    @Test
    void objectsWithTheSameNamesInEveryRecordAreNoKeyedObject() {
        Nested read = json("""
                [{"id":1,"addresses":{"billing":{"city":"Bath"},"shipping":{"city":"York"}}},
                 {"id":2,"addresses":{"billing":{"city":"Hull"},"shipping":{"city":"Ely"}}}]""");
        assertThat(read.header()).containsExactly("id", "billing.city", "shipping.city");
        assertThat(read.cells()).containsExactly(List.of("1", "Bath", "York"), List.of("2", "Hull", "Ely"));
    }

    @Test
    void aStarIsANameLikeAnyOther() {
        Nested read = json("[{\"*\":{\"@id\":1}},{\"*\":{\"@id\":2}}]");
        assertThat(read.header()).containsExactly("id");
        assertThat(read.cells()).containsExactly(List.of("1"), List.of("2"));
    }

    @Test
    void listsOfRecordsMayStandOnLines() {
        assertThat(json("[{\"a\":1},{\"a\":2}]\n[{\"a\":3}]\n").cells())
                .containsExactly(List.of("1"), List.of("2"), List.of("3"));
    }

    @Test
    void whatIsNoRecordAmongRecordsIsGivenAsSuch() {
        assertThat(json("[{\"a\":1,\"b\":2},null,[3,4]]").cells()).containsExactly(List.of("1", "2"), List.of("[3,4]"));
        assertThat(json("[[\"a\",\"b\"],[1,2],{\"a\":3},5,null]").cells())
                .containsExactly(List.of("1", "2"), List.of("{\"a\":3}"), List.of("5"));
        Nested mixed = json("[{\"a\":1},\"x\"]");
        assertThat(mixed.header()).containsExactly("root", "a");
        assertThat(mixed.cells()).containsExactly(List.of("", "1"), List.of("x", ""));
    }

    @Test
    void aFieldMayBeAValueHereAndAnObjectOrAListThere() {
        Nested read = json("[{\"a\":1},{\"a\":{\"b\":2}},{\"a\":null},{\"c\":[1]},{\"c\":[{\"d\":1}]},{\"c\":\"x\"}]");
        assertThat(read.header()).containsExactly("a", "b", "c");
        assertThat(read.cells())
                .containsExactly(
                        List.of("1", "", ""),
                        List.of("", "2", ""),
                        List.of("", "", "[1]"),
                        List.of("", "", "[{\"d\":1}]"),
                        List.of("", "", "x"));
    }

    @Test
    void oneObjectIsOneRecord() {
        Nested read = json("{\"order\":{\"id\":7,\"customer\":{\"id\":9,\"name\":\"Ann\"}}}");
        assertThat(read.header()).containsExactly("id", "customer.id", "name");
        assertThat(read.cells()).containsExactly(List.of("7", "9", "Ann"));
        assertThat(read.facts().sheet()).isNull();
    }

    @Test
    void oneOrderIsReadAsOneWhereItsListsTellNothingMore() {
        String text = "{\"id\":7,\"date\":\"2024-01-01\",\"amount\":12.50,\"events\":[{\"at\":1},{\"at\":2}]}";
        Nested read = json(text, words("id", "date", "amount"));
        assertThat(read.facts().sheet()).isEqualTo("root");
        assertThat(read.facts().sheets()).containsExactly("root", "events");
        assertThat(read.cells()).containsExactly(List.of("7", "2024-01-01", "12.50", "[{\"at\":1},{\"at\":2}]"));
        assertThat(json(text, Nested.sheet("events"), Vocabulary.NONE).records())
                .hasSize(2);
    }

    @Test
    void rowsUnderTheirNames() {
        Nested read = json("[[\"a\",\"b\"],\n[1,2.50],\n[null,{\"x\":1}]]");
        assertThat(read.header()).containsExactly("a", "b");
        assertThat(read.cells()).containsExactly(List.of("1", "2.50"), List.of("", "{\"x\":1}"));
        assertThat(read.lines()).containsExactly(2L, 3L);
        assertThat(json("[\"a\",\"b\"]\n[1,2]\n[3,4]\n").cells()).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void rowsWithTheirNamesBesideThem() {
        Nested read = json("{\"columns\":[\"a\",\"b\"],\"index\":[0,1],\"data\":[[1,2],[3,4]]}");
        assertThat(read.header()).containsExactly("a", "b");
        assertThat(read.cells()).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void raggedRowsStayRagged() {
        Nested read = json("{\"currency\":\"EUR\",\"rows\":[[\"a\",\"b\"],[1,2],[3],[4,5,6],[7,8,9,\"\"]]}");
        assertThat(read.header()).containsExactly("a", "b", "currency");
        assertThat(read.cells())
                .containsExactly(List.of("1", "2", "EUR"), List.of("3"), List.of("4; 5; 6"), List.of("7; 8; 9; "));
    }

    @Test
    void columnsAreTurnedIntoRows() {
        Nested read = json("{\"a\":[1,2,3],\"b\":[\"x\",null,\"z\"]}");
        assertThat(read.header()).containsExactly("a", "b");
        assertThat(read.cells()).containsExactly(List.of("1", "x"), List.of("2", ""), List.of("3", "z"));
        assertThat(json("{\"a\":{\"0\":1,\"1\":2},\"b\":{\"0\":\"x\",\"1\":\"y\"}}")
                        .cells())
                .containsExactly(List.of("1", "x"), List.of("2", "y"));
    }

    @Test
    void valuesAreWhatStandsInTheFile() {
        Nested read = json("[{\"a\":\" x \",\"b\":1.10,\"c\":-0,\"d\":1E-2,\"e\":12345678901234567890.123456789,"
                + "\"f\":1e999999999,\"g\":NaN,\"h\":true,\"i\":\"line\\nbreak\",\"j\":[1,null,\"z\"],\"b\":1.20}]");
        assertThat(read.cells())
                .containsExactly(List.of(
                        " x ",
                        "1.20",
                        "-0",
                        "0.01",
                        "12345678901234567890.123456789",
                        "1e999999999",
                        "",
                        "true",
                        "line\nbreak",
                        "1; z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}",
                " \n[",
                "[{\"a\"",
                "[[1,2]]",
                "\uFEFF{}",
                "{",
                "[]",
                "[true]",
                "[\"a\",\"b\"]\n[1,2]"
            })
    void beginningsOfJsonAreRecognised(String head) {
        assertThat(new JsonFormat().recognises(head.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(new JsonFormat().recognises(head.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(head.replace("\uFEFF", "").length() > 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[Date],[Amount]\n", "a,b", "<a>", "{Date},b", "\"a\"", "[1],[2]\n", "[\"a b\"];[\"c\"]\n"})
    void otherBeginningsAreNot(String head) {
        assertThat(new JsonFormat().recognises(head.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
