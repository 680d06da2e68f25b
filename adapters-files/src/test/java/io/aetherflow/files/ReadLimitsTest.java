package io.aetherflow.files;

import static io.aetherflow.files.Sources.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadLimitsTest {

    private static final long MB = 1_000_000;

    private final AtomicLong taken = new AtomicLong();

    @Test
    void refusesALineOf100MbAfterTheFirst() {
        FileSource endless = repeating("a,b\n1,", "x", 100 * MB);
        AetherException refused =
                refusal(() -> Sources.records(Sources.FILES.open(endless, ReadOptions.INFERRED, Vocabulary.NONE)));
        assertThat(refused.code()).isEqualTo(FailureCode.VALIDATION);
        assertThat(refused).hasMessage("Line 2 of orders.csv is longer than 1,048,576 characters.");
        assertThat(taken.get()).isLessThan(2 * MB);
    }

    @Test
    void refusesALineOf100MbThatIsTheWholeFile() {
        FileSource endless = repeating("", "x", 100 * MB);
        assertThat(refusal(() -> Sources.FILES.open(endless, ReadOptions.INFERRED, Vocabulary.NONE)))
                .hasMessageStartingWith("Line 1 of orders.csv is longer");
        assertThat(taken.get()).isLessThan(2 * MB);
    }

    @Test
    void refusesAMillionColumns() {
        assertThat(refusal("a,b\n1,2\n" + ",".repeat(1_000_000) + "\n"))
                .hasMessage("Line 3 of orders.csv has more than 1,000 columns.");
        assertThat(refusal("x,".repeat(1_000) + "\n1\n")).hasMessageContaining("Line 1 of orders.csv has more than");
        assertThat(refusal("column,".repeat(1_000_000) + "\n1\n"))
                .hasMessage("Line 1 of orders.csv has more than 1,000 columns.");
        assertThat(refusal("a,b\n\"" + "x,".repeat(1_000_000) + "\",1\n"))
                .hasMessage("Line 2 of orders.csv is longer than 1,048,576 characters.");
    }

    @Test
    void takesWhatIsJustWithinTheLimits() {
        String header = "x,".repeat(999) + "x\n";
        String wide = "y,".repeat(999) + "\"" + "line\n".repeat(99) + "\"\n";
        String length = "z".repeat(1 << 20) + "\n";
        assertThat(Sources.cells(header + wide + length))
                .satisfiesExactly(
                        row -> assertThat(row).hasSize(1_000),
                        row -> assertThat(row).hasSize(1));
    }

    @Test
    void findsAQuoteThatNobodyClosesAfterAHundredLines() {
        FileSource unclosed = repeating("a,b\n1,2\n3,\"oops\n", "nineteen characters\n", 4 * MB);
        AetherException refused = refusal(
                () -> Sources.records(Sources.FILES.open(unclosed, Sources.encoding("UTF-8"), Vocabulary.NONE)));
        assertThat(refused.code()).isEqualTo(FailureCode.VALIDATION);
        assertThat(refused)
                .hasMessage("Line 3 of orders.csv opens a quote, and the record does not end within 100 lines.");
        assertThat(taken.get()).isLessThan(MB);
    }

    @Test
    void findsAQuoteThatIsOpenAtTheEnd() {
        assertThat(refusal("a,b\n1,\"x\n2\",\"y\n3,4\n"))
                .hasMessage("Line 3 of orders.csv opens a quote that is never closed.");
        assertThat(refusal("a,b\n1,\"x")).hasMessage("Line 2 of orders.csv opens a quote that is never closed.");
    }

    @Test
    void holdsARecordOfManyLinesToTheSameLength() {
        CsvFiles small = new CsvFiles(new ReadLimits(100, 3, 10, 100, 1 << 20));
        String text = "a,b\n1,\"" + "twenty characters..\n".repeat(6) + "\"\n";
        assertThat(refusal(() -> Sources.records(small.open(Sources.of(text), ReadOptions.INFERRED, Vocabulary.NONE))))
                .hasMessage("Line 2 of orders.csv opens a quote, and the record is longer than 100 characters.");
    }

    @Test
    void countsTheColumnsOfARecordOfManyLines() {
        CsvFiles small = new CsvFiles(new ReadLimits(100, 3, 10, 100, 1 << 20));
        try (RecordReader fits = small.open(Sources.of("a,b\n1,\"x\ny\",2\n"), ReadOptions.INFERRED, Vocabulary.NONE)) {
            assertThat(fits.next()).isNotNull();
        }
        assertThat(refusal(() -> Sources.records(
                        small.open(Sources.of("a,b\n1,\"x\ny\",\"2\n\",3\n"), ReadOptions.INFERRED, Vocabulary.NONE))))
                .hasMessage("Line 4 of orders.csv has more than 3 columns.");
    }

    @Test
    void limitsStartAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits(0, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits(1, 0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits(1, 1, 0, 1, 1));
    }

    private FileSource repeating(String beginning, String unit, long size) {
        return new FileSource("orders.csv", size, () -> new Repeating(beginning, unit, size));
    }

    /** Bytes that exist only as they are read; counts those that were taken since it was opened the last time. */
    private final class Repeating extends InputStream {

        private final String beginning;
        private final String unit;
        private final long size;
        private long at;

        Repeating(String beginning, String unit, long size) {
            this.beginning = beginning;
            this.unit = unit;
            this.size = size;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (at == size) {
                return -1;
            }
            int count = (int) Math.min(length, size - at);
            for (int i = 0; i < count; i++, at++) {
                target[from + i] = (byte)
                        (at < beginning.length()
                                ? beginning.charAt((int) at)
                                : unit.charAt((int) ((at - beginning.length()) % unit.length())));
            }
            taken.set(at);
            return count;
        }
    }
}
