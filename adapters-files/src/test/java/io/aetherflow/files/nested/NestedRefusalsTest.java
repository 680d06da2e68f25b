package io.aetherflow.files.nested;

import static io.aetherflow.files.nested.Nested.refused;
import static io.aetherflow.files.nested.Nested.refusedJson;
import static io.aetherflow.files.nested.Nested.refusedXml;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.FileFormat;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedRefusalsTest {

    private static void line(AetherException refusal, long line, String words) {
        assertThat(refusal.code()).isEqualTo(FailureCode.VALIDATION);
        assertThat(refusal.failure().message())
                .startsWith("Line " + line + " of export.dat")
                .contains(words);
        assertThat(refusal.failure().details()).containsEntry("line", line).containsEntry("file", "export.dat");
        assertThat(refusal.failure().hint()).isNotBlank();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() {
        line(refusedJson("[\n{\"a\":1},\n{\"a\":2"), 3, "cut off");
        line(refusedJson("[\n{\"a\":1},\n{\"a\":\"x"), 3, "cut off");
        line(refusedJson("[\n{\"a\":1},\n{\"a\" 2},\n{\"a\":3}]"), 3, "is not JSON");
        line(refusedJson("{\"a\":[1,\n2]]}"), 2, "is not JSON");
        line(refusedJson("[\n{\"a\":Infinite}]"), 2, "is not JSON");
        line(refusedJson("[\n{\"a\":'x'}]"), 2, "is not JSON");
        line(refusedJson("[{\"a\":1}]\nand more"), 2, "is not JSON");
        line(refusedJson("[{\"o\":1,\n\"a\":[{\"b\":[1}]}]"), 2, "is not JSON");
    }

    @Test
    void textThatNoTableStoresIsRefused() {
        line(refusedJson("[\n{\"a\":\"x\\u0000\"}]"), 2, "NUL");
        line(refusedJson("[\n{\"a\":\"\\ud83d\"}]"), 2, "half a character");
        assertThat(Nested.json("[{\"a\":\"\\ud83d\\ude00\"}]").cell(0, "a")).isEqualTo("😀");
    }

    @Test
    void brokenXmlIsRefusedWithItsLine() {
        line(refusedXml("<r>\n<a><b>1</b></a>\n<a><b>2</b>"), 3, "cut off");
        line(refusedXml("<r>\n<a><b>1</b></a>\n<a><b>2</a></r>\n\n"), 3, "not well-formed");
        line(refusedXml("<r>\n<a b=1/></r>\n\n"), 2, "not well-formed");
        line(refusedXml("<r><a><b>1</b></a><a><b>\n\u0001</b></a></r>\n"), 2, "not well-formed");
    }

    @Test
    void undecodableBytesAreRefusedWithTheirLine() {
        byte[] json = "[\n{\"a\":\"caf\u00E9\"}]".getBytes(StandardCharsets.ISO_8859_1);
        line(refused(new JsonFormat(), json), 2, "0xE9");
        byte[] xml = "<r>\n\n<a><b>caf\u00E9</b></a></r>".getBytes(StandardCharsets.ISO_8859_1);
        line(refused(new XmlFormat(), xml), 3, "0xE9");
        byte[] wide = "[{\"a\":\"x\"}]!".getBytes(StandardCharsets.UTF_16LE);
        assertThat(refused(new JsonFormat(), java.util.Arrays.copyOf(wide, wide.length - 1))
                        .failure()
                        .message())
                .contains("UTF-16LE");
        assertThat(Nested.of(new JsonFormat(), json, Nested.encoding("windows-1252"), Vocabulary.NONE)
                        .cell(0, "a"))
                .isEqualTo("café");
    }

    @Test
    void otherEncodingsOfUnicodeAreRead() {
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-8")) {
            byte[] bytes = "[{\"a\":\"é😀\"}]".getBytes(java.nio.charset.Charset.forName(charset));
            assertThat(Nested.of(new JsonFormat(), bytes, ReadOptions.INFERRED, Vocabulary.NONE)
                            .cell(0, "a"))
                    .as(charset)
                    .isEqualTo("é😀");
        }
        byte[] marked = "\uFEFF[{\"a\":1}]".getBytes(java.nio.charset.Charset.forName("UTF-32LE"));
        assertThat(Nested.of(new JsonFormat(), marked, ReadOptions.INFERRED, Vocabulary.NONE)
                        .facts()
                        .encoding())
                .isEqualTo("UTF-32LE");
        byte[] marked8 = utf8("\uFEFF{\"a\":1}\n{\"a\":2}");
        assertThat(Nested.of(new JsonFormat(), marked8, ReadOptions.INFERRED, Vocabulary.NONE)
                        .records())
                .hasSize(2);
    }

    @Test
    void charactersOfTwoHalvesAreReadOneHalfAtATime() {
        byte[] bytes = utf8("a😀b");
        try (SourceText text =
                SourceText.open(Nested.source(bytes), new Encoding(StandardCharsets.UTF_8, 0), new Refusals("x"))) {
            char[] chars = new char[5];
            for (int i = 0; i < 4; i++) {
                assertThat(text.read(chars, i, 1)).isOne();
            }
            assertThat(new String(chars, 0, 4)).isEqualTo("a😀b");
            assertThat(text.read(chars, 4, 1)).isEqualTo(-1);
        }
    }

    @Test
    void anEncodingNobodyKnowsIsRefused() {
        assertThat(refused(new XmlFormat(), utf8("<?xml version='1.0' encoding='klingon-8'?><a/>"))
                        .failure()
                        .message())
                .contains("klingon-8");
        assertThat(refused(new JsonFormat(), utf8("{\"a\":1}"), Nested.encoding("?"))
                        .code())
                .isEqualTo(FailureCode.VALIDATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "5", "\"x\"", "null", "[1,2,3]", "[{},{}]", "{\"a\":{}}", "", "  ", "[null]"})
    void jsonWithoutRecordsIsRefused(String text) {
        assertThat(refusedJson(text).failure().message()).isEqualTo("The file export.dat holds no records.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a/>", "<a>5</a>", "<a><!-- x --></a>", "<a xmlns='urn:x'></a>"})
    void xmlWithoutRecordsIsRefused(String text) {
        assertThat(refusedXml(text).failure().message()).isEqualTo("The file export.dat holds no records.");
    }

    @Test
    void rowsWithoutNamesAreRefused() {
        assertThat(refusedJson("[[1,2],[3,4]]").failure().message()).contains("without names");
        assertThat(refusedJson("[[]]").failure().message()).contains("without names");
    }

    @Test
    void aPathNobodyKnowsIsRefusedWithThoseThereAre() {
        byte[] json = utf8("{\"a\":[{\"x\":1}],\"b\":{\"c\":[{\"y\":1}]}}");
        AetherException refusal = refused(new JsonFormat(), json, Nested.sheet("orders"));
        assertThat(refusal.failure().message()).contains("'orders'");
        assertThat(refusal.failure().hint()).contains("a, b.c");
        assertThat(refused(new JsonFormat(), utf8("{\"a\":1}"), Nested.sheet("x"))
                        .failure()
                        .hint())
                .contains("root");
    }

    @Test
    void entitiesAreNotExpandedAndDeclaringThemIsRefused() {
        line(
                refusedXml(
                        "<?xml version='1.0'?>\n<!DOCTYPE r [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>\n<r><a>&b;</a></r>"),
                2,
                "DTD");
        line(refusedXml("<!DOCTYPE r [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><r><a>&f;</a></r>"), 1, "DTD");
        line(refusedXml("<!DOCTYPE r [<!ENTITY % p SYSTEM 'http://localhost/x'> %p;]><r/>"), 1, "DTD");
        line(refusedXml("<r>\n<a><b>&nbsp;</b></a><a><b>1</b></a></r>\n"), 2, "");
    }

    @Test
    void aDoctypeThatOnlyNamesTheKindIsNoHarm() {
        Nested read = Nested.xml("<!DOCTYPE cXML SYSTEM \"http://localhost:1/cXML.dtd\"><cXML><a><b>1</b></a>"
                + "<a><b>2</b></a></cXML>");
        assertThat(read.records()).hasSize(2);
    }

    @Test
    void aStorageThatFailsIsNoFaultOfTheFile() {
        for (FileFormat format : List.of(new JsonFormat(), new XmlFormat())) {
            String text = format.name().equals("json") ? "[{\"a\":1}," : "<r><a><b>1</b></a>";
            for (boolean unchecked : new boolean[] {true, false}) {
                FileSource source = new FileSource(
                        "x",
                        9,
                        () -> new SequenceInputStream(new ByteArrayInputStream(utf8(text)), failing(unchecked)));
                failsInStorage(format, source);
            }
            failsInStorage(format, new FileSource("x", 9, () -> {
                throw new UncheckedIOException(new IOException("gone"));
            }));
        }
    }

    private static void failsInStorage(FileFormat format, FileSource source) {
        AetherException thrown = Assertions.catchThrowableOfType(
                AetherException.class, () -> format.open(source, ReadOptions.INFERRED, Vocabulary.NONE));
        assertThat(thrown.code()).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(thrown.failure().message()).isEqualTo("The storage of x could not be read.");
    }

    private static InputStream failing(boolean unchecked) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                IOException failure = new IOException("disk on fire");
                if (unchecked) {
                    throw new UncheckedIOException(failure);
                }
                throw failure;
            }
        };
    }

    @Test
    void whatWasOpenedIsClosed() {
        for (String text :
                List.of("[{\"a\":1}]", "{\"a\":[1],\"b\":[2]}", "[1", "{}", "<r><a b='1'/></r>", "<r><a>", "x")) {
            AtomicInteger open = new AtomicInteger();
            FileSource source = new FileSource("x", 9, () -> counted(utf8(text), open));
            FileFormat format = text.startsWith("<") ? new XmlFormat() : new JsonFormat();
            try (RecordReader reader = format.open(source, ReadOptions.INFERRED, Vocabulary.NONE)) {
                reader.next();
                reader.close();
            } catch (AetherException e) {
                assertThat(e.code()).isEqualTo(FailureCode.VALIDATION);
            }
            assertThat(open).as(text).hasValue(0);
        }
    }

    private static InputStream counted(byte[] bytes, AtomicInteger open) {
        open.incrementAndGet();
        return new ByteArrayInputStream(bytes) {
            private boolean closed;

            @Override
            public void close() {
                if (!closed) {
                    closed = true;
                    open.decrementAndGet();
                }
            }
        };
    }

    @Test
    void thePositionGrowsUpToTheSize() {
        byte[] bytes = utf8("[" + "{\"a\":1},".repeat(50_000) + "{\"a\":2}]");
        try (RecordReader reader = new JsonFormat().open(Nested.source(bytes), ReadOptions.INFERRED, Vocabulary.NONE)) {
            long last = reader.position();
            while (reader.next() != null) {
                assertThat(reader.position()).isGreaterThanOrEqualTo(last);
                last = reader.position();
            }
            assertThat(last).isEqualTo(bytes.length);
            assertThat(reader.next()).as("the end stays the end").isNull();
        }
    }
}
