package io.aetherflow.kit;

import static io.aetherflow.core.failure.FailureCode.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link TabularFiles} does with CSV, the format that all of them read. */
public abstract class TabularFilesContract {

    private static final ReadOptions AS_SAID = new ReadOptions("UTF-8", ',', null, null, null, 1, List.of(), Map.of());

    protected abstract TabularFiles files();

    private static FileSource file(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new FileSource("week 42.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private RecordReader open(String content) {
        return files().open(file(content), ReadOptions.INFERRED, Vocabulary.NONE);
    }

    private List<RawRecord> read(String content) {
        try (RecordReader reader = open(content)) {
            return rest(reader);
        }
    }

    private static List<RawRecord> rest(RecordReader reader) {
        List<RawRecord> records = new ArrayList<>();
        for (@Nullable RawRecord next = reader.next(); next != null; next = reader.next()) {
            records.add(next);
        }
        return records;
    }

    private static List<List<String>> cells(List<RawRecord> records) {
        return records.stream().map(RawRecord::cells).toList();
    }

    private static List<Long> lines(List<RawRecord> records) {
        return records.stream().map(RawRecord::line).toList();
    }

    @Test
    void theHeaderIsAFactAndNoRecord() {
        try (RecordReader reader = open("product,quantity,sold on\nTea,2,2024-01-01\nMilk,3,2024-01-02\n")) {
            assertThat(reader.facts().header()).containsExactly("product", "quantity", "sold on");
            assertThat(reader.facts().headerLine()).isEqualTo(1);
            assertThat(reader.facts().delimiter()).isEqualTo(',');
            assertThat(reader.facts().fileType()).isEqualTo("csv");
            assertThat(reader.facts().encoding()).isEqualTo("UTF-8");
            assertThat(cells(rest(reader)))
                    .containsExactly(List.of("Tea", "2", "2024-01-01"), List.of("Milk", "3", "2024-01-02"));
            assertThat(reader.next()).as("the end stays the end").isNull();
        }
    }

    @Test
    void headersAreTrimmedAndCellsAreNot() {
        try (RecordReader reader = open(" product , quantity\n  Tea  , 2\n")) {
            assertThat(reader.facts().header()).containsExactly("product", "quantity");
            assertThat(cells(rest(reader))).containsExactly(List.of("  Tea  ", " 2"));
        }
    }

    @Test
    void aFileOfAHeaderAloneHasNoRecords() {
        assertThat(read("product,quantity\n")).isEmpty();
        assertThat(read("product,quantity")).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        try (RecordReader reader = open("\uFEFFproduct,quantity\nTea,2\n")) {
            assertThat(reader.facts().header()).containsExactly("product", "quantity");
            assertThat(rest(reader)).hasSize(1);
        }
    }

    @Test
    void linesMayEndEitherWayAndTheLastOneNotAtAll() {
        for (String end : List.of("\n", "\r\n")) {
            List<RawRecord> records = read("product,quantity" + end + "Tea,2" + end + "Milk,3");
            assertThat(cells(records)).containsExactly(List.of("Tea", "2"), List.of("Milk", "3"));
            assertThat(lines(records)).containsExactly(2L, 3L);
        }
    }

    @Test
    void otherDelimitersAreFound() {
        for (char delimiter : new char[] {';', '\t', '|'}) {
            String content = "product,quantity,price\nTea,2,3.50\nMilk,3,1.20\nBread,1,2.00\n".replace(',', delimiter);
            try (RecordReader reader = open(content)) {
                assertThat(reader.facts().delimiter()).isEqualTo(delimiter);
                assertThat(cells(rest(reader))).contains(List.of("Milk", "3", "1.20"));
            }
        }
    }

    @Test
    void theUploadersWordOnTheDelimiterCounts() {
        ReadOptions semicolon = new ReadOptions(null, ';', null, null, null, null, List.of(), Map.of());
        try (RecordReader reader = files().open(file("a,b;c\n1,2;3\n"), semicolon, Vocabulary.NONE)) {
            assertThat(reader.facts().header()).containsExactly("a,b", "c");
            assertThat(cells(rest(reader))).containsExactly(List.of("1,2", "3"));
        }
    }

    @Test
    void quotesKeepDelimitersQuotesAndBreaksInOneCell() {
        List<RawRecord> records = read("product,note\n\"Tea, green\",\"the \"\"best\"\"\"\nMilk,\"a\nb\"\n");
        assertThat(cells(records)).containsExactly(List.of("Tea, green", "the \"best\""), List.of("Milk", "a\nb"));
    }

    @Test
    void aBackslashIsALetterLikeAnyOther() {
        assertThat(cells(read("product,note\n\"C:\\\",x\ny,\\n\n")))
                .containsExactly(List.of("C:\\", "x"), List.of("y", "\\n"));
    }

    @Test
    void lineNumbersStayPhysicalAfterABreakInACell() {
        List<RawRecord> records = read("product,note\nTea,\"one\ntwo\nthree\"\nMilk,plain\n\nBread,last\n");
        assertThat(lines(records)).containsExactly(2L, 5L, 7L);
    }

    @Test
    void lineNumbersStayPhysicalAfterABreakInTheHeader() {
        try (RecordReader reader = open("product,\"quantity\nin boxes\"\nTea,2\nMilk,3\n")) {
            assertThat(reader.facts().header().get(0)).isEqualTo("product");
            assertThat(lines(rest(reader))).containsExactly(3L, 4L);
        }
    }

    @Test
    void blankRecordsAreLeftOut() {
        List<RawRecord> records = read("product,quantity\n\nTea,2\n,\n  ,  \n\"\",\"\"\nMilk,3\n\n\n");
        assertThat(cells(records)).containsExactly(List.of("Tea", "2"), List.of("Milk", "3"));
        assertThat(lines(records)).containsExactly(3L, 7L);
    }

    @Test
    void raggedRecordsAreHandedOnAsTheyAre() {
        List<RawRecord> records = read("a,b,c\n1,2,3\n4,5\n6,7,8,9\n10\n11,12,13\n");
        assertThat(cells(records))
                .containsExactly(
                        List.of("1", "2", "3"),
                        List.of("4", "5"),
                        List.of("6", "7", "8", "9"),
                        List.of("10"),
                        List.of("11", "12", "13"));
    }

    @Test
    void emptyCellsAreKept() {
        assertThat(cells(read("a,b,c\n1,,3\n,2,\n"))).containsExactly(List.of("1", "", "3"), List.of("", "2", ""));
    }

    @Test
    void lettersOfEveryPlaneArrive() {
        assertThat(cells(read("produit,prix\nThé vert,3\n漢字 😀,4\n")))
                .containsExactly(List.of("Thé vert", "3"), List.of("漢字 😀", "4"));
    }

    @Test
    void anUnclosedQuoteIsRefusedSoonAndInWords() {
        StringBuilder content = new StringBuilder("product,quantity\nTea,2\nMilk,\"3\n");
        for (int i = 0; i < 100_000; i++) {
            content.append("Bread,").append(i).append('\n');
        }
        var thrown = Expect.thrown(VALIDATION, () -> read(content.toString()));
        assertThat(thrown.failure().message()).contains("3").isNotBlank();
        Expect.thrown(VALIDATION, () -> read("product,quantity\nTea,2\nMilk,\"3\n"));
    }

    @Test
    void anOverlongRecordIsRefused() {
        Expect.thrown(VALIDATION, () -> read("product,quantity\nTea,2\n" + "x".repeat(3 << 20) + ",3\n"));
        Expect.thrown(VALIDATION, () -> read("product,quantity\nTea,2\n\"" + "x".repeat(3 << 20) + "\",3\n"));
    }

    @Test
    void aFileWithoutATableIsRefused() {
        for (String content : List.of("", "\n\n\n", "  \n \n")) {
            Expect.thrown(VALIDATION, () -> read(content));
        }
    }

    @Test
    void aFileIsReadAgainFromItsBeginning() {
        FileSource source = file("product,quantity\nTea,2\nMilk,3\n");
        try (RecordReader first = files().open(source, ReadOptions.INFERRED, Vocabulary.NONE)) {
            assertThat(first.next()).isNotNull();
            try (RecordReader second = files().open(source, ReadOptions.INFERRED, Vocabulary.NONE)) {
                assertThat(cells(rest(second))).containsExactly(List.of("Tea", "2"), List.of("Milk", "3"));
            }
            assertThat(cells(rest(first))).containsExactly(List.of("Milk", "3"));
        }
    }

    @Test
    void whatWasOpenedIsClosed() {
        byte[] bytes = "product,quantity\nTea,2\nMilk,3\n".getBytes(StandardCharsets.UTF_8);
        AtomicInteger open = new AtomicInteger();
        FileSource source = new FileSource("x.csv", bytes.length, () -> counted(bytes, open));
        RecordReader reader = files().open(source, ReadOptions.INFERRED, Vocabulary.NONE);
        reader.next();
        reader.close();
        reader.close();
        assertThat(open).hasValue(0);
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
        String content = "product,quantity\n" + "Tea,2\n".repeat(50_000);
        try (RecordReader reader = open(content)) {
            long last = reader.position();
            for (int i = 0; i < 50_000; i++) {
                reader.next();
                assertThat(reader.position()).isGreaterThanOrEqualTo(last);
                last = reader.position();
            }
            assertThat(reader.next()).isNull();
            assertThat(reader.position()).isPositive().isLessThanOrEqualTo(content.length());
        }
    }

    @Test
    void randomCellsReadBackExactly() {
        Random random = new Random(42);
        for (int file = 0; file < 50; file++) {
            List<List<String>> given = randomCells(random);
            String content = "first,second,third\n"
                    + given.stream().map(TabularFilesContract::quoted).collect(Collectors.joining());
            try (RecordReader reader = files().open(file(content), AS_SAID, Vocabulary.NONE)) {
                assertThat(cells(rest(reader))).isEqualTo(given);
            }
        }
    }

    private static List<List<String>> randomCells(Random random) {
        List<List<String>> records = new ArrayList<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            records.add(List.of("row " + i, cell(random), cell(random)));
        }
        return records;
    }

    private static String cell(Random random) {
        return ExampleRows.text(random, 20).replace("\r", "").replace("\u0001", "");
    }

    private static String quoted(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }
}
