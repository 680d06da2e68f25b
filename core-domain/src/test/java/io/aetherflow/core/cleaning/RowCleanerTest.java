package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.RowRule;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowCleanerTest {

    @Test
    void textsAreTidiedAndCodesKeepTheirZeros() {
        Cleaned cleaned = Cleaned.of(
                Schemas.CELLS,
                "code,label\n00123, West of  USA \n\u00A0a\u00A0\u00A0b\u00A0,\"two\nlines\"\nx\u0000y,z\uFFFD\u0007\u009F\uD83D\uDE00\nq,\uFFFD\n");

        assertThat(cleaned.column("code")).containsExactly("00123", "a b", "xy", "q");
        assertThat(cleaned.column("label")).containsExactly("West of USA", "two lines", "z\uD83D\uDE00", null);
        assertThat(Texts.clean("a\uD800b\u200B \u000B")).isEqualTo("ab");
        assertThat(Texts.quote("x".repeat(199) + "\uD83D\uDE00")).hasSize(199);
    }

    @Test
    void whatASentenceQuotesStaysOnOneLineAndIsCut() {
        Cleaned cleaned = Cleaned.of(Schemas.CELLS, "code,pieces\na,\"4\n0 of them\"\n");

        assertThat(cleaned.notes())
                .contains("pieces: no value is taken from 1 cell that can't be read, as '4 0 of them'.");
        assertThat(Texts.quoted("a\r\n b\0")).isEqualTo("'a b'");
        assertThat(Texts.quoted("x".repeat(199) + "\uD83D\uDE00")).isEqualTo("'" + "x".repeat(199) + "…'");
        assertThat(Texts.named("x".repeat(81))).isEqualTo("'" + "x".repeat(80) + "…'");
    }

    @Test
    void theWordsForNoValueAreCountedPerColumn() {
        Cleaned cleaned = Cleaned.of(
                Schemas.CELLS,
                "code,label,pieces,share,day,open\nERROR,na,ERROR,n/a,#N/A,?\nb,NULL,unknown,#DIV/0!,--,NaN\nc,x,,\u00A0,,\n");

        assertThat(cleaned.rejects()).isEmpty();
        assertThat(cleaned.column("code")).startsWith("ERROR");
        assertThat(cleaned.column("label")).containsExactly(null, null, "x");
        assertThat(cleaned.column("pieces")).containsOnlyNulls();
        assertThat(cleaned.notes())
                .contains("pieces: cells with 'ERROR' (1), 'unknown' (1) count as empty.")
                .contains("label: cells with 'NULL' (1), 'na' (1) count as empty.");
    }

    @Test
    void aColumnMayKeepNaAndTheUploaderMayAddTokens() {
        TableSchema schema = TableSchema.named("lab_modes")
                .columns(Column.text("mode").nullTokens("NULL"), Column.whole("n"))
                .build();
        FileRequest request = Cleaned.with(Cleaned.request(schema), Cleaned.nullTokens("-999", " k.A. "));
        Cleaned cleaned = Cleaned.of(request, "mode,n\nN/A,-999\nk.a.,5\nnull,6\n");

        assertThat(cleaned.column("mode")).containsExactly("N/A", null, null);
        assertThat(cleaned.column("n")).containsExactly(null, 5L, 6L);
    }

    @Test
    void yesAndNoInTheUsualSpellings() {
        Cleaned cleaned = Cleaned.of(
                Schemas.CELLS, "code,open\na,TRUE\na,yes\na,Y\na,1\na,t\na,False\na,no\na,N\na,0\na,f\na,maybe\n");

        assertThat(cleaned.column("open"))
                .containsExactly(true, true, true, true, true, false, false, false, false, false, null);
        assertThat(cleaned.notes()).contains("open: no value is taken from 1 cell that can't be read, as 'maybe'.");
    }

    @Test
    void rangePatternAndChoiceRejectInAnyColumnAndAllReasonsAreNamed() {
        Cleaned cleaned = Cleaned.of(
                Schemas.CELLS, "code,pieces,size,plate\na,5,small,AB-1\nb,-5,Medium,x\nc,1000001,LARGE,\n,1,,\n");

        assertThat(cleaned.column("size")).containsExactly("Small");
        assertThat(cleaned.rules())
                .containsExactly("range:pieces", "choice:size", "pattern:plate", "range:pieces", "required:code");
        assertThat(cleaned.rejects().get(0).issue().message())
                .isEqualTo("'-5' is below 0, the smallest that pieces can be.");
        assertThat(cleaned.rejects().get(0).issues().get(1).hint()).isEqualTo("It can be Small, Large.");
        assertThat(cleaned.rejects().get(1).issue().message()).contains("above 1000000");
        assertThat(cleaned.rejects().get(2).issue().message()).isEqualTo("The row has no code.");
    }

    @Test
    void raggedRowsAreRejectedAndNeverShifted() {
        Cleaned cleaned =
                Cleaned.of(Schemas.CELLS, "code,label,pieces\na,Rua do Paço, 67,5\nb\n\"c\nd\",x,1\ne,y,2,,\nf,y\n");

        assertThat(cleaned.rules()).containsExactly("fields:null", "fields:null", "fields:null");
        assertThat(cleaned.rejects()).extracting(reject -> reject.line()).containsExactly(2L, 3L, 7L);
        assertThat(cleaned.rejects().get(0).issue().message())
                .isEqualTo("The row has 4 fields where the header has 3.");
        assertThat(cleaned.rejects().get(0).issue().hint())
                .isEqualTo("Put a cell that holds a comma in double quotes.");
        assertThat(cleaned.column("code")).containsExactly("c d", "e");
        assertThat(cleaned.places().get(1).sourceLine()).isEqualTo(6);
        assertThat(cleaned.places().get(1).number()).isEqualTo(2);
        assertThat(Cleaned.of(Schemas.CELLS, "code;label\na;b;c\n")
                        .rejects()
                        .get(0)
                        .issue()
                        .hint())
                .contains("';'");
    }

    @Test
    void unmappedColumnsAreKeptByHeader() {
        Cleaned cleaned = Cleaned.of(Schemas.CELLS, "code,Note,Colour,Note\na, x ,,y\nb,,,\n");

        assertThat(cleaned.places().get(0).extra()).isEqualTo(Map.of("Note", "x", "Note (2)", "y"));
        assertThat(cleaned.places().get(1).extra()).isEmpty();
        assertThat(cleaned.plan().facts().header()).containsExactly("code", "Note", "Colour", "Note");
    }

    @Test
    void aFallbackFillsGapsAndAComputedColumnIsAlwaysComputed() {
        Cleaned cleaned = Cleaned.of(
                Schemas.ORDERS,
                "date,item,qty,price,discount,total,kind\n2024-01-31,tea,2,2.5,,ERROR,odd\n2024-01-31,tea,-2,2.5,0.1,,\n"
                        + "2024-01-31,tea,1,1,,7,sale\n2024-01-31,tea,,1,,n.n.,\n2024-01-31,tea,0,1,,,\n");

        assertThat(cleaned.column("amount")).hasToString("[5.0, -4.50, 7]");
        assertThat(cleaned.column("kind")).containsExactly("sale", "return", "sale");
        assertThat(cleaned.rules()).containsExactly("type:amount", "amount_not_zero:amount");
        assertThat(cleaned.rejects().get(0).issue().value()).isEqualTo("n.n.");
        assertThat(cleaned.rejects().get(1).issue().value()).isEqualTo("0");
        assertThat(cleaned.notes())
                .contains("amount is derived in 2 rows where the file gives none: amount = quantity × unit price × (1 −"
                        + " discount).");
    }

    @Test
    void anUnreadableRequiredCellIsForgivenWhereAnotherAlternativeAnswers() {
        Cleaned cleaned = Cleaned.of(Schemas.ORDERS, "date,item,qty,price,total\n2024-01-31,tea,2,2.5,n.n.\n");

        assertThat(cleaned.column("amount")).hasToString("[5.0]");
        assertThat(cleaned.notes()).contains("amount: no value is taken from 1 cell that can't be read, as 'n.n.'.");
    }

    @Test
    void derivedValuesFitTheColumnToo() {
        TableSchema schema = derived(
                Column.decimal("d").atMost("100"), row -> row.decimal("n").multiply(new BigDecimal("0.123456789012")));
        Cleaned cleaned = Cleaned.of(schema, "n\n1\n5000\n1e3\n");

        assertThat(cleaned.column("d").get(0)).isEqualTo(new BigDecimal("0.1234567890"));
        assertThat(cleaned.rules()).containsExactly("range:d", "range:d");
        assertThat(cleaned.notes()).contains("d: 1 derived value with more than 10 decimals rounded to that.");
        assertThat(Cleaned.of(derived(Column.decimal("d"), row -> new BigDecimal("1E3")), "n\n1\n")
                        .column("d"))
                .containsExactly(new BigDecimal("1000"));
    }

    @Test
    void aPluginThatThrowsIsNamed() {
        assertPluginError(
                derived(Column.decimal("d"), row -> row.decimal("n").divide(BigDecimal.ZERO)),
                "The department's plugin is at fault: in lab_derived, the derivation of d failed on line 2 of the file.");
        assertPluginError(
                derived(Column.decimal("d"), row -> "text"),
                "The department's plugin is at fault: in lab_derived, the derivation of d gave a String for a column of type"
                        + " DECIMAL.");
        assertPluginError(
                TableSchema.named("lab_ruled")
                        .columns(Column.decimal("n"))
                        .rules(new RowRule("odd_rule", List.of("n"), "m", "h", row -> {
                            throw new IllegalStateException();
                        }))
                        .build(),
                "The department's plugin is at fault: in lab_ruled, the rule odd_rule on n failed on line 2 of the file.");
    }

    @Test
    void aRuleOnAFaultyColumnIsLeftAlone() {
        TableSchema schema = TableSchema.named("lab_ruled")
                .columns(Column.whole("n").atLeast("0"), Column.text("t"))
                .rules(
                        new RowRule("n_small", List.of("n"), "n is not small.", "h", row -> row.has("n")),
                        new RowRule("t_there", List.of("t"), "t is missing.", "h", row -> row.has("t")))
                .build();

        assertThat(Cleaned.of(schema, "n,t\n-1,\n,x\n").rules()).containsExactly("range:n", "t_there:t", "n_small:n");
    }

    @Test
    void longValuesAreCutInReasonsButNotInCells() {
        String junk = "x".repeat(500);
        Cleaned cleaned = Cleaned.of(Schemas.CELLS, "code,plate\na," + junk + "\n");

        assertThat(cleaned.rejects().get(0).issue().value()).hasSize(200);
        assertThat(cleaned.rejects().get(0).cells().get(1)).hasSize(500);
    }

    @Test
    void theRowIsReused() {
        FilePlan plan =
                Cleaned.decide(Cleaned.request(Schemas.CELLS), "code,day\n").orElseThrow();
        RowCleaner cleaner = plan.cleaner();
        RowVerdict first = cleaner.clean(record("a", "2024-01-31"));
        RowVerdict second = cleaner.clean(record("b", ""));

        assertThat(((RowVerdict.Accepted) first).row()).isSameAs(((RowVerdict.Accepted) second).row());
        assertThat(((RowVerdict.Accepted) second).row().get("day")).isNull();
        assertThat(plan.cleaner()).isNotSameAs(cleaner);
    }

    private static RawRecord record(String... cells) {
        return new RawRecord(2, cells);
    }

    private static TableSchema derived(Column column, Function<Row, @Nullable Object> function) {
        return TableSchema.named("lab_derived")
                .columns(Column.decimal("n"), column)
                .derives(Derivation.fallback("d", List.of("n"), "d from n", function))
                .build();
    }

    private static void assertPluginError(TableSchema schema, String message) {
        assertThatThrownBy(() -> Cleaned.of(schema, "n\n1\n"))
                .isInstanceOfSatisfying(
                        AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.PLUGIN_ERROR))
                .hasMessage(message);
    }

    @Test
    void aTotalIsToldFromTheRowsItSums() {
        TableSchema stock = TableSchema.named("shop_stock")
                .columns(Column.text("item"), Column.whole("count"), Column.money("value"))
                .build();
        Cleaned labelled = Cleaned.of(stock, "item,count,value\nA,1,10\nB,2,20\nTotal,3,30\n");
        assertThat(labelled.rows()).hasSize(2);
        assertThat(labelled.rules()).containsExactly("totals_row:item");
        assertThat(Cleaned.of(stock, "item,count,value\nA,1,10\nB,2,20\nSumme,,\n")
                        .rows())
                .hasSize(2);
        assertThat(Cleaned.of(
                                stock,
                                "item,count,value\nA,1,10\nB,2,20\nSubtotal,3,30\nC,4,5\nD,1,1\nSubtotal,5,6\nGrand Total,8,36\n")
                        .rows())
                .hasSize(4);
    }

    /** To fill in what it leaves empty would have it counted. */
    @Test
    void aTotalThatLeavesEmptyWhatIsRequiredIsCalledATotal() {
        String rows = "date,item,qty,price,total\n2024-01-31,tea,2,2.5,5\n2024-02-01,tea,1,2.5,2.5\n";
        assertThat(Cleaned.of(Schemas.ORDERS, rows + ",Summe,,,7.5\n").rules()).containsExactly("totals_row:product");
        assertThat(Cleaned.of(Schemas.ORDERS, rows + "31.31.2024,Summe,,,7.5\n").rules())
                .containsExactly("type:sold_on");
        assertThat(Cleaned.of(Schemas.ORDERS, rows + ",tea,1,2.5,2.5\n").rules())
                .containsExactly("required:sold_on");
    }

    @Test
    void whoIsCalledTotalStays() {
        TableSchema spend = TableSchema.named("shop_spend")
                .columns(Column.text("supplier"), Column.money("amount"))
                .build();
        assertThat(Cleaned.of(spend, "supplier,amount\nTotal,5\nShell,7\nTOTAL,9\nTotal,1\n")
                        .rows())
                .hasSize(4);
    }
}
