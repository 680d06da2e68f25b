package io.aetherflow.files.workbook;

import static io.aetherflow.files.workbook.Workbooks.row;
import static io.aetherflow.files.workbook.Workbooks.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class XlsxFormatTest {

    private static final byte[] WORKBOOK = Workbooks.sheet(row("a", "b"), row("1", "2"));

    private final XlsxFormat format = new XlsxFormat();

    private boolean recognised(RawWorkbook workbook) {
        return format.recognises(workbook.bytes());
    }

    @Test
    void workbooksAreToldByTheirFirstParts() {
        assertThat(format.name()).isEqualTo("xlsx");
        assertThat(format.recognises(WORKBOOK)).isTrue();
        assertThat(format.recognises(Arrays.copyOf(WORKBOOK, 50))).isTrue();
        assertThat(recognised(RawWorkbook.ofRows(""))).isTrue();
        assertThat(recognised(new RawWorkbook().part("docProps/app.xml", "<a/>")))
                .isTrue();
        assertThat(recognised(new RawWorkbook().part("xl\\workbook.xml", "<a/>")))
                .isTrue();
    }

    @Test
    void nothingElseIs() {
        RawWorkbook word = new RawWorkbook().part("[Content_Types].xml", "<a/>").part("word/document.xml", "<a/>");
        RawWorkbook slides = new RawWorkbook().part("_rels/.rels", "<a/>").part("ppt/presentation.xml", "<a/>");
        assertThat(recognised(word)).isFalse();
        assertThat(recognised(slides)).isFalse();
        assertThat(recognised(new RawWorkbook().part("mimetype", "x"))).isFalse();
        assertThat(recognised(new RawWorkbook().part("orders.xlsx", WORKBOOK))).isFalse();
        assertThat(recognised(new RawWorkbook())).isFalse();
        for (String text : new String[] {"", "PK", "a,b\n1,2\n", "PAR1", "x" + "PK\3\4" + "x".repeat(40)}) {
            assertThat(format.recognises(text.getBytes(StandardCharsets.UTF_8))).isFalse();
        }
    }

    @Test
    void theTemporaryFileGoesWithTheReader() throws IOException {
        Set<Path> before = temporary();
        RecordReader reader = Workbooks.open(WORKBOOK);
        assertThat(temporary()).hasSize(before.size() + 1);
        reader.next();
        reader.close();
        reader.close();
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void andWithARefusal() throws IOException {
        Set<Path> before = temporary();
        Workbooks.refused(Arrays.copyOf(WORKBOOK, 100));
        Workbooks.refused(RawWorkbook.ofRows("").without("xl/workbook.xml").bytes());
        Workbooks.refused(() -> Workbooks.open(WORKBOOK, Workbooks.named("none")));
        Workbooks.refused(() -> Workbooks.open(WORKBOOK, Workbooks.headerRow(9)));
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void whatWasOpenedIsClosed() {
        AtomicInteger open = new AtomicInteger();
        FileSource source = new FileSource("x.xlsx", WORKBOOK.length, () -> {
            open.incrementAndGet();
            return new ByteArrayInputStream(WORKBOOK) {
                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        });
        try (RecordReader first = read(source);
                RecordReader second = read(source)) {
            assertThat(first.next()).isNotNull();
            assertThat(second.next()).isNotNull();
        }
        assertThat(open).hasValue(0);
    }

    private RecordReader read(FileSource source) {
        return format.open(source, ReadOptions.INFERRED, Vocabulary.NONE);
    }

    @Test
    void aStorageThatFailsIsNoFaultOfTheFile() throws IOException {
        Set<Path> before = temporary();
        FileSource notOpened = new FileSource("x.xlsx", 9, () -> {
            throw new UncheckedIOException(new IOException("gone"));
        });
        assertThat(thrown(() -> read(notOpened)).code()).isEqualTo(FailureCode.TRANSIENT_IO);
        FileSource notRead = new FileSource("x.xlsx", 9, () -> new Failing(false));
        assertThat(thrown(() -> read(notRead)).code()).isEqualTo(FailureCode.TRANSIENT_IO);
        FileSource notClosed = new FileSource("x.xlsx", 9, () -> new Failing(true));
        assertThat(thrown(() -> read(notClosed)).code()).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(temporary()).isEqualTo(before);
    }

    /** Fails when it is read, or when it is closed. */
    private static final class Failing extends InputStream {

        private final boolean closing;

        Failing(boolean closing) {
            this.closing = closing;
        }

        @Override
        public int read() throws IOException {
            if (closing) {
                return -1;
            }
            throw new IOException("gone");
        }

        @Override
        public void close() throws IOException {
            if (closing) {
                throw new IOException("gone");
            }
        }
    }

    @Test
    void aFullDiskIsToldFromAFailingOne() {
        assertThat(StorageFaults.spooling(new IOException("No space left on device"))
                        .code())
                .isEqualTo(FailureCode.STORAGE_FULL);
        assertThat(StorageFaults.spooling(new IOException()).code()).isEqualTo(FailureCode.TRANSIENT_IO);
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("aetherflow-.*[.]xlsx"))
                    .collect(Collectors.toSet());
        }
    }
}
