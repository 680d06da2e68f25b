package io.aetherflow.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableSchemaTest {

    private static TableSchema.Builder toys() {
        return TableSchema.named("toys_sold")
                .columns(Column.text("toy"), Column.money("amount"), Column.whole("quantity"));
    }

    private static void assertRefused(TableSchema.Builder schema, String because) {
        assertThatIllegalArgumentException().isThrownBy(schema::build).withMessageContaining(because);
    }

    @Test
    void aSchemaKeepsWhatItWasBuiltOf() {
        Requirement toy = Requirement.column("toy");
        Derivation amount = Derivation.fallback("amount", List.of("quantity"), "amount = quantity", row -> null);
        RowRule rule = new RowRule("positive", List.of("amount"), "Negative.", "Sign it.", row -> true);
        TableSchema schema = toys().version(3)
                .title("Toys we sold")
                .requires(toy)
                .naturalKey("toy")
                .derives(amount)
                .rules(rule)
                .build();
        assertThat(schema.name()).isEqualTo("toys_sold");
        assertThat(schema.version()).isEqualTo(3);
        assertThat(schema.title()).isEqualTo("Toys we sold");
        assertThat(schema.columns()).extracting(Column::name).containsExactly("toy", "amount", "quantity");
        assertThat(schema.requirements()).containsExactly(toy);
        assertThat(schema.requiredColumns()).containsExactly("toy");
        assertThat(schema.naturalKey()).containsExactly("toy");
        assertThat(schema.derivations()).containsExactly(amount);
        assertThat(schema.rules()).containsExactly(rule);
        assertThat(schema).hasToString("toys_sold v3");
    }

    @Test
    void aBareSchemaHasAVersionAndATitle() {
        assertThat(toys().build().version()).isEqualTo(1);
        assertThat(toys().build().title()).isEqualTo("toys sold");
    }

    @Test
    void whatTellsTheTimeIsTheRequiredDateThenTheFirst() {
        Column[] dates = {Column.date("sent_on"), Column.timestamp("sold_at"), Column.date("paid_on")};
        Requirement either = Requirement.oneOf("sent_on", "paid_on");
        assertThat(toys().build().timeline()).isEmpty();
        assertThat(toys().columns(dates).build().timeline()).containsExactly("sent_on");
        assertThat(toys().columns(dates).requires(either).build().timeline()).containsExactly("sent_on");
        assertThat(toys().columns(dates)
                        .requires(either, Requirement.column("sold_at"))
                        .build()
                        .timeline())
                .containsExactly("sold_at");
        assertThat(toys().columns(dates).timeline("paid_on", "sent_on").build().timeline())
                .containsExactly("paid_on", "sent_on");
    }

    @Test
    void whatTellsTheTimeIsADateOfTheSchema() {
        assertRefused(toys().timeline("sold_on"), "the timeline names the unknown column 'sold_on'");
        assertRefused(toys().timeline("toy"), "'toy', which is no DATE or TIMESTAMP");
    }

    @Test
    void columnsAreFoundByName() {
        TableSchema schema = toys().build();
        assertThat(schema.indexOf("quantity")).isEqualTo(2);
        assertThat(schema.indexOf("colour")).isEqualTo(-1);
        assertThat(schema.column("amount").map(Column::type)).contains(ColumnType.MONEY);
        assertThat(schema.column("colour")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t", "Toys", "1toys", "toys-sold", "toys sold", "toys\";drop"})
    void aSchemasNameHasAShape(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> TableSchema.named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Amount", "1st", "a b", "a\"b", "ä", "_a"})
    void aColumnsNameHasAShape(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Column.text(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset_id", "load_id", "department", "row_no", "source_line", "row_hash", "extra"})
    void thePlatformsColumnsAreTaken(String name) {
        assertRefused(toys().columns(Column.text(name)), name);
    }

    @Test
    void aSchemaWithoutColumnsIsRefused() {
        assertRefused(TableSchema.named("toys_sold"), "no columns");
    }

    @Test
    void aColumnDeclaredTwiceIsRefused() {
        assertRefused(toys().columns(Column.whole("toy")), "twice");
    }

    @Test
    void everyReferenceToAnUnknownColumnIsRefused() {
        assertRefused(toys().requires(Requirement.column("colour")), "requirement names the unknown column 'colour'");
        assertRefused(toys().naturalKey("colour"), "natural key names the unknown column 'colour'");
        assertRefused(
                toys().derives(Derivation.computed("colour", List.of(), "?", row -> null)), "unknown column 'colour'");
        assertRefused(
                toys().derives(Derivation.computed("toy", List.of("colour"), "?", row -> null)),
                "derivation of toy names the unknown column 'colour'");
        assertRefused(toys().rules(new RowRule("bright", List.of("colour"), "?", "?", row -> true)), "rule bright");
    }

    @Test
    void aRuleNamesAColumn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RowRule("bright", List.of(), "?", "?", row -> true));
    }

    @Test
    void aColumnIsRefinedStepByStep() {
        Column column = Column.decimal("weight")
                .describedAs("Gross")
                .in("kg")
                .aliases("mass", "w")
                .nullTokens("?")
                .atLeast("0")
                .atMost("99.5")
                .matching("[0-9.]+")
                .oneOf("1", "2");
        assertThat(column.type()).isEqualTo(ColumnType.DECIMAL);
        assertThat(column.description()).isEqualTo("Gross");
        assertThat(column.unit()).isEqualTo("kg");
        assertThat(column.aliases()).containsExactly("mass", "w");
        assertThat(column.nullTokens()).containsExactly("?");
        assertThat(column.min()).isEqualTo(BigDecimal.ZERO);
        assertThat(column.max()).isEqualTo(new BigDecimal("99.5"));
        assertThat(column.pattern()).hasToString("[0-9.]+");
        assertThat(column.choices()).containsExactly("1", "2");
        assertThat(Column.text("x").nullTokens()).isEqualTo(Column.USUAL_NULL_TOKENS);
    }

    @Test
    void aTypeKnowsItsKind() {
        assertThat(ColumnType.values())
                .filteredOn(ColumnType::numeric)
                .containsExactly(ColumnType.WHOLE, ColumnType.DECIMAL, ColumnType.MONEY);
        assertThat(ColumnType.values())
                .filteredOn(ColumnType::temporal)
                .containsExactly(ColumnType.DATE, ColumnType.TIMESTAMP);
        assertThat(ColumnType.MONEY.javaType()).isEqualTo(BigDecimal.class);
    }
}
