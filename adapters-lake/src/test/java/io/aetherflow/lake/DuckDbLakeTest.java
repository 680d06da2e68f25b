package io.aetherflow.lake;

import static io.aetherflow.lake.Rows.EVERY_TYPE;
import static io.aetherflow.lake.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.memory.MemoryObjectStore;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbLakeTest {

    private static final String KEY = "lake/test/a/b.parquet";
    private static final List<String> ALL =
            EVERY_TYPE.columns().stream().map(column -> column.name()).toList();

    @TempDir
    Path folder;

    private final MemoryObjectStore store = new MemoryObjectStore();
    private DuckDbLake lake;

    @BeforeEach
    void open() {
        lake = new DuckDbLake(store, LakeSettings.in(folder.resolve("lake")));
    }

    @AfterEach
    void close() throws IOException {
        lake.close();
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void everyTypeComesBack() {
        write(
                row(
                        EVERY_TYPE,
                        1,
                        "a",
                        1L,
                        new BigDecimal("1.50"),
                        new BigDecimal("-0.0000000001"),
                        LocalDate.of(2024, 2, 29),
                        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123456000),
                        true),
                row(EVERY_TYPE, 2),
                row(
                        EVERY_TYPE,
                        3,
                        "",
                        Long.MIN_VALUE,
                        new BigDecimal("1E+3"),
                        new BigDecimal("9999999999999999999999999999.9999999999"),
                        LocalDate.of(-4, 1, 1),
                        LocalDateTime.of(1, 1, 1, 0, 0),
                        false));

        assertThat(read())
                .extracting(Rows::values)
                .containsExactly(
                        new Object[] {
                            "a",
                            1L,
                            new BigDecimal("1.5"),
                            new BigDecimal("-1E-10"),
                            LocalDate.of(2024, 2, 29),
                            LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123456000),
                            true
                        },
                        Rows.nulls(7),
                        new Object[] {
                            "",
                            Long.MIN_VALUE,
                            new BigDecimal("1000"),
                            new BigDecimal("9999999999999999999999999999.9999999999"),
                            LocalDate.of(-4, 1, 1),
                            LocalDateTime.of(1, 1, 1, 0, 0),
                            false
                        });
    }

    @Test
    void noRowsAreAFileToo() {
        List<ColumnProfile> profiles = write();

        assertThat(read()).isEmpty();
        assertThat(profiles).extracting(ColumnProfile::name).containsExactlyElementsOf(ALL);
        assertThat(profiles).allSatisfy(profile -> {
            assertThat(profile.nullCount()).isZero();
            assertThat(profile.uniqueCount()).isZero();
            assertThat(profile.min()).isNull();
            assertThat(profile.numbers()).isNull();
        });
    }

    @Test
    void textsComeBackAsTheyWere() {
        List<String> texts = List.of(
                "",
                " ",
                "null",
                "NULL",
                "\\N",
                "a\tb",
                "a\nb\r\n",
                "\"quoted\"",
                "it's",
                "c:\\dir",
                "ünïcödé",
                "日本語",
                "😀",
                "\uFEFFbom",
                "x".repeat(100_000));

        write(texts.stream().map(text -> row(EVERY_TYPE, 1, text)).toArray(Row[]::new));

        assertThat(read()).extracting(row -> row.text("text")).containsExactlyElementsOf(texts);
    }

    @Test
    void halfACharacterIsAQuestionMark() {
        write(row(EVERY_TYPE, 1, "a\uD83Db"), row(EVERY_TYPE, 2), row(EVERY_TYPE, 3, "é"));

        assertThat(read()).extracting(row -> row.text("text")).containsExactly("a?b", null, "é");
    }

    @Test
    void whatTheColumnsCannotHoldIsRoundedOrNull() {
        write(
                row(
                        EVERY_TYPE,
                        1,
                        null,
                        null,
                        new BigDecimal("0.00000000005"),
                        new BigDecimal("1E+28"),
                        LocalDate.MAX,
                        LocalDateTime.MAX),
                row(
                        EVERY_TYPE,
                        2,
                        null,
                        null,
                        new BigDecimal("-1.00000000004999"),
                        new BigDecimal("9999999999999999999999999999.99999999996"),
                        LocalDate.MIN,
                        LocalDateTime.MIN));

        assertThat(read())
                .extracting(Rows::values)
                .containsExactly(
                        new Object[] {null, null, new BigDecimal("1E-10"), null, null, null, null},
                        new Object[] {null, null, new BigDecimal("-1"), null, null, null, null});
    }

    @Test
    void unmappedCellsAreJson() throws Exception {
        Row row = row(EVERY_TYPE, 1, "a");
        row.place(1, 7, new TreeMap<>(Map.of("Note", "a \"b\" \\ \n\u0001 é", "Other", "")));
        write(row, row(EVERY_TYPE, 2));

        Path file = folder.resolve("copy.parquet");
        Files.write(file, store.open(KEY, 0).orElseThrow().readAllBytes());
        try (Engine engine = new Engine(LakeSettings.in(folder.resolve("other")));
                var connection = engine.connect()) {
            assertThat(Answer.of(connection, "SELECT extra, extra->>'Note', source_line FROM " + Sql.parquet(file))
                            .rows())
                    .containsExactly(
                            List.of(
                                    "{\"Note\":\"a \\\"b\\\" \\\\ \\u000a\\u0001 é\",\"Other\":\"\"}",
                                    "a \"b\" \\ \n\u0001 é",
                                    7L),
                            Arrays.asList(null, null, 3L));
        }
        Files.delete(file);
    }

    @Test
    void manyRowsKeepTheirOrderAndOnlyWhatWasAskedForIsRead() {
        int rows = 300_000;
        Row one = row(EVERY_TYPE, 1, "same");
        try (Lake.Writer writer = lake.begin(Rows.load(EVERY_TYPE))) {
            for (int number = 1; number <= rows; number++) {
                one.set("whole", (long) number);
                one.place(number, 2L * number, Map.of());
                writer.write(one);
            }
            writer.finish(KEY);
        }

        long[] seen = {0};
        try (LakeTable table = lake.open(KEY, EVERY_TYPE).orElseThrow()) {
            table.forEach(List.of("whole"), row -> {
                seen[0]++;
                assertThat(row.number()).isEqualTo(seen[0]);
                assertThat(row.sourceLine()).isEqualTo(2 * seen[0]);
                assertThat(row.whole("whole")).isEqualTo(seen[0]);
                assertThat(row.has("text")).isFalse();
                assertThat(row.extra()).isEmpty();
            });
            assertThat(seen[0]).isEqualTo(rows);
            table.forEach(List.of(), row -> seen[0]--);
            assertThat(seen[0]).isZero();
            assertThatThrownBy(() -> table.forEach(List.of("nothing"), row -> {}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anotherVersionOfTheSchemaReadsWhatItCan() {
        write(
                row(EVERY_TYPE, 1, "12", 5L, new BigDecimal("1.5"), null, LocalDate.of(2024, 1, 2)),
                row(EVERY_TYPE, 2, "x"));
        TableSchema later = TableSchema.named("test_types")
                .columns(Column.date("day"), Column.whole("text"), Column.text("whole"), Column.money("added"))
                .build();

        List<Row> rows = new ArrayList<>();
        try (LakeTable table = lake.open(KEY, later).orElseThrow()) {
            table.forEach(Rows.names(later), row -> rows.add(Rows.copy(row)));
            assertThat(table.sql("select text + 1, added from dataset order by row_no")
                            .rows())
                    .containsExactly(Arrays.asList(13L, null), Arrays.asList(null, null));
        }
        assertThat(rows)
                .extracting(Rows::values)
                .containsExactly(new Object[] {LocalDate.of(2024, 1, 2), 12L, "5", null}, Rows.nulls(4));
    }

    @Test
    void whatIsNotFinishedLeavesNoTrace() {
        try (Lake.Writer writer = lake.begin(Rows.load(EVERY_TYPE))) {
            for (int i = 0; i < 50_000; i++) {
                writer.write(row(EVERY_TYPE, i, "a", (long) i));
            }
        }

        assertThat(store.size(KEY)).isEmpty();
        assertThat(lake.open(KEY, EVERY_TYPE)).isEmpty();
    }

    @Test
    void aKeyIsWrittenOnce() {
        write(row(EVERY_TYPE, 1, "first"));

        assertThatThrownBy(() -> write(row(EVERY_TYPE, 1, "second")))
                .isInstanceOfSatisfying(
                        AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.CONFLICT));
        assertThat(read()).extracting(row -> row.text("text")).containsExactly("first");
    }

    @Test
    void aClosedWriterTakesNoRows() {
        Lake.Writer writer = lake.begin(Rows.load(EVERY_TYPE));
        writer.close();
        writer.close();

        assertThatThrownBy(() -> writer.write(row(EVERY_TYPE, 1))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aClosedLakeSaysSo() {
        lake.close();

        assertThat(lake.check().healthy()).isFalse();
        try (Lake.Writer writer = lake.begin(Rows.load(EVERY_TYPE))) {
            assertThatThrownBy(() -> writer.finish(KEY)).isInstanceOf(AetherException.class);
        }
        lake.close();
    }

    @Test
    void startWarmsUp() {
        lake.start();

        assertThat(lake.check().healthy()).isTrue();
        assertThat(lake.check().detail()).contains("DuckDB v").contains("256MB");
        assertThat(lake.check().shown()).startsWith("DuckDB v");
    }

    @Test
    void whatIsNoParquetIsABreakage() throws Exception {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(1);
            staged.commit(KEY);
        }

        assertThatThrownBy(() -> lake.open(KEY, EVERY_TYPE))
                .isInstanceOfSatisfying(
                        AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.INTERNAL_ERROR));
    }

    @Test
    void severalWriteAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<List<ColumnProfile>>> results = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            String key = "lake/test/" + writer;
            results.add(threads.submit(() -> {
                try (Lake.Writer load = lake.begin(Rows.load(EVERY_TYPE))) {
                    for (int i = 1; i <= 20_000; i++) {
                        load.write(row(EVERY_TYPE, i, key, (long) i));
                    }
                    return load.finish(key);
                }
            }));
        }
        for (int writer = 0; writer < 4; writer++) {
            ColumnProfile text = results.get(writer).get().get(0);
            assertThat(text.min()).isEqualTo("lake/test/" + writer).isEqualTo(text.max());
            assertThat(results.get(writer).get().get(1).uniqueCount()).isEqualTo(20_000);
        }
        threads.shutdown();
    }

    private List<ColumnProfile> write(Row... rows) {
        try (Lake.Writer writer = lake.begin(Rows.load(EVERY_TYPE))) {
            for (Row row : rows) {
                writer.write(row);
            }
            return writer.finish(KEY);
        }
    }

    private List<Row> read() {
        List<Row> rows = new ArrayList<>();
        try (LakeTable table = lake.open(KEY, EVERY_TYPE).orElseThrow()) {
            table.forEach(ALL, row -> rows.add(Rows.copy(row)));
        }
        return rows;
    }
}
