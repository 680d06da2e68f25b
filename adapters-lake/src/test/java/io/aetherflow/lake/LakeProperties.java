package io.aetherflow.lake;

import static io.aetherflow.lake.Rows.EVERY_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.memory.MemoryObjectStore;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.profile.NumberProfile;
import io.aetherflow.core.profile.Profile;
import io.aetherflow.core.profile.Quality;
import io.aetherflow.core.profile.QualityIssue;
import io.aetherflow.core.profile.RowCounts;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class LakeProperties {

    private static final String LARGEST = "9999999999999999999999999999.9999999999";

    private static Path folder;
    private static MemoryObjectStore store;
    private static DuckDbLake lake;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("lake-properties");
        store = new MemoryObjectStore();
        lake = new DuckDbLake(store, LakeSettings.in(folder));
    }

    @AfterContainer
    static void close() {
        lake.close();
        LocalFiles.deleteTree(folder);
    }

    @Property(tries = 40, seed = "5", shrinking = ShrinkingMode.OFF)
    @Label("Feature: ai-analytics-platform, Property 5: Parquet output format")
    void anyStandardReaderReadsTheFile(@ForAll("rows") List<Object[]> rows) throws Exception {
        String key = write(rows).key();

        Path file = folder.resolve(UUID.randomUUID() + ".parquet");
        try (InputStream in = store.open(key, 0).orElseThrow()) {
            Files.copy(in, file);
        }
        try (Connection fresh = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = fresh.createStatement()) {
            assertThat(types(statement, file))
                    .containsExactly(
                            "text VARCHAR",
                            "whole BIGINT",
                            "decimal DECIMAL(38,10)",
                            "money DECIMAL(38,10)",
                            "day DATE",
                            "moment TIMESTAMP",
                            "flag BOOLEAN",
                            "row_no BIGINT",
                            "source_line BIGINT",
                            "extra VARCHAR");
            try (ResultSet result = statement.executeQuery("SELECT * FROM '" + file + "'")) {
                for (int at = 0; at < rows.size(); at++) {
                    assertThat(result.next()).isTrue();
                    assertThat(result.getObject(1)).isEqualTo(rows.get(at)[0]);
                    assertThat(result.getObject(2)).isEqualTo(rows.get(at)[1]);
                    assertThat(result.getBigDecimal(3))
                            .usingComparator(Rows::compare)
                            .isEqualTo(rows.get(at)[2]);
                    assertThat(result.getObject(5)).isEqualTo(rows.get(at)[4]);
                    assertThat(result.getObject(7)).isEqualTo(rows.get(at)[6]);
                    assertThat(result.getLong(8)).isEqualTo(at + 1L);
                }
                assertThat(result.next()).isFalse();
            }
        }
        Files.delete(file);
    }

    @Property(tries = 40, seed = "50", shrinking = ShrinkingMode.OFF)
    @Label("Feature: ai-analytics-platform, Property 5: what was written comes back, value by value")
    void rowsComeBack(@ForAll("rows") List<Object[]> rows) {
        String key = write(rows).key();

        List<Row> read = new ArrayList<>();
        try (LakeTable table = lake.open(key, EVERY_TYPE).orElseThrow()) {
            table.forEach(Rows.names(EVERY_TYPE), row -> read.add(Rows.copy(row)));
        }
        assertThat(read).hasSameSizeAs(rows);
        for (int at = 0; at < rows.size(); at++) {
            assertThat(read.get(at).number()).isEqualTo(at + 1L);
            assertThat(Rows.values(read.get(at)))
                    .usingElementComparator(Rows::compare)
                    .containsExactly(rows.get(at));
        }
    }

    @Property(tries = 80, seed = "8", shrinking = ShrinkingMode.OFF)
    @Label("Feature: ai-analytics-platform, Property 8: Data profile completeness")
    void profilesAreExact(@ForAll("rows") List<Object[]> rows) {
        List<ColumnProfile> profiles = write(rows).profiles();

        for (int at = 0; at < profiles.size(); at++) {
            Column column = EVERY_TYPE.columns().get(at);
            int index = at;
            List<Object> cells = new ArrayList<>();
            rows.forEach(row -> cells.add(row[index]));
            ColumnProfile expected = NaiveProfile.of(column, cells);
            ColumnProfile actual = profiles.get(at);
            assertThat(deviation(actual.numbers()))
                    .as("standard deviation of %s", column.name())
                    .isCloseTo(deviation(expected.numbers()), within(tolerance(expected.numbers())));
            assertThat(withoutDeviation(actual)).isEqualTo(withoutDeviation(expected));
        }
    }

    @Property(tries = 40, seed = "9", shrinking = ShrinkingMode.OFF)
    @Label("Feature: ai-analytics-platform, Property 9: High null percentage flagging")
    void columnsOfMostlyNullsAreFlagged(@ForAll("rows") List<Object[]> rows) {
        Profile profile = Quality.judge(
                new UUID(0, 1),
                new UUID(0, 2),
                new RowCounts(rows.size(), rows.size(), 0),
                write(rows).profiles());

        for (int at = 0; at < EVERY_TYPE.columns().size(); at++) {
            int index = at;
            long nulls = rows.stream().filter(row -> row[index] == null).count();
            String name = EVERY_TYPE.columns().get(at).name();
            assertThat(profile.issues().stream()
                            .anyMatch(issue ->
                                    issue.kind() == QualityIssue.Kind.HIGH_NULLS && name.equals(issue.column())))
                    .isEqualTo(nulls * 2 > rows.size());
        }
    }

    @Property(tries = 60, seed = "61", shrinking = ShrinkingMode.OFF)
    void aSliceIsAsIfNothingElseHadBeenKept(
            @ForAll("rows") List<Object[]> rows, @ForAll boolean byMoment, @ForAll("periods") Period period) {
        int column = byMoment ? 5 : 4;
        List<Long> expected = LongStream.rangeClosed(1, rows.size())
                .filter(number -> period(rows.get((int) number - 1)[column], period))
                .boxed()
                .toList();
        Slice slice = new Slice(EVERY_TYPE.columns().get(column).name(), period);

        try (LakeTable table = lake.open(write(rows).key(), EVERY_TYPE, slice).orElseThrow()) {
            List<Long> read = new ArrayList<>();
            table.forEach(List.of("text"), row -> read.add(row.number()));
            assertThat(read).isEqualTo(expected);
            assertThat(table.rowCount()).isEqualTo(expected.size());
            assertThat(table.sql("select count(*), min(row_no) from dataset").rows())
                    .containsExactly(
                            Arrays.asList((long) expected.size(), expected.isEmpty() ? null : expected.get(0)));
        }
    }

    private static boolean period(Object value, Period period) {
        return value instanceof LocalDateTime moment
                ? period.includes(moment.toLocalDate())
                : value instanceof LocalDate day && period.includes(day);
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Long> days = Arbitraries.longs().between(-700_000, 100_000);
        return Combinators.combine(days, Arbitraries.longs().between(0, 400_000))
                .as((from, length) -> new Period(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(from + length)));
    }

    private record Written(String key, List<ColumnProfile> profiles) {}

    private static Written write(List<Object[]> rows) {
        String key = "lake/test/" + UUID.randomUUID() + ".parquet";
        try (Lake.Writer writer = lake.begin(Rows.load(EVERY_TYPE))) {
            long number = 0;
            for (Object[] values : rows) {
                writer.write(Rows.row(EVERY_TYPE, ++number, values));
            }
            return new Written(key, writer.finish(key));
        }
    }

    private static List<String> types(Statement statement, Path file) throws SQLException {
        List<String> types = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("DESCRIBE SELECT * FROM '" + file + "'")) {
            while (result.next()) {
                types.add(result.getString(1) + " " + result.getString(2));
            }
        }
        return types;
    }

    private static BigDecimal deviation(NumberProfile numbers) {
        return numbers == null || numbers.stdDev() == null ? BigDecimal.ZERO : numbers.stdDev();
    }

    private static BigDecimal tolerance(NumberProfile numbers) {
        return deviation(numbers).movePointLeft(9).add(new BigDecimal("0.000000001"));
    }

    private static ColumnProfile withoutDeviation(ColumnProfile of) {
        NumberProfile n = of.numbers();
        return new ColumnProfile(
                of.name(),
                of.type(),
                of.nullCount(),
                of.uniqueCount(),
                of.min(),
                of.max(),
                of.numericTexts(),
                of.top(),
                n == null
                        ? null
                        : new NumberProfile(n.mean(), null, n.q25(), n.median(), n.q75(), n.outliers(), n.histogram()));
    }

    @Provide
    Arbitrary<List<Object[]>> rows() {
        Arbitrary<Object> texts = Arbitraries.oneOf(
                        Arbitraries.of(
                                "",
                                " ",
                                "a",
                                "b",
                                "10",
                                "-3.50",
                                ".5",
                                "1e3",
                                "1,5",
                                "\"q\"",
                                "a\tb",
                                "line\nbreak",
                                "c:\\x",
                                "ünï",
                                "😀",
                                "\uFFFF",
                                "NULL",
                                "null",
                                "{}",
                                "'",
                                "\r"),
                        Arbitraries.strings().ofMaxLength(20).excludeChars('\0').map(LakeProperties::whole))
                .map(text -> text);
        Arbitrary<Object> wholes = Arbitraries.oneOf(
                        Arbitraries.longs().between(-5, 20),
                        Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L),
                        Arbitraries.longs())
                .map(number -> number);
        Arbitrary<Object> decimals = Arbitraries.oneOf(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-100"), new BigDecimal("100"))
                                .ofScale(2),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                                .ofScale(10),
                        Arbitraries.of("0", "0.00", "1E+5", "-0.0000000001", LARGEST, "-" + LARGEST)
                                .map(BigDecimal::new))
                .map(number -> number);
        Arbitrary<Object> days = Arbitraries.longs().between(-800_000, 100_000).map(LocalDate::ofEpochDay);
        Arbitrary<Object> moments = Arbitraries.longs()
                .between(-50_000_000_000L, 5_000_000_000L)
                .map(second -> LocalDateTime.ofEpochSecond(
                        second, (int) (Math.abs(second) % 3) * 500_000, java.time.ZoneOffset.UTC));
        Arbitrary<Object> flags = Arbitraries.of(true, false);
        double nulls = 0.3;
        Arbitrary<Object[]> row = Combinators.combine(
                        texts.injectNull(nulls),
                        wholes.injectNull(nulls),
                        decimals.injectNull(nulls),
                        decimals.injectNull(0.6),
                        days.injectNull(nulls),
                        moments.injectNull(nulls),
                        flags.injectNull(nulls))
                .as((a, b, c, d, e, f, g) -> new Object[] {a, b, c, d, e, f, g});
        return Arbitraries.oneOf(
                row.list().ofMaxSize(40),
                row.map(one -> Collections.nCopies(3, one)),
                row.list().ofMinSize(2040).ofMaxSize(2060));
    }

    /** Without halves of surrogate pairs. */
    private static String whole(String text) {
        return text.codePoints()
                .filter(point -> !Character.isSurrogate((char) point) || point > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
