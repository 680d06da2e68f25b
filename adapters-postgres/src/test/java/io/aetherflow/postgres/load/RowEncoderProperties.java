package io.aetherflow.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What goes in through our binary encoder comes out of Postgres unchanged. */
class RowEncoderProperties {

    private static final LoadStore STORE = new LoadStore();

    record Given(@Nullable Object[] values, Map<String, String> extra, long hash) {

        @Override
        public String toString() {
            return Arrays.toString(values) + " " + extra;
        }
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, seed = "13045681725")
    void rowsReadBackAsTheyWereWritten(@ForAll("files") List<Given> rows) {
        Load load = STORE.newLoad();
        try (var writer = STORE.loads().begin(load)) {
            Row reused = new Row(LoadStore.EVERYTHING);
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < rows.get(i).values().length; column++) {
                    reused.set(column, rows.get(i).values()[column]);
                }
                reused.place(i + 1, 2L * i + 3, rows.get(i).extra());
                writer.write(reused, rows.get(i).hash());
            }
            assertThat(writer.finish()).isEqualTo(rows.size());
        }
        STORE.succeed(load);
        assertReadBack(load, rows);
    }

    private static void assertReadBack(Load load, List<Given> rows) {
        List<CleanRow> found = new ArrayList<>();
        STORE.cleanRows().stream(Scope.all(), load.datasetId(), found::add);
        assertThat(found).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            CleanRow row = found.get(i);
            assertThat(row.number()).isEqualTo(i + 1);
            assertThat(row.sourceLine()).isEqualTo(2L * i + 3);
            assertThat(row.extra()).isEqualTo(rows.get(i).extra());
            assertThat(new ArrayList<>(row.values().values()))
                    .isEqualTo(Arrays.asList(rows.get(i).values()));
        }
        List<Long> hashes = STORE.owner.withHandle(handle -> handle.createQuery(
                        "select row_hash from clean.retail_everything where load_id = ? order by row_no")
                .bind(0, load.id())
                .mapTo(Long.class)
                .list());
        assertThat(hashes).isEqualTo(rows.stream().map(Given::hash).toList());
    }

    @Provide
    Arbitrary<List<Given>> files() {
        Arbitrary<@Nullable Object[]> values = Combinators.combine(
                        texts().map(Object.class::cast).injectNull(0.1),
                        Arbitraries.longs().map(Object.class::cast).injectNull(0.1),
                        numbers().map(Object.class::cast).injectNull(0.1),
                        numbers().map(Object.class::cast).injectNull(0.1),
                        days().map(Object.class::cast).injectNull(0.1),
                        moments().map(Object.class::cast).injectNull(0.1),
                        Arbitraries.of(true, false).map(Object.class::cast).injectNull(0.1))
                .as((a, b, c, d, e, f, g) -> new @Nullable Object[] {a, b, c, d, e, f, g});
        return Combinators.combine(values, Arbitraries.maps(texts(), texts()).ofMaxSize(2), Arbitraries.longs())
                .as(Given::new)
                .list()
                .ofMaxSize(20);
    }

    /** Anything that Postgres can hold: no NUL, no half of a surrogate pair. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> points = Arbitraries.integers()
                .between(1, 0x10FFFF)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .map(Character::toString);
        Arbitrary<String> common =
                Arbitraries.of("a", "Z", "\"", "\\", "\n", "\t", "\u0001", "\u007f", "\u0080", "é", " ");
        return Arbitraries.oneOf(points, common).list().ofMaxSize(8).map(letters -> String.join("", letters));
    }

    /** Long and short, around every boundary of groups of four digits. */
    private static Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits = Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(38).negate(), BigInteger.TEN.pow(38)),
                Arbitraries.longs().map(BigInteger::valueOf),
                Arbitraries.integers().between(-100_000, 100_000).map(BigInteger::valueOf),
                Arbitraries.integers().between(0, 37).map(BigInteger.TEN::pow));
        return Combinators.combine(digits, Arbitraries.integers().between(0, 10))
                .as(BigDecimal::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<LocalDateTime> moments() {
        return Combinators.combine(days(), Arbitraries.longs().between(0, 86_399_999_999L))
                .as((day, micros) -> day.atStartOfDay().plus(micros, ChronoUnit.MICROS));
    }
}
