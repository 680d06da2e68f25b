package io.aetherflow.files;

import static io.aetherflow.files.Sources.cells;
import static io.aetherflow.files.Sources.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.FileFormat;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DetectedFilesTest {

    /** Knows files that begin with its own name, and reads them as one record: all that is in them. */
    private record Whole(String name) implements FileFormat {

        @Override
        public boolean recognises(byte[] head) {
            return head.length <= HEAD && new String(head, StandardCharsets.US_ASCII).startsWith(name);
        }

        @Override
        public RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary) {
            return new OneRecord(name, source);
        }
    }

    private record OneRecord(String format, FileSource source) implements RecordReader {

        @Override
        public FileFacts facts() {
            return new FileFacts(format, null, null, null, null, List.of(), List.of("all"), 0, List.of(), List.of());
        }

        @Override
        public @Nullable RawRecord next() {
            try (InputStream in = source.bytes().get()) {
                return new RawRecord(1, new String[] {new String(in.readAllBytes(), StandardCharsets.US_ASCII)});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private final DetectedFiles files =
            new DetectedFiles(List.of(new Whole("first"), new Whole("fir"), new Whole("second")), ReadLimits.DEFAULT);

    private RecordReader open(byte[] bytes) {
        return files.open(Sources.of(bytes), ReadOptions.INFERRED, Vocabulary.NONE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void theFirstFormatThatKnowsTheBytesReadsThem() {
        try (RecordReader first = open(ascii("first,things\n"));
                RecordReader second = open(ascii("second"))) {
            assertThat(first.facts().fileType()).isEqualTo("first");
            assertThat(second.facts().fileType()).isEqualTo("second");
        }
    }

    @Test
    void whatNobodyKnowsIsDelimitedText() {
        try (RecordReader reader = open(ascii("a;b\n1;2\n"))) {
            assertThat(reader.facts().fileType()).isEqualTo("csv");
            assertThat(reader.facts().compression()).isNull();
            assertThat(cells(reader)).containsExactly(List.of("1", "2"));
        }
    }

    @Test
    void compressedFilesAreReadByWhatIsInThem() {
        try (RecordReader text = open(Gzip.of("a;b\n1;2\n"));
                RecordReader other = open(Gzip.of("second half"))) {
            assertThat(text.facts().compression()).isEqualTo("gzip");
            assertThat(text.facts().fileType()).isEqualTo("csv");
            assertThat(cells(text)).containsExactly(List.of("1", "2"));
            assertThat(other.facts().compression()).isEqualTo("gzip");
            assertThat(other.next()).extracting(record -> record.cell(0)).isEqualTo("second half");
        }
    }

    @Test
    void aCompressedContainerIsRefusedInTheSameWords() {
        assertThat(refusal(() -> open(Gzip.of("")))).hasMessage("The file orders.csv is empty.");
        assertThat(refusal(() -> open(Gzip.of("<html>")))).hasMessageContaining("web page");
        assertThat(refusal(() -> open(Gzip.of(Gzip.of("a,b\n1,2\n"))))).hasMessageContaining("gzip twice");
    }

    @Test
    void aFormatThatIsNotInstalledIsRefusedInWords() {
        assertThat(refusal(() -> open(ascii("PAR1abc")))).hasMessageContaining("is a Parquet file that can't be read");
    }

    @Test
    void aStorageThatFailsIsNoFaultOfTheFile() {
        FileSource broken = new FileSource("orders.csv", 9, () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        FileSource gone = new FileSource("orders.csv", 9, () -> {
            throw new UncheckedIOException(new IOException("gone"));
        });
        for (FileSource source : List.of(broken, gone)) {
            assertThat(refusal(() -> files.open(source, ReadOptions.INFERRED, Vocabulary.NONE))
                            .code())
                    .isEqualTo(FailureCode.TRANSIENT_IO);
        }
    }

    @Test
    void progressIsToldInTheBytesThatWereUploaded() {
        StringBuilder text = new StringBuilder("id,hash\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(i)
                    .append(',')
                    .append(Integer.toHexString(i * 0x9E3779B1))
                    .append('\n');
        }
        byte[] packed = Gzip.of(text.toString());
        try (RecordReader reader = files.open(source(packed), ReadOptions.INFERRED, Vocabulary.NONE)) {
            long before = reader.position();
            assertThat(before).isPositive().isLessThan(packed.length);
            while (reader.next() != null) {
                assertThat(reader.position()).isBetween(before, (long) packed.length);
                before = reader.position();
            }
            assertThat(before).isEqualTo(packed.length);
        }
    }

    /** As a network does it: some bytes at a time, and never a word about how many are to come. */
    private static FileSource source(byte[] bytes) {
        return new FileSource("orders.csv", bytes.length, () -> new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, 1_000));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        });
    }

    @Test
    void membersAreReadToTheLast() {
        byte[] two = Sources.join(Gzip.of("a,b\n1,2\n3,"), Gzip.of("4\n5,6\n"));
        byte[] padded = Sources.join(two, new byte[512]);
        for (byte[] bytes : List.of(two, padded)) {
            try (RecordReader reader = files.open(source(bytes), ReadOptions.INFERRED, Vocabulary.NONE)) {
                assertThat(cells(reader)).containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5", "6"));
            }
        }
    }
}
