package io.aetherflow.files;

import static io.aetherflow.files.Sources.cells;
import static io.aetherflow.files.Sources.open;
import static io.aetherflow.files.Sources.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

    @Test
    void tellsHowTheFileIsWritten() {
        try (RecordReader reader = open("\n id , name\n1,a\n")) {
            assertThat(reader.facts().header()).containsExactly("id", "name");
            assertThat(reader.facts().headerLine()).isEqualTo(2);
            assertThat(reader.facts().delimiter()).isEqualTo(',');
            assertThat(reader.facts().encoding()).isEqualTo("UTF-8");
            assertThat(reader.facts().fileType()).isEqualTo("csv");
        }
    }

    @Test
    void trimsHeadersOfWhatCannotBeSeen() {
        try (RecordReader reader = open("\u00A0id\u200B,\uFEFFname\t, \n1,a,b\n")) {
            assertThat(reader.facts().header()).containsExactly("id", "name", "");
        }
    }

    @Test
    void handsCellsOnUntrimmedAndRaggedRecordsAsTheyAre() {
        assertThat(cells("a,b\n 1 ,\t2\n3\n4,5,6\n7,\n"))
                .containsExactly(List.of(" 1 ", "\t2"), List.of("3"), List.of("4", "5", "6"), List.of("7", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsPhysicalLinesWhateverEndsThem(String end) {
        String text = String.join(end, "a,b", "1,x", "", "2,\"y", "z\"", " , ", "3,w");
        assertThat(records(open(text)))
                .extracting(RawRecord::line, RawRecord::cells)
                .containsExactly(
                        tuple(2L, List.of("1", "x")),
                        tuple(4L, List.of("2", "y" + end + "z")),
                        tuple(7L, List.of("3", "w")));
    }

    @Test
    void keepsEachLineEndOfAMixedFile() {
        assertThat(records(open("a,b\r1,\"p\rq\r\nr\ns\"\r\n2,x\n3,y\r\r\n4,z")))
                .extracting(RawRecord::line, r -> r.cell(1))
                .containsExactly(tuple(2L, "p\rq\r\nr\ns"), tuple(6L, "x"), tuple(7L, "y"), tuple(9L, "z"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"a \"\"quoted\"\" word\"', 'a \"quoted\" word'",
                "'\"C:\\dir\\\"', 'C:\\dir\\'",
                "'C:\\dir\\', 'C:\\dir\\'",
                "'5\" pipe', '5\" pipe'",
                "'a\"\"b', 'a\"\"b'",
                "'\"\"', ''",
                "'\"\"\"\"', '\"'",
                "'\"a\" ', 'a '",
                "'\"5\" pipe\"', '\"5\" pipe\"'",
                "'\"a\"\"b\"c', '\"a\"\"b\"c'",
                "'\"x,y\"', 'x,y'"
            })
    void readsQuotesAsRfc4180SaysAndStrayOnesAsText(String written, String meant) {
        assertThat(cells("a,b,c\n" + written + ",m," + written + "\nx,y,z\n"))
                .containsExactly(List.of(meant, "m", meant), List.of("x", "y", "z"));
    }

    @Test
    void goesOnAfterAQuotedCellOfManyLines() {
        assertThat(cells("a,b,c\n\"1\n2\",\"3\n\n4\",5\n\"\n\",,\"x\"\"\ny\"\n"))
                .containsExactly(List.of("1\n2", "3\n\n4", "5"), List.of("\n", "", "x\"\ny"));
    }

    @Test
    void readsLinesAcrossItsOwnBuffers() {
        String wide = "x".repeat(70_000);
        String text = "a,b\r\n" + (wide + ",\"" + wide + "\r\n\"\r\n").repeat(5);
        assertThat(cells(text)).hasSize(5).containsOnly(List.of(wide, wide + "\r\n"));
    }

    @Test
    void aLineEndCutByABufferStaysOne() {
        String text = "a,b\n" + "y".repeat((1 << 16) - 8) + ",1\r\n\n2,3";
        assertThat(records(open(text))).extracting(RawRecord::line).containsExactly(2L, 4L);
    }

    @Test
    void movesItsPositionFromTheFirstByteToTheLast() {
        String text = "a,b\n" + "12345,abcdé\n".repeat(100_000);
        long size = text.getBytes(StandardCharsets.UTF_8).length;
        try (RecordReader reader = open(text)) {
            long before = reader.position();
            assertThat(before).isPositive().isLessThan(size);
            while (reader.next() != null) {
                assertThat(reader.position()).isGreaterThanOrEqualTo(before);
                before = reader.position();
            }
            assertThat(before).isEqualTo(size);
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void aStorageThatFailsIsNoFaultOfTheFile() {
        assertThat(Sources.refusal(() -> Sources.FILES.open(failingAfter(""), ReadOptions.INFERRED, Vocabulary.NONE))
                        .code())
                .isEqualTo(FailureCode.TRANSIENT_IO);
        try (RecordReader reader = Sources.FILES.open(
                failingAfter("a,b\n" + "1,2\n".repeat(200_000)), Sources.encoding("UTF-8"), Vocabulary.NONE)) {
            assertThat(Sources.refusal(() -> records(reader)).code()).isEqualTo(FailureCode.TRANSIENT_IO);
        }
    }

    @Test
    void aStorageThatDoesNotOpenIsNoFaultOfTheFile() {
        FileSource gone = new FileSource("orders.csv", 1, () -> {
            throw new UncheckedIOException(new IOException("gone"));
        });
        assertThat(Sources.refusal(() -> Sources.FILES.open(gone, ReadOptions.INFERRED, Vocabulary.NONE))
                        .code())
                .isEqualTo(FailureCode.TRANSIENT_IO);
    }

    @Test
    void closesTheFileWhetherItIsReadOrRefused() {
        for (String text : List.of("a\n1\n", "", "<html>", "a\n" + "1\n".repeat(300_000))) {
            AtomicInteger open = new AtomicInteger();
            try {
                records(Sources.FILES.open(watched(text, open), ReadOptions.INFERRED, Vocabulary.NONE));
            } catch (AetherException e) {
                assertThat(e.code()).isEqualTo(FailureCode.VALIDATION);
            }
            assertThat(open).hasValue(0);
        }
    }

    private static FileSource failingAfter(String text) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        byte[] good = text.getBytes(StandardCharsets.UTF_8);
        return new FileSource(
                "orders.csv", good.length, () -> new SequenceInputStream(new ByteArrayInputStream(good), broken));
    }

    private static FileSource watched(String text, AtomicInteger open) {
        return new FileSource("orders.csv", text.length(), () -> {
            open.incrementAndGet();
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        });
    }
}
