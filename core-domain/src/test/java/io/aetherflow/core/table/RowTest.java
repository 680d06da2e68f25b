package io.aetherflow.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aetherflow.kit.ExampleRows;
import io.aetherflow.kit.Examples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTest {

    private final TableSchema schema = Examples.schema(Examples.department());
    private final Row row = ExampleRows.of(schema, 4, ExampleRows.usual(4));

    @Test
    void everyTypeHasItsGetter() {
        assertThat(row.text("label")).isEqualTo("item 4");
        assertThat(row.whole("quantity")).isEqualTo(4L);
        assertThat(row.decimal("weight")).isEqualTo(new BigDecimal("1.5"));
        assertThat(row.decimal("amount")).isEqualTo(new BigDecimal("19.99"));
        assertThat(row.date("sold_on")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(row.timestamp("seen_at")).isEqualTo(LocalDateTime.of(2024, 2, 29, 23, 59, 58));
        assertThat(row.bool("paid")).isTrue();
        assertThat(row.get(0)).isEqualTo("item 4");
        assertThat(row.schema()).isSameAs(schema);
    }

    @Test
    void aWholeNumberIsADecimalAndAMomentHasADay() {
        assertThat(row.decimal("quantity")).isEqualTo(BigDecimal.valueOf(4));
        assertThat(row.date("seen_at")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void aMissingValueIsNullOfEveryType() {
        Row empty = new Row(schema);
        assertThat(empty.has("label")).isFalse();
        assertThat(empty.text("label")).isNull();
        assertThat(empty.whole("quantity")).isNull();
        assertThat(empty.decimal("quantity")).isNull();
        assertThat(empty.date("sold_on")).isNull();
        assertThat(empty.date("seen_at")).isNull();
        assertThat(empty.timestamp("seen_at")).isNull();
        assertThat(empty.bool("paid")).isNull();
    }

    @Test
    void aValueIsSetByNameOrPosition() {
        row.set("label", "other");
        row.set(1, null);
        assertThat(row.text("label")).isEqualTo("other");
        assertThat(row.has("quantity")).isFalse();
    }

    @Test
    void aRowKnowsItsPlace() {
        row.place(7, 12, Map.of("Remark", "x"));
        assertThat(row.number()).isEqualTo(7);
        assertThat(row.sourceLine()).isEqualTo(12);
        assertThat(row.extra()).containsExactly(Map.entry("Remark", "x"));
        assertThat(row.text("label")).isEqualTo("item 4");
    }

    @Test
    void anUnknownColumnIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> row.get("colour")).withMessageContaining("colour");
        assertThatIllegalArgumentException().isThrownBy(() -> row.set("colour", "red"));
    }

    @Test
    void aRejectedRowHasAReason() {
        CellIssue issue = new CellIssue("amount", "x", "type", "Not a number.", "Write 12.50");
        CellIssue second = new CellIssue(null, null, "fields", "Too few.", "Add one.");
        assertThat(new RejectedRow(3, List.of("x"), List.of(issue, second)).issue())
                .isEqualTo(issue);
        assertThatIllegalArgumentException().isThrownBy(() -> new RejectedRow(3, List.of("x"), List.of()));
    }
}
