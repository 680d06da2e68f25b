package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Lake} does, as far as an in-memory one can. */
public abstract class LakeContract {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 28);
    private static final Period LEAP_DAY = new Period(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29));

    private final Department department = Examples.department();
    private final TableSchema schema = Examples.schema(department);

    @SuppressWarnings("NullAway.Init")
    private Lake lake;

    /** The lake under test; it may hold anything, as the contract works with keys of its own. */
    protected abstract Lake lake();

    @BeforeEach
    void openLake() {
        lake = lake();
    }

    @AfterEach
    void closeLake() {
        lake.close();
    }

    /** A table of so many rows, of consecutive days and late evenings, the last one without either. */
    private String kept(int rows) {
        String key = "lake/" + department.id() + "/" + Examples.id() + "/" + Examples.id() + ".parquet";
        Load load = new Load(Examples.id(), Examples.id(), department.id(), schema, 1);
        try (Lake.Writer writer = lake.begin(load)) {
            for (int number = 1; number <= rows; number++) {
                writer.write(row(number, number == rows ? null : FIRST.plusDays(number - 1L)));
            }
            writer.finish(key);
        }
        return key;
    }

    private Row row(int number, @Nullable LocalDate day) {
        Row row = new Row(schema);
        ExampleRows.fill(row, number, ExampleRows.usual(number));
        row.set("sold_on", day);
        row.set("seen_at", day == null ? null : day.atTime(23, 59, 59));
        return row;
    }

    private static List<Long> numbers(LakeTable table) {
        List<Long> numbers = new ArrayList<>();
        table.forEach(List.of(), row -> numbers.add(row.number()));
        return numbers;
    }

    private List<Long> numbers(String key, String column, Period period) {
        try (LakeTable table = lake.open(key, schema, new Slice(column, period)).orElseThrow()) {
            List<Long> numbers = numbers(table);
            assertThat(table.rowCount()).isEqualTo(numbers.size());
            return numbers;
        }
    }

    @Test
    void everyRowIsCountedAndStreamedInOrder() {
        try (LakeTable table = lake.open(kept(4), schema).orElseThrow()) {
            assertThat(table.rowCount()).isEqualTo(4);
            assertThat(numbers(table)).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void aSliceHasTheRowsOfItsDaysAlone() {
        String key = kept(5);
        assertThat(numbers(key, "sold_on", LEAP_DAY)).containsExactly(2L);
        assertThat(numbers(key, "sold_on", new Period(FIRST, LEAP_DAY.to()))).containsExactly(1L, 2L);
        assertThat(numbers(key, "sold_on", new Period(FIRST.minusYears(9), FIRST.plusYears(9))))
                .as("a row without a day belongs to no period")
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(numbers(key, "sold_on", new Period(FIRST.minusDays(2), FIRST.minusDays(1))))
                .isEmpty();
    }

    @Test
    void aMomentBelongsToItsDay() {
        assertThat(numbers(kept(5), "seen_at", LEAP_DAY)).containsExactly(2L);
    }

    @Test
    void rowsOfASliceAreAsTheyWere() {
        Slice slice = new Slice("sold_on", LEAP_DAY);
        try (LakeTable table = lake.open(kept(3), schema, slice).orElseThrow()) {
            table.forEach(List.of("label", "seen_at"), row -> {
                assertThat(row.text("label")).isEqualTo("item 2");
                assertThat(row.timestamp("seen_at")).isEqualTo(LocalDateTime.of(2024, 2, 29, 23, 59, 59));
                assertThat(row.has("sold_on")).isFalse();
                assertThat(row.sourceLine()).isEqualTo(row(2, null).sourceLine());
            });
        }
    }

    @Test
    void aLongSliceKeepsTheOrderOfTheFile() {
        int rows = 20_000;
        Period from = new Period(FIRST.plusDays(4_000), FIRST.plusDays(17_999));
        assertThat(numbers(kept(rows), "sold_on", from))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(4_001, 18_000).boxed().toList());
    }

    @Test
    void aColumnThatTheFileDoesNotHaveGivesNoRows() {
        TableSchema wider = TableSchema.named(schema.name())
                .columns(schema.columns().toArray(new Column[0]))
                .columns(Column.date("paid_on"))
                .build();
        try (LakeTable table =
                lake.open(kept(3), wider, new Slice("paid_on", LEAP_DAY)).orElseThrow()) {
            assertThat(table.rowCount()).isZero();
            assertThat(numbers(table)).isEmpty();
        }
    }

    @Test
    void whatWasNotKeptIsAbsent() {
        assertThat(lake.open("lake/none", schema)).isEmpty();
        assertThat(lake.open("lake/none", schema, new Slice("sold_on", LEAP_DAY)))
                .isEmpty();
    }
}
