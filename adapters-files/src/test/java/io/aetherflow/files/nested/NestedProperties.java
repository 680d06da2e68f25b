package io.aetherflow.files.nested;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.FileFormat;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NestedProperties {

    private static final List<String> DOCUMENTS = List.of(
            """
            {"orders": [{"id": 1001, "customer": {"name": "Ånn"}, "tags": ["a", "b"],
              "lines": [{"id": 1, "price": 3.50}, {"id": 2, "price": 1e3}], "total": 8.10},
              {"id": 1002, "lines": []}], "meta": {"page": null}}""",
            "{\"a\":1,\"b\":\"x\"}\n{\"a\":2,\"c\":[{\"d\":1},{\"d\":2}]}\n{\"a\":true}\n",
            "[[\"a\",\"b\"],[1,\"\\u00e9\\n\"],[2,[3,{\"x\":4}]]]",
            "{\"a\":[1,2,3],\"b\":[\"x\",null,\"z\"]}",
            "{\"o\":{\"1\":{\"t\":5,\"by\":\"A\"},\"2\":{\"t\":7},\"3\":{\"t\":8}}}",
            Documents.UBL,
            Documents.SAFT,
            "<!DOCTYPE r [<!ENTITY a 'x'>]><r><a>&a;</a></r>");

    /** Each cell of a column has letters or digits, so that no record is blank and none is taken for null. */
    @Property(tries = 150, seed = "4711")
    void flatTablesAreReadBackUnchanged(@ForAll("tables") List<List<String>> table) {
        List<String> header =
                IntStream.range(0, table.get(0).size()).mapToObj(i -> "f" + i).toList();
        for (String text : List.of(jsonList(header, table), jsonLines(header, table))) {
            Nested read = Nested.json(text);
            assertThat(read.header()).isEqualTo(header);
            assertThat(read.cells()).isEqualTo(table);
        }
        Nested read = Nested.xml(xml(header, table));
        assertThat(read.header()).isEqualTo(header);
        assertThat(read.cells()).isEqualTo(table);
    }

    private static String jsonList(List<String> header, List<List<String>> table) {
        return table.stream().map(row -> json(header, row)).collect(Collectors.joining(",\n", "[", "]"));
    }

    private static String jsonLines(List<String> header, List<List<String>> table) {
        return table.stream().map(row -> json(header, row)).collect(Collectors.joining("\n"));
    }

    private static String json(List<String> header, List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> '"' + header.get(i) + "\": " + json(row.get(i)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String json(String cell) {
        StringBuilder text = new StringBuilder("\"");
        for (char c : cell.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }

    private static String xml(List<String> header, List<List<String>> table) {
        return table.stream().map(row -> xmlRow(header, row)).collect(Collectors.joining("\n", "<t>", "</t>"));
    }

    private static String xmlRow(List<String> header, List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> "<" + header.get(i) + ">" + xml(row.get(i)) + "</" + header.get(i) + ">")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    private static String xml(String cell) {
        return cell.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    @Property(tries = 700, seed = "31415926")
    void damagedFilesGiveRecordsOrARefusal(
            @ForAll @IntRange(max = 7) int document,
            @ForAll @IntRange(max = 5_000) int end,
            @ForAll List<@IntRange(max = 5_000) Integer> flipped,
            @ForAll byte flip) {
        byte[] bytes = DOCUMENTS.get(document).getBytes(StandardCharsets.UTF_8);
        byte[] damaged = Arrays.copyOf(bytes, end % 3 == 0 ? end % bytes.length : bytes.length);
        flipped.stream().limit(3).filter(at -> damaged.length > 0).forEach(at -> damaged[at % damaged.length] ^= flip);
        readsOrRefuses(document > 4 ? new XmlFormat() : new JsonFormat(), damaged);
    }

    @Property(tries = 700, seed = "27182818")
    void anyBytesGiveRecordsOrARefusal(@ForAll("malformed") byte[] bytes) {
        readsOrRefuses(new JsonFormat(), bytes);
        readsOrRefuses(new XmlFormat(), bytes);
        new JsonFormat().recognises(bytes);
        new XmlFormat().recognises(bytes);
    }

    private static void readsOrRefuses(FileFormat format, byte[] bytes) {
        try {
            Nested read = Nested.of(format, bytes, ReadOptions.INFERRED, Vocabulary.NONE);
            assertThat(read.header()).isNotEmpty().doesNotHaveDuplicates();
        } catch (AetherException e) {
            assertThat(e.code()).isEqualTo(FailureCode.VALIDATION);
            assertThat(e.failure().hint()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.strings()
                        .all()
                        .ofMaxLength(12)
                        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                        .map(NestedProperties::legal),
                Arbitraries.strings()
                        .withChars('"', '\\', '<', '>', '&', ']', '{', '\n', '\r', '\t', ' ', 'a')
                        .ofMaxLength(8));
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(width -> cell.map(text -> "x" + text)
                        .list()
                        .ofSize(width)
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(8));
    }

    /** Without what XML can't write. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0x7F && c <= 0x9F) && c != 0x2028)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<byte[]> malformed() {
        Arbitrary<String> pieces = Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\"a\":",
                        "1",
                        "null",
                        "\"x\"",
                        "\n",
                        "<a>",
                        "</a>",
                        "<b c='1'/>",
                        "<",
                        ">",
                        "&",
                        "&lt;",
                        "<!DOCTYPE a",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        " ",
                        "{\"a\":1}\n",
                        "[[\"a\"],[1]]",
                        "{\"a\":[1,2]}",
                        "é",
                        "\u0000",
                        "<?xml version='1.0'?>",
                        "{\"k\":{\"a\":1}}")
                .list()
                .ofMaxSize(30)
                .map(list -> String.join("", list));
        List<Arbitrary<byte[]>> kinds = new ArrayList<>();
        kinds.add(pieces.map(text -> text.getBytes(StandardCharsets.UTF_8)));
        kinds.add(pieces.map(text -> text.getBytes(StandardCharsets.UTF_16LE)));
        kinds.add(Arbitraries.bytes().array(byte[].class).ofMaxSize(100));
        return Arbitraries.oneOf(kinds);
    }
}
